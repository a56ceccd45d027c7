"""A form begun on one day and saved on the next asks which of them it is for; any other asks nothing of the kind."""

import time
from datetime import date, datetime

import pytest

from steady.domain.records.draft import Draft
from steady.ui.saving.day_question import NEWS, WHICH_DAY
from tests.browser.screens import (
    ANOTHER,
    BAD_NIGHT,
    NOTE,
    PARTS,
    SAVE_CHECK_IN,
    SAVE_RATING,
    SAVE_REFLECTION,
    WORDS,
)
from tests.browser.screens import WHICH_DAY as CHOOSER
from tests.ui.doing import to_step
from tests.ui.visit import Visit

TUESDAY, WEDNESDAY, THURSDAY = date(2026, 12, 1), date(2026, 12, 2), date(2026, 12, 3)
NAMES = {TUESDAY: "Tuesday 1 December", WEDNESDAY: "Wednesday 2 December", THURSDAY: "Thursday 3 December"}
LATE, EARLY, MORNING = "2026-12-01 23:55", "2026-12-02 00:10", "2026-12-02 08:30"
EXERCISE = next(
    one for part in PARTS for one in part.exercises if not one.private and one.steps and one.steps[0].fields
)


@pytest.fixture
def at(her_clock):
    """Sets her clock to a local time."""
    return lambda moment: her_clock.move_to(datetime.fromisoformat(moment).astimezone())


@pytest.fixture
def found_again(visit, monkeypatch):
    """Call it for the same journal in a new tab, once what was chosen there lies on the disk."""

    def in_a_new_tab() -> Visit:
        lies_on_the_disk(visit)
        return Visit(visit.folder, monkeypatch)

    return in_a_new_tab


def lies_on_the_disk(visit):
    """Wait for the draft of what was chosen a moment ago."""
    for _ in range(1500):
        if visit.journal.drafts.all():
            return
        time.sleep(0.02)


def offered(visit, question=WHICH_DAY):
    """The days that are offered, and the one that is chosen at first; nothing where nothing is asked."""
    asked = [row for row in visit.app.button_group if row.label == question]
    assert len(asked) <= 1
    return (list(asked[0].options), asked[0].value) if asked else []


def check_ins(visit):
    return [(one.day, one.calm) for one in visit.journal.check_ins.all()]


def test_saving_after_midnight_what_was_begun_before_asks_and_saves_with_the_next_press(visit, at):
    at(LATE)
    visit.open().slide(calm=4)
    at(EARLY)
    visit.press(SAVE_CHECK_IN)
    assert check_ins(visit) == [] and NEWS in visit.words
    assert offered(visit) == ([NAMES[TUESDAY], NAMES[WEDNESDAY]], TUESDAY.isoformat())
    assert offered(visit, CHOOSER) == [] and visit.sliders[0].value == 4
    visit.press(SAVE_CHECK_IN)
    assert check_ins(visit) == [(TUESDAY, 4)]
    assert offered(visit) == [] and offered(visit.press(ANOTHER), CHOOSER)


def test_she_can_say_that_it_is_for_the_new_day(visit, at):
    at(LATE)
    visit.open().slide(calm=4)
    at(EARLY)
    visit.slide(lonely=2).choose(WHICH_DAY, WEDNESDAY.isoformat()).press(SAVE_CHECK_IN)
    assert check_ins(visit) == [(WEDNESDAY, 4)] and NEWS not in visit.words


def test_once_it_was_on_the_screen_one_press_saves(visit, at):
    at(LATE)
    visit.open().slide(calm=4)
    at(EARLY)
    visit.write(NOTE, "It is late.")
    assert offered(visit)
    visit.press(SAVE_CHECK_IN)
    assert check_ins(visit) == [(TUESDAY, 4)]


def test_what_is_begun_after_midnight_asks_nothing_though_the_screen_was_opened_before(visit, at):
    at(LATE)
    visit.open()
    at(EARLY)
    visit.slide(calm=4)
    assert offered(visit) == []
    visit.press(SAVE_CHECK_IN)
    assert check_ins(visit) == [(WEDNESDAY, 4)]


def test_what_was_begun_and_emptied_before_midnight_is_not_begun(visit, at):
    at(LATE)
    visit.open().slide(calm=4).slide(calm=None)
    at(EARLY)
    visit.slide(calm=5).press(SAVE_CHECK_IN)
    assert check_ins(visit) == [(WEDNESDAY, 5)]


def test_a_draft_of_the_evening_asks_when_it_is_found_in_the_morning(visit, at, found_again):
    at(LATE)
    visit.open().slide(calm=4).write(NOTE, "Half a sentence")
    at(MORNING)
    again = found_again().open()
    assert offered(again) == ([NAMES[TUESDAY], NAMES[WEDNESDAY]], TUESDAY.isoformat())
    assert [box.value for box in again.boxes] == ["Half a sentence"]
    again.press(SAVE_CHECK_IN)
    assert check_ins(again) == [(TUESDAY, 4)]


def test_what_she_chose_and_did_not_save_is_chosen_when_it_is_found_again(visit, at, found_again):
    at(LATE)
    visit.open().slide(calm=4)
    lies_on_the_disk(visit)
    at(EARLY)
    visit.write(NOTE, "Now").choose(WHICH_DAY, WEDNESDAY.isoformat()).write(NOTE, "Now or never")
    again = found_again().open()
    assert offered(again)[1] == WEDNESDAY.isoformat()
    at("2026-12-03 07:00")
    again.look()
    assert offered(again) == ([NAMES[TUESDAY], NAMES[WEDNESDAY], NAMES[THURSDAY]], WEDNESDAY.isoformat())


def test_yesterday_chosen_before_midnight_stays_the_day_it_was(visit, at):
    at(LATE)
    visit.open().slide(calm=4).choose(CHOOSER, "Yesterday")
    at(EARLY)
    visit.write(NOTE, "About Monday")
    assert offered(visit) == (["Monday 30 November", NAMES[TUESDAY], NAMES[WEDNESDAY]], "2026-11-30")
    visit.press(SAVE_CHECK_IN)
    assert check_ins(visit) == [(date(2026, 11, 30), 4)]


def test_a_draft_of_the_same_day_asks_nothing(visit, at, found_again):
    at("2026-12-01 09:00")
    visit.open().slide(calm=4)
    at(LATE)
    again = found_again().open()
    assert offered(again) == []
    again.press(SAVE_CHECK_IN)
    assert check_ins(again) == [(TUESDAY, 4)]


def test_changing_a_saved_one_after_midnight_keeps_its_day(visit, at):
    at(LATE)
    visit.open().slide(calm=4).press(SAVE_CHECK_IN).open("diary").press("Change").in_card().write(NOTE, "More")
    at(EARLY)
    visit.press(SAVE_CHECK_IN)
    assert check_ins(visit) == [(TUESDAY, 4)] and offered(visit) == []


def test_a_bad_night_a_rating_and_an_exercise_ask_too(visit, at):
    item, first = PARTS[0].items[0].question, EXERCISE.steps[0]
    at(LATE)
    visit.open().press(BAD_NIGHT).answer({WORDS.check_in.bad_night.question: 8})
    at(EARLY)
    visit.press(SAVE_CHECK_IN)
    assert offered(visit) and visit.journal.check_ins.all() == []
    visit.press(SAVE_CHECK_IN)
    at(LATE)
    visit.open_stage("part-1", "rate").answer({item: 3})
    at(EARLY)
    visit.press(SAVE_RATING)
    assert offered(visit) and visit.journal.ratings.all() == []
    visit.press(SAVE_RATING)
    at(LATE)
    go_on = "Next" if len(EXERCISE.steps) > 1 else "Save"
    visit.open("exercises").press(EXERCISE.title)
    answer_first(visit, first)
    at(EARLY)
    visit.press(go_on)
    assert offered(visit) and visit.journal.exercises.all() == []
    visit.press(go_on)
    journal = visit.journal
    saved = [*journal.check_ins.all(), *journal.ratings.all(), *journal.exercises.all()]
    assert [one.day for one in saved] == [TUESDAY] * 3


def answer_first(visit, step):
    field = step.fields[0]
    if field.kind in ("text", "line"):
        visit.write(field.label, "A line")
    elif field.kind == "scale":
        visit.answer({field.label: 5})
    else:
        visit.app.text_input[0].set_value("A line")
        visit.look()


def test_a_reflection_begun_on_sunday_belongs_to_that_week_on_monday(visit, at):
    item = PARTS[0].weekly_items[0].question
    at("2026-12-06 23:55")
    to_step(visit.open("this-week"), 3).answer({item: 6})
    at("2026-12-07 00:10")
    visit.press(SAVE_REFLECTION)
    (kept,) = visit.journal.reflections.all()
    assert (kept.week, kept.day) == ("2026-W49", date(2026, 12, 6)) and offered(visit) == []


def test_an_event_keeps_the_day_that_stands_beside_it(visit, at):
    at(LATE)
    visit.open("diary").write("What happened?", "He moved out")
    at(EARLY)
    visit.press("Save event")
    assert [one.day for one in visit.journal.events.all()] == [TUESDAY] and offered(visit) == []


@pytest.mark.parametrize("days", [2, 9])
def test_a_tab_left_open_for_days_takes_answers_and_saves_them_into_today(visit, at, days):
    at(LATE)
    visit.open()
    at(f"2026-12-{1 + days:02} 12:00")
    visit.slide(calm=4).press(SAVE_CHECK_IN)
    visit.open_stage("part-1", "rate")
    at(f"2026-12-{11 + days} 12:00")
    visit.answer({PARTS[0].items[0].question: 3}).press(SAVE_RATING)
    assert check_ins(visit) == [(date(2026, 12, 1 + days), 4)]
    assert [one.day for one in visit.journal.ratings.all()] == [date(2026, 12, 11 + days)]


def test_an_older_draft_without_a_day_of_its_own_is_still_found(visit, at):
    at(LATE)
    visit.journal.drafts.save(Draft(form="check-in", values={"id": "a" * 32, "record": {"calm": 4, "revision": 0}}))
    at(MORNING)
    visit.open()
    assert "Which day" in str([row.label for row in visit.app.button_group])
