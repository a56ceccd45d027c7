"""A step is read, done, rated and led on from, one thing a screen, and any of the four can be opened directly."""

from datetime import date

import pytest

from steady.ui.parts.step_on_paper import BACK, OPEN_VIEW, WITH_HERS
from steady.ui.parts.step_stages import ALL_STEPS, DONE_READING, GO_ON, STAGES, SWITCH
from steady.ui.safety.her_path import STEPS_READ
from tests.browser.screens import OPEN_SAMPLE, PARTS, SAVE_RATING
from tests.ui.doing import save
from tests.ui.today.test_unfinished_draft import wait_for_drafts
from tests.ui.visit import Visit

FIRST = PARTS[0]
LESSON = FIRST.lesson[0].text


@pytest.fixture
def reload(visit, monkeypatch):
    """The same journal in a tab that knows nothing of the one before."""
    return lambda: Visit(visit.folder, monkeypatch)


def stage(visit):
    (switch,) = [one for one in visit.app.button_group if one.label == SWITCH]
    return switch.value


def kept(visit):
    return visit.journal.journal.settings.get(STEPS_READ)


def main_buttons(visit):
    return [button.label for button in visit.app.button if button.proto.type == "primary"]


def test_a_step_begins_with_reading_and_nothing_else_stands_there(visit):
    visit.open("part-1")
    assert stage(visit) == "read" and LESSON in visit.words
    assert not visit.sliders and FIRST.exercises[0].title not in visit.buttons
    assert main_buttons(visit) == [DONE_READING] and kept(visit) is None


def test_done_reading_is_kept_at_once_and_leads_on_stage_by_stage(visit):
    visit.open("part-1").press(DONE_READING)
    assert kept(visit) == {FIRST.id: date.today().isoformat()}
    assert stage(visit) == "do" and FIRST.exercises[0].title in visit.buttons and LESSON not in visit.words
    visit.press(GO_ON)
    assert stage(visit) == "rate" and len(visit.sliders) == len(FIRST.items)
    visit.press(GO_ON)
    assert stage(visit) == "next" and FIRST.next_step in visit.words and main_buttons(visit) == [ALL_STEPS]


@pytest.mark.parametrize("asked", STAGES)
def test_every_stage_is_opened_directly_and_has_one_main_button(visit, asked):
    visit.open_stage("part-1", asked)
    assert stage(visit) == asked and len(main_buttons(visit)) == 1
    assert (LESSON in visit.words) is (asked == "read")
    assert bool(visit.sliders) is (asked == "rate")


def test_the_stage_stays_while_she_is_elsewhere(visit):
    visit.open_stage("part-1", "rate").open("diary").open("part-1")
    assert stage(visit) == "rate"


def test_after_a_reload_she_goes_on_where_her_records_say(visit, reload):
    visit.open("part-1").press(DONE_READING)
    assert stage(reload().open("part-1")) == "do"
    save(visit, "1B", known="The rent is paid.")
    assert stage(reload().open("part-1")) == "rate"
    visit.open_stage("part-1", "rate").answer({item.question: 5 for item in FIRST.items}).press(SAVE_RATING)
    assert stage(reload().open("part-1")) == "next"


def test_what_she_began_to_answer_is_where_she_is_after_a_reload(visit, reload):
    visit.open_stage("part-1", "rate").answer({FIRST.items[0].question: 3})
    wait_for_drafts(visit, 1)
    again = reload().open("part-1")
    assert stage(again) == "rate" and again.sliders[0].value == 3


def test_reading_it_again_keeps_the_first_day(visit):
    visit.journal.journal.settings.set(STEPS_READ, {FIRST.id: "2026-01-05"})
    visit.open_stage("part-1", "read").press(GO_ON)
    assert kept(visit) == {FIRST.id: "2026-01-05"}


def test_an_exercise_that_is_done_says_when(visit):
    save(visit, "1B", known="The rent is paid.")
    assert "5 minutes · done " in visit.open_stage("part-1", "do").words


def test_an_exercise_opened_in_its_step_leads_back_to_what_there_is_to_do(visit):
    visit.open_stage("part-1", "do").press(FIRST.exercises[0].title)
    visit.open("exercises").press("Back to the step")
    assert [title.value for title in visit.app.title] == [f"Step 1: {FIRST.title}"] and stage(visit) == "do"


def test_an_exercise_opened_from_the_list_leads_back_to_the_list(visit):
    visit.open("exercises").press(FIRST.exercises[0].title).press("All exercises")
    assert [title.value for title in visit.app.title] == ["Exercises"]


def test_each_step_ends_on_the_next_one_with_its_minutes(visit):
    visit.open_stage("part-1", "next")
    assert f"“{PARTS[1].title}” (" in visit.words and "minute" in visit.words
    visit.press("Open it")
    assert [title.value for title in visit.app.title] == [f"Step 2: {PARTS[1].title}"] and stage(visit) == "read"


def test_with_neutral_names_what_comes_next_is_a_number(visit):
    visit.journal.journal.settings.set("private", True)
    assert "“Step 2”" in visit.open_stage("part-1", "next").words and PARTS[1].title not in visit.words


def test_the_sample_can_be_gone_through_and_keeps_nothing(visit):
    visit.open("sample").press(OPEN_SAMPLE).open_stage("part-1", "read").press(DONE_READING)
    assert stage(visit) == "do" and kept(visit) is None


def test_a_step_on_paper_has_the_lesson_and_what_she_wrote_only_if_she_wants_it_there(visit):
    save(visit, "1B", known="The rent is paid.")
    save(visit, "3C", text="Never sent.")
    visit.open_stage("part-1", "read").press(OPEN_VIEW)
    assert LESSON in visit.words and FIRST.leave_out[0].text in visit.words and FIRST.next_step in visit.words
    assert "The rent is paid." not in visit.words and not visit.app.expander
    visit.set("checkbox", WITH_HERS, True)
    assert "The rent is paid." in visit.words
    assert LESSON in visit.press(BACK).words and stage(visit) == "read"


def test_what_is_for_her_alone_and_what_she_hid_is_on_no_paper(visit):
    visit.journal.journal.settings.set("questions seen", True)
    save(visit, "3C", text="Never sent.")
    save(visit, "3D", signs=["My neck gets hot."])
    visit.open_stage("part-3", "read").press(OPEN_VIEW).set("checkbox", WITH_HERS, True)
    assert "My neck gets hot." in visit.words and "Never sent." not in visit.words
