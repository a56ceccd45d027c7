"""What she was in the middle of elsewhere stands in one quiet line on the first screen, and is one press away."""

import time
from datetime import timedelta

import pytest

from steady.domain.records.check_in import CheckIn
from steady.domain.records.draft import Draft
from steady.domain.records.week import week_of
from steady.ui.today.first_visit import PRIVATE
from tests.browser.screens import CHANGE, NOTE, PARTS, SAVE_CHECK_IN, STOP, WORDS
from tests.ui.doing import at_questions
from tests.ui.fixed_day import TODAY
from tests.ui.visit import Visit

LINE, GO_ON, SOMETHING = "You were in the middle of", "Keep going", "You were in the middle of something on"
QUESTION, OLDER_WEEK = WORDS.weekly.prompts[0], week_of(TODAY - timedelta(weeks=8))
LOOP = next(one for part in PARTS for one in part.exercises if one.special == "chase_loop")
PARKED = next(one for part in PARTS for one in part.exercises if one.special == "parked_words")


@pytest.fixture
def reload(visit, monkeypatch):
    """Call it for the first screen in a new tab, once what was chosen lies on the disk."""

    def in_a_new_tab() -> Visit:
        wait_for_drafts(visit, 1)
        return Visit(visit.folder, monkeypatch).open()

    return in_a_new_tab


def wait_for_drafts(visit, number):
    """Wait a moment until that many drafts lie in the journal: what is chosen goes there a third of a second later."""
    for _ in range(1500):
        if len(visit.journal.drafts.all()) >= number:
            return
        time.sleep(0.02)


def texts(visit):
    return [box.value for box in visit.boxes if box.value]


def titles(visit):
    return [title.value for title in visit.app.title]


def test_nothing_is_said_where_nothing_was_begun_or_what_was_begun_stands_here(visit, reload):
    assert LINE not in visit.open().words
    visit.slide(calm=3).write(NOTE, "I began to")
    assert LINE not in reload().words


def test_a_reflection_on_an_older_week_is_named_and_opened(visit, reload):
    at_questions(visit.open("this-week").choose("Which week?", OLDER_WEEK), QUESTION.id)
    visit.write(QUESTION.text, "We laughed once.")
    again = reload()
    assert f"{LINE} your notes on a week on" in again.words
    assert titles(again.press(GO_ON)) == ["Look back on a week"] and texts(again) == ["We laughed once."]


def test_a_part_is_named_and_opened(visit, reload):
    visit.open_stage("part-2", "rate").answer({PARTS[1].items[0].question: 3})
    again = reload()
    assert PARTS[1].title in again.words
    assert titles(again.press(GO_ON)) == [f"Step 2: {PARTS[1].title}"]


def test_an_exercise_is_named_and_opened(visit, reload):
    visit.open("exercises").press(LOOP.title).write(f"1. {LOOP.steps[0].fields[0].label}", "It began on Sunday.")
    again = reload()
    assert f"{LINE} “{LOOP.title}” on" in again.words and "Sunday." not in again.words
    assert texts(again.press(GO_ON)) == ["It began on Sunday."]


def test_an_entry_she_was_changing_is_opened_to_be_changed(visit, reload):
    visit.journal.check_ins.save(CheckIn(note="First."))
    visit.open("diary").press(CHANGE).in_card().write(NOTE, "First, and more")
    again = reload().press(GO_ON)
    assert texts(again) == ["First, and more"]
    again.open("diary").press(SAVE_CHECK_IN)
    assert [one.note for one in again.journal.check_ins.all()] == ["First, and more"]


@pytest.mark.parametrize(
    "begin",
    [
        lambda visit: visit.open("hold-box").write("Your message", "Not for him"),
        lambda visit: visit.open("exercises").press(PARKED.title).write(PARKED.steps[0].fields[0].label, "Not for him"),
    ],
)
def test_what_is_for_her_alone_stays_unnamed_and_is_opened(visit, reload, begin):
    begin(visit)
    again = reload()
    assert SOMETHING in again.words
    assert not [word for word in (PARKED.title, "Not sent yet", "Not for him") if word in again.words]
    assert texts(again.press(GO_ON)) == ["Not for him"]


def test_with_neutral_names_nothing_is_named(visit, reload):
    visit.journal.journal.settings.set(PRIVATE, True)
    visit.open("exercises").press(f"Exercise {LOOP.id}").write(
        f"1. {LOOP.steps[0].fields[0].label}", "It began on Sunday."
    )
    again = reload()
    assert SOMETHING in again.words and LOOP.title not in again.words


def test_only_the_one_touched_last_is_told(visit, reload):
    visit.open("hold-box").write("Your message", "Not for him")
    visit.open_stage("part-2", "rate").answer({PARTS[1].items[0].question: 3})
    wait_for_drafts(visit, 2)
    visit.open("exercises").press(LOOP.title).write(f"1. {LOOP.steps[0].fields[0].label}", "It began on Sunday.")
    again = reload()
    assert again.words.count(LINE) == 1 and LOOP.title in again.words


def test_after_a_week_it_is_kept_and_no_longer_told(visit, monkeypatch):
    visit.open("hold-box").write("Your message", "Not for him")
    monkeypatch.setattr("steady.ui.today.unfinished_draft.SHOWN_FOR", timedelta(0))
    assert LINE not in visit.open().words and texts(visit.open("hold-box")) == ["Not for him"]


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"record": 3},
        {"id": "x", "record": {"exercise": "99Z"}},
        {"id": "x", "record": {"part": "gone"}},
        {"record": {"calm": 3}},
    ],
)
def test_a_draft_that_nothing_can_be_made_of_is_not_told(visit, values):
    visit.journal.drafts.save(Draft(form="rating of long ago", values=values))
    assert LINE not in visit.open().words


def test_a_bad_night_she_was_in_comes_back_after_a_reload(visit, reload):
    asked = WORDS.check_in.bad_night
    visit.open().press(asked.button).answer({asked.question: 8})
    again = reload().press(SAVE_CHECK_IN)
    assert [one.heaviness for one in again.journal.check_ins.all()] == [8]


def test_looking_at_an_entry_with_the_word_about_fear_and_changing_nothing_begins_nothing(visit):
    visit.journal.check_ins.save(CheckIn(calm=3, tags=("no_contact", WORDS.check_in.shielded_tag.id)))
    visit.open().press(CHANGE).press(STOP)
    # What comes after it is on the disk, so what had been begun before would be there as well.
    visit.slide(calm=5)
    wait_for_drafts(visit, 1)
    assert [draft.form.partition(" ~")[0] for draft in visit.journal.drafts.all()] == ["check-in"]
