"""A mutation is made in a copy, looked at by the tests of its layer, and taken back."""

from pathlib import Path

import pytest
from coverage import CoverageData

from tests.mutations.copies import Copy, Ended
from tests.mutations.map import Map, is_current, make_part, put_together
from tests.mutations.sample import drawn
from tests.mutations.trying import Wanted, answer, tried
from tests.running import ROOT

# They run pytest in a copy of its own, and look at no line of the workbook.
pytestmark = pytest.mark.long
CODE = "def is_late(hour):\n    return hour < 5\n\n\ndef unseen(hour):\n    return hour + 1\n"
TESTS = """
import pytest
from steady.domain.hours import is_late

def test_the_small_hours_are_late():
    assert is_late(4) and not is_late(5)

@pytest.mark.long
def test_noon_is_not_late():
    assert not is_late(12)

def test_he_sleeps():
    pass
"""
SMALL_HOURS, NOON, HE_SLEEPS = (
    f"tests/domain/test_hours.py::{name}"
    for name in ("test_the_small_hours_are_late", "test_noon_is_not_late", "test_he_sleeps")
)


@pytest.fixture
def project(tmp_path) -> Path:
    """A project of one module with two tests."""
    for path, text in {
        "steady/domain/hours.py": CODE,
        "tests/domain/test_hours.py": TESTS,
        "tests/__init__.py": "",
        "pages/today.py": "",
        "data/journal.json": "what she wrote",
        "pyproject.toml": "[tool.pytest.ini_options]\npythonpath = ['.']\nmarkers = ['long', 'trust']\n",
        "tests/mutations/following.py": ROOT.joinpath("tests/mutations/following.py").read_text(encoding="utf-8"),
    }.items():
        tmp_path.joinpath("ours", path).parent.mkdir(parents=True, exist_ok=True)
        tmp_path.joinpath("ours", path).write_text(text, encoding="utf-8")
    return tmp_path / "ours"


def drawn_from(project, written, becomes):
    """That one of all mutations of its module."""
    code = {"domain": {"steady/domain/hours.py": (project / "steady/domain/hours.py").read_bytes()}}
    every = (one for seed in range(50) for one in drawn(code, 2, seed))
    return next(one for one in every if (one.written, one.becomes) == (written, becomes))


@pytest.fixture
def known(project, tmp_path) -> Map:
    """The map of that project."""
    folder = tmp_path / "map"
    folder.mkdir()
    ended = make_part(project, Copy(project, tmp_path / "mapped"), folder, "domain")
    assert ended.code == 0, ended.said
    return Map(folder)


def test_the_tests_that_ran_a_line_come_first_and_for_a_line_run_on_import_all_that_ran_its_module(known):
    path = "steady/domain/hours.py"
    assert [set(names) for names in known.in_order(path, 2)] == [{SMALL_HOURS, NOON}, {HE_SLEEPS}]
    assert [set(names) for names in known.in_order(path, 1)] == [{SMALL_HOURS, NOON}, {HE_SLEEPS}]


def test_a_map_holds_until_the_code_or_the_tests_change(project, known):
    assert is_current(project, known.folder, "domain")
    project.joinpath("tests/domain/test_hours.py").write_text("", encoding="utf-8")
    assert not is_current(project, known.folder, "domain")


def test_a_mutation_is_caught_by_a_test_that_is_asked_and_the_code_stays_as_it_is(project, known, tmp_path):
    copy, edge = Copy(project, tmp_path / "copy"), drawn_from(project, "return hour < 5", "return hour <= 5")
    assert tried(edge, copy, known, Wanted()) == (True, f"caught by {SMALL_HOURS}")
    assert tried(edge, copy, known, Wanted(near=True)) == (True, f"caught by {SMALL_HOURS}")
    assert tried(edge, copy, known, Wanted(("-m", "long"))) == (False, "SURVIVED")
    assert tried(edge, copy, known, Wanted(("-m", "trust"))) == (False, "SURVIVED, no test looked")
    for root in (project, copy.root):
        assert (root / edge.path).read_text(encoding="utf-8") == CODE


def test_a_journal_does_not_go_into_a_copy(project, tmp_path):
    assert not (Copy(project, tmp_path / "copy").root / "data" / "journal.json").exists()


@pytest.mark.parametrize(
    ("ended", "said"),
    [
        (Ended(0, "2 passed"), (False, "SURVIVED")),
        (
            Ended(1, "x\nFAILED tests/a.py::test_b[c - d] - assert 1 == 2\n"),
            (True, "caught by tests/a.py::test_b[c - d]"),
        ),
        (Ended(2, "ERROR tests/a.py\n1 error"), (True, "caught by tests/a.py")),
        (Ended(None, "."), (True, "caught by the time limit")),
        (Ended(5, "no tests ran"), (False, "SURVIVED, no test looked")),
        (Ended(-11, ""), (True, "caught by pytest, which could not go on")),
    ],
)
def test_how_pytest_ended_says_whether_a_mutation_was_seen(ended, said):
    assert answer(ended) == said


def test_a_run_that_does_not_end_is_stopped(project, tmp_path):
    copy = Copy(project, tmp_path / "copy")
    copy.put("tests/domain/test_hours.py", b"while True:\n    pass\n")
    assert copy.pytest(["tests/domain"], {}, seconds=1).code is None


def test_what_a_killed_program_had_half_written_down_is_passed_over(tmp_path):
    kept = tmp_path / "ran"
    kept.mkdir()
    ran = CoverageData(str(kept / "ran.1"))
    ran.add_lines({str(tmp_path / "steady/domain/hours.py"): [2]})
    ran.close()
    (kept / "ran.2").write_bytes((kept / "ran.1").read_bytes()[:5000])
    put_together(kept, tmp_path, tmp_path / "covered")
    together = CoverageData(str(tmp_path / "covered"))
    together.read()
    assert together.lines("steady/domain/hours.py") == [2]
