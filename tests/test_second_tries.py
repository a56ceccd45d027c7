"""A test with a browser may look twice; whoever reads the end of a run is told which one did."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.running import ROOT

pytestmark = pytest.mark.long

SECOND_LOOK = """
import pytest

looks = []


@pytest.fixture
def chromium():
    return None


{mark}
def test_the_page_says_saved(chromium):
    looks.append(1)
    assert len(looks) > 1, "it says nothing yet"
"""


def run_of(folder: Path, mark: str) -> tuple[int, str]:
    """The exit code and the words of a run of one such test."""
    (folder / "test_page.py").write_text(SECOND_LOOK.format(mark=mark))
    command = [sys.executable, "-m", "pytest", "-q", "-c", "pyproject.toml", "-p", "tests.conftest", "-n0"]
    ran = subprocess.run([*command, str(folder)], cwd=ROOT, capture_output=True, text=True, timeout=180)
    return ran.returncode, ran.stdout


def test_a_second_try_is_named_at_the_end(tmp_path):
    code, said = run_of(tmp_path, "")
    assert code == 0 and "1 passed" in said and "1 rerun" in said
    assert "RERUN" in said.partition("summary")[2] and "test_the_page_says_saved" in said.partition("summary")[2]


def test_where_a_word_could_be_lost_a_wrong_answer_is_never_tried_again(tmp_path):
    code, said = run_of(tmp_path, "@pytest.mark.trust")
    assert code == 1 and "1 failed" in said and "rerun" not in said
