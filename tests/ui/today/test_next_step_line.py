"""Today's one small thing: its minutes, one press to the right place, and nothing telling under neutral names."""

from datetime import date, timedelta

import pytest

from steady.domain.records.check_in import CheckIn
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.rating import Rating
from steady.domain.records.record import now
from steady.ui.parts.step_stages import SWITCH
from steady.ui.safety.her_path import STEPS_READ
from steady.ui.today.next_step_line import TITLE
from tests.browser.screens import CHANGE, OPEN_SAMPLE, PARTS, SAVE_CHECK_IN

OPEN = "Open it"
YESTERDAY = now() - timedelta(days=1)


def read(visit, part, days_ago=0):
    visit.journal.journal.settings.set(STEPS_READ, {part.id: (date.today() - timedelta(days=days_ago)).isoformat()})
    return visit


def stage(visit):
    (switch,) = [one for one in visit.app.button_group if one.label == SWITCH]
    return switch.value


def titles(visit):
    return [title.value for title in visit.app.title]


def test_on_a_new_journal_it_is_the_first_step_to_read_with_its_minutes(visit):
    assert f"**{TITLE} · " in visit.open().words and f"“{PARTS[0].title}”" in visit.words
    visit.press(OPEN)
    assert titles(visit) == [f"Step 1: {PARTS[0].title}"] and stage(visit) == "read"


def test_what_is_read_leads_to_an_exercise_that_leads_back_into_the_step(visit):
    read(visit, PARTS[0], days_ago=1).open().press(OPEN)
    assert titles(visit) == ["Steady first"]
    visit.open("exercises").press("Back to the step")
    assert titles(visit) == [f"Step 1: {PARTS[0].title}"] and stage(visit) == "do"


def test_what_is_read_and_done_leads_to_the_sliders(visit):
    visit.journal.exercises.save(ExerciseEntry(at=YESTERDAY, exercise="1A", mood_before=3))
    read(visit, PARTS[0], days_ago=1).open().press(OPEN)
    assert stage(visit) == "rate" and visit.sliders


def test_once_a_thing_is_done_today_it_asks_for_nothing_more(visit):
    read(visit, PARTS[0]).open()
    assert visit.content.next_step["done"].format(title=PARTS[0].title) in visit.words
    assert TITLE not in visit.words and OPEN not in visit.buttons


def test_a_hard_day_begins_with_breathing(visit):
    visit.journal.check_ins.save(CheckIn(calm=1))
    assert visit.content.next_step["steady"] in visit.open().words
    assert titles(visit.press(OPEN)) == ["Steady first"]


def test_the_step_of_her_situation_comes_first(visit):
    visit.journal.exercises.save(ExerciseEntry(at=YESTERDAY, exercise="1B", values={"situation": ["not_home"]}))
    assert "“Back to yourself”" in visit.open().words.replace("Back to yourself.”", "Back to yourself”")


def test_with_neutral_names_the_card_says_nothing_telling(visit):
    visit.journal.journal.settings.set("private", True)
    assert "“Step 1”" in visit.open().words
    assert not [part.title for part in PARTS if part.title in visit.words]


def test_once_the_check_in_is_saved_it_is_the_one_button_that_stands_out(visit):
    def standing_out():
        return [one.label for one in visit.app.button if one.proto.type == "primary"]

    visit.open().slide(calm=6)
    assert OPEN in visit.buttons and standing_out() == [SAVE_CHECK_IN]
    visit.press(SAVE_CHECK_IN)
    assert standing_out() == [OPEN]
    visit.press(CHANGE)
    assert standing_out() == [SAVE_CHECK_IN]


def test_the_look_back_on_a_week_is_left_to_its_own_card(visit):
    for days_ago in range(10):
        visit.journal.check_ins.save(CheckIn(at=now() - timedelta(days=days_ago), calm=5))
    assert "Open the week" not in visit.open().words and f"“{PARTS[0].title}" in visit.words


def test_during_time_off_nothing_is_brought_up(visit):
    visit.journal.ratings.save(Rating(part=PARTS[2].id, answers={item.id: 5 for item in PARTS[2].items}))
    visit.journal.journal.settings.set("week off until", (now() + timedelta(days=3)).date().isoformat())
    assert "You're taking time off" in visit.open().words and "End my time off" in visit.buttons
    assert TITLE not in visit.words


@pytest.mark.long
def test_the_sample_has_its_own_way_through_the_steps(visit):
    read(visit, PARTS[0])
    visit.open("sample").press(OPEN_SAMPLE).open()
    assert visit.content.next_step["done"].format(title=PARTS[0].title) not in visit.words
