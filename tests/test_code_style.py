"""What ruff and mypy find is named with file and line; pyproject.toml says what they look for."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.running import ROOT

CHECKS = {
    "lint": ("ruff", "check", "--output-format=concise"),
    "format": ("ruff", "format", "--check", "--output-format=concise"),
    "types": ("mypy", "--no-error-summary"),
}
FAULTS = {"lint": "import os\n", "format": "answer = [1,\n  2]\n", "types": 'answer: int = "two"\n'}


def found_by(check: str, *files: Path) -> str:
    """Return what a check says of these files, or of the whole project; nothing where it has no fault to find."""
    command = [sys.executable, "-m", *CHECKS[check], *map(str, files)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    return done.stdout if done.returncode else ""


@pytest.mark.parametrize("check", CHECKS)
def test_a_check_has_no_fault_to_find(check):
    if found := found_by(check):
        # The table of calls that would have fitted is longer than what is wrong.
        faults = [line for line in found.splitlines() if ": note:" not in line]
        pytest.fail("\n".join(faults), pytrace=False)


@pytest.mark.parametrize("check", CHECKS)
def test_a_fault_is_named_with_file_and_line(check, tmp_path):
    module = tmp_path / "new_module.py"
    module.write_text(FAULTS[check], encoding="utf-8")
    # Ruff takes the settings that lie nearest to a file; mypy those of the folder it runs in.
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    assert "new_module.py:1" in found_by(check, module)


def test_a_module_of_ours_that_is_not_there_is_a_fault_of_types(tmp_path):
    module = tmp_path / "new_module.py"
    module.write_text("def late() -> None:\n    from steady.domain.nowhere import nothing\n", encoding="utf-8")
    found = found_by("types", module)
    assert "new_module.py:2" in found and "steady.domain.nowhere" in found
