"""A journal that may be read and not written, as on a borrowed or full-up drive: said kindly, and her answer stays."""

import ctypes
import os
import subprocess
import sys

import pytest

from steady.domain.records.record import now
from tests.running import ROOT
from tests.ui.journals import bytes_under, three_days

IN_A_CHILD = """
import sys
from pathlib import Path
import pytest, time_machine
from tests.browser.screens import SAVE_CHECK_IN
from tests.ui.visit import Visit

# The day of the test, also where midnight has come meanwhile.
time_machine.travel({moment}).start()
with pytest.MonkeyPatch.context() as environment:
    visit = Visit(Path(sys.argv[1]), environment)
{steps}"""
SAVING = """
    print(visit.open().words)
    print(visit.slide(calm=4).press(SAVE_CHECK_IN).words)
    print(visit.sliders[0].value)
"""
CHOOSING = """
    for which in range(3):
        visit = Visit(Path(sys.argv[1]), environment).open("journal")
        print(repr(visit.set("toggle", visit.app.toggle[which].label, True).words))
        visit.look().open("journal")
"""
# Each child loads all of Streamlit.
pytestmark = pytest.mark.long
IS_ROOT = sys.platform == "linux" and os.geteuid() == 0
REFUSED = "The workbook isn't allowed to read and write in the folder"


def without_the_rights_of_root():
    """Root may write anywhere: on Linux, take that right from the child before it starts."""
    drop_from_bounding_set, override, search = 24, 1, 2
    for right in (override, search):
        assert ctypes.CDLL(None).prctl(drop_from_bounding_set, right, 0, 0, 0) == 0


@pytest.fixture
def tell(visit):
    """What a visit to a journal that may only be read prints; the journal must stay as it was."""
    three_days(visit.folder)
    before = bytes_under(visit.folder)
    visit.folder.chmod(0o500)

    def run(steps):
        program = IN_A_CHILD.format(steps=steps, moment=now().timestamp())
        return subprocess.run(
            [sys.executable, "-c", program, str(visit.folder)],
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
            timeout=180,
            preexec_fn=without_the_rights_of_root if IS_ROOT else None,
        ).stdout

    yield run
    visit.folder.chmod(0o700)
    assert bytes_under(visit.folder) == before


def test_it_can_be_read_and_says_kindly_that_nothing_can_be_saved(tell):
    said = tell(SAVING)
    assert "Walked to the river." in said
    assert REFUSED in said
    assert said.splitlines()[-1] == "4"


def test_a_choice_that_cannot_be_kept_is_told_in_the_same_words(tell):
    assert [REFUSED in said for said in tell(CHOOSING).splitlines()] == [True] * 3
