"""“What's happened?” can be answered again at any time, and the answer chooses words wherever her situation does."""

import pytest
from streamlit.testing.v1 import AppTest

from steady.ui.safety.situation_question import CHANGE, CHANGE_UNSEEN, KEEP, UNSAID
from steady.ui.safety.what_she_said import CHOICE, RATHER_NOT, SAID_AT
from steady.ui.saving.undoable_changes import KEPT
from tests.browser.screens import OPEN_SAMPLE, WORDS
from tests.ui.doing import kept, save, start

LINE = """
from steady.ui.safety.situation_question import show_situation_line
show_situation_line()
"""
QUESTION = WORDS.situations.question
WHERE = next(one for part in WORDS.parts for one in part.exercises if one.id == "1B")
LABEL = next(field.label for field in WHERE.fields if field.id == "situation")


@pytest.fixture
def line(visit):
    """The line alone, as a screen draws it."""
    visit.app = AppTest.from_string(LINE, default_timeout=120)
    return visit.look()


def answer(visit, situation):
    settings = visit.journal.journal.settings
    settings.set(CHOICE, situation)
    settings.set(SAID_AT, "2026-11-03T21:00:00+01:00")


def test_the_line_says_what_she_said_and_lets_her_change_it_in_place(line):
    assert UNSAID in line.words
    line.press(QUESTION).press("He's moved out")
    assert "You said: **he's moved out**." in line.words
    line.press(CHANGE)
    assert {"There's someone else", WORDS.situations.rather_not, KEEP} <= set(line.buttons)
    line.press("There's someone else")
    assert "You said: **there's someone else**." in line.words
    assert line.journal.journal.settings.get(CHOICE) == "someone_else"


def test_she_may_leave_it_as_it_is_or_take_it_back(line):
    line.press(QUESTION).press("He's moved out").press(CHANGE).press(KEEP)
    assert "You said: **he's moved out**." in line.words
    line.press(CHANGE).press(WORDS.situations.rather_not)
    assert UNSAID in line.words and line.journal.journal.settings.get(CHOICE) == RATHER_NOT


def test_nothing_of_it_is_drawn_in_the_safer_version(line):
    answer(line, "moved_out")
    line.journal.journal.settings.set("careful version", True)
    assert line.look().words == "" and line.buttons == []


def test_with_neutral_names_only_a_button_stands_there_which_changes_it(line):
    answer(line, "moved_out")
    line.journal.journal.settings.set("private", True)
    assert line.look().words == "" and line.buttons == [CHANGE_UNSEEN]
    line.press(CHANGE_UNSEEN).press("There's someone else")
    assert line.journal.journal.settings.get(CHOICE) == "someone_else"
    assert line.words == KEPT and line.buttons == [CHANGE_UNSEEN]


def test_the_sample_goes_by_the_sample_alone(visit):
    answer(visit, "clear_no")
    visit.open("sample").press(OPEN_SAMPLE)
    first = visit.content.parts[0]
    assert first.in_situation("clear_no").opening not in visit.open("part-1").words


def test_an_answer_without_a_readable_time_counts_as_the_newest(visit):
    save(visit, "1B", situation=["gone_quiet"])
    visit.journal.journal.settings.set(CHOICE, "moved_out")
    first = visit.content.parts[0]
    for said_at in (None, "yesterday", 7, "2126-01-01T00:00:00+00:00", "2026-11-03"):
        visit.journal.journal.settings.set(SAID_AT, said_at)
        assert first.in_situation("moved_out").opening in visit.open("part-1").words, said_at


def test_what_she_says_in_the_exercise_later_counts_for_more(visit):
    answer(visit, "moved_out")
    save(visit, "1B", situation=["gone_quiet"])
    first = visit.content.parts[0]
    assert first.in_situation("gone_quiet").opening in visit.open("part-1").words


def picked(visit):
    return next(one for one in visit.app.button_group if one.label == LABEL).value


def test_the_exercise_begins_with_her_answer_and_keeps_no_draft_of_it(visit):
    answer(visit, "moved_out")
    start(visit, WHERE.title)
    assert picked(visit) == ["moved_out"] and visit.journal.drafts.all() == []
    visit.press("Next")
    assert kept(visit, "1B") == [{"situation": ["moved_out"]}]


def test_what_she_takes_out_of_the_exercise_stays_out(visit):
    answer(visit, "moved_out")
    start(visit, WHERE.title).choose(LABEL)
    visit.press("Next").press("Back")
    assert picked(visit) == [] and kept(visit, "1B") == []


def test_after_a_clear_no_in_answer_nothing_that_reaches_out_to_him_is_offered(visit):
    reaching = {one.title for part in visit.content.parts for one in part.exercises if one.reaches_out}
    assert reaching and reaching <= set(visit.open("exercises").buttons)
    answer(visit, "clear_no")
    assert not reaching & set(visit.open("exercises").buttons)


def test_after_a_clear_no_in_answer_the_urge_tool_is_about_her_own_peace(visit):
    answer(visit, "clear_no")
    assert visit.open("reach-out").app.title[0].value == WORDS.urge.peace.title
    answer(visit, "moved_out")
    assert visit.open("reach-out").app.title[0].value == WORDS.urge.title
