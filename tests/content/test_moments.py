"""The tools by moment: every one of them leads somewhere, and a folder of words may have none."""

from steady.content import read_content
from steady.domain.content.exercise_form import HOLD_BOX, URGE_TOOL
from steady.domain.content.tools_by_moment import Moments
from tests.running import ROOT
from tests.words import our_words

HERS = ("I'm about to text", "He said no", "I can't sleep", "I saw something about her", "I want to be myself again")


def test_every_moment_has_tools_and_each_of_them_is_there():
    known = {URGE_TOOL, HOLD_BOX, *(exercise.id for part in our_words().parts for exercise in part.exercises)}
    moments = our_words().moments.moments
    assert tuple(moment.label for moment in moments) == HERS
    assert [moment.label for moment in moments if not moment.tools or set(moment.tools) - known] == []


def test_in_the_safer_version_every_moment_still_has_a_tool():
    words = our_words()
    safe = {
        exercise.id
        for part in words.parts
        if part.id not in words.safety.careful.folded
        for exercise in part.exercises
        if not exercise.careful
    }
    assert [one.label for one in words.moments.moments if not {URGE_TOOL, HOLD_BOX, *safe} & set(one.tools)] == []


def test_a_folder_of_0_1_has_none():
    assert read_content(ROOT / "tests" / "content" / "folder_of_0_1").moments == Moments()
