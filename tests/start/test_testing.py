"""`start.py test`, `start.py bench` and `start.py audit`: the right environment, the right browser, nothing of hers."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.running import ROOT
from tests.start.browsers import fake_browser
from tests.start.starting import ran

Variables = dict[str, str]


@pytest.fixture
def with_browser(surroundings: Variables, tmp_path: Path) -> Variables:
    """The surroundings with a browser that can be found."""
    return surroundings | {"WORKBOOK_BROWSER": fake_browser(tmp_path / "bin" / "chromium")}


def told(said: str) -> dict:
    """What the stand-in for pytest told of itself."""
    return json.loads(next(line for line in said.splitlines() if line.startswith("{")))


def test_the_tests_join_a_ready_environment_and_their_exit_code_comes_back(
    project: Path, with_browser: Variables
) -> None:
    kept = project / ".venv" / "kept"
    kept.write_text("from before")
    code, said = ran(project, "test", "tests/domain", "-k", "week", environment=with_browser)
    assert code == 3 and kept.exists(), said
    assert told(said)["words"][-3:] == ["tests/domain", "-k", "week"]
    assert ran(project, "setup", environment=with_browser | {"PIP_FIND_LINKS": ""})[0] == 0


def test_the_tests_are_told_the_browser_and_not_her_journal(project: Path, with_browser: Variables) -> None:
    variables = told(ran(project, "test", environment=with_browser)[1])["variables"]
    assert variables["WORKBOOK_BROWSER"] == with_browser["WORKBOOK_BROWSER"]
    assert "WORKBOOK_DATA" not in variables


@pytest.mark.parametrize(
    "words",
    [
        ["tests/no_such.py"],
        ["tests/test_architecture.py", "tests/domain/no_such.py::test_a"],
    ],
)
def test_a_file_that_is_not_there_is_named_also_where_tests_run_side_by_side(words: list[str]) -> None:
    asked = subprocess.run([sys.executable, "-m", "pytest", "-n2", *words], cwd=ROOT, capture_output=True, text=True)
    assert asked.returncode == 4 and f"There is no file or folder {words[-1]}." in asked.stderr


def test_tests_run_side_by_side_unless_told_otherwise(project: Path, with_browser: Variables) -> None:
    assert "--dist" in told(ran(project, "test", environment=with_browser)[1])["words"]
    assert told(ran(project, "test", "-n0", environment=with_browser)[1])["words"] == ["-n0"]


def test_the_quick_ones_need_no_browser_and_leave_out_what_takes_long(project: Path, with_browser: Variables) -> None:
    nowhere = with_browser | {"PATH": "", "WORKBOOK_BROWSER": ""}
    code, said = ran(project, "test", "--quick", "tests/domain", environment=nowhere)
    words, variables = told(said)["words"], told(said)["variables"]
    assert code == 3 and words[-4:-1] == ["-m", "not browser and not long", "--hypothesis-profile=quick"], said
    assert words[-1] == "tests/domain"
    assert "--dist" in words and "--quick" not in words and not variables.get("WORKBOOK_BROWSER")


def test_bench_prints_nothing_but_its_own_lines(project: Path, with_browser: Variables) -> None:
    (project / "tests" / "bench").mkdir(parents=True)
    (project / "tests" / "bench" / "__main__.py").write_text('print(\'{"measure": "start"}\')')
    code, said = ran(project, "bench", environment=with_browser, quiet=True)
    assert (code, said) == (0, '{"measure": "start"}\n')


def test_audit_says_what_the_list_of_weaknesses_said(project: Path, with_browser: Variables) -> None:
    (project / "tests").mkdir(parents=True, exist_ok=True)
    (project / "tests" / "audit.py").write_text("import sys\nprint('quiet 2.5: nothing known')\nsys.exit(2)")
    code, said = ran(project, "audit", environment=with_browser, quiet=True)
    assert (code, said) == (2, "quiet 2.5: nothing known\n")
