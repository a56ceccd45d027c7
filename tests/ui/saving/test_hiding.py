"""Painful entries stay out of look-backs until she asks for them; nothing is lost, and no figure changes."""

from datetime import timedelta

import pytest

from steady.domain.records.check_in import CheckIn
from steady.domain.records.event import Event
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.privacy import marked
from steady.domain.records.rating import Rating
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import week_of
from steady.ui.saving.undoable_changes import HIDDEN, HIDE, SHOW_AGAIN
from steady.ui.widgets.entry_view import SHOW_PAINFUL
from tests.browser.screens import CHANGE, PARTS, SAVE_CHECK_IN, UNDO_CHANGE
from tests.ui.doing import save, start
from tests.ui.fixed_day import TODAY, at_hour

LONG_AGO = TODAY - timedelta(days=60)
OLD_WEEK = week_of(LONG_AGO)
KINDS = {
    "check_ins": CheckIn(day=LONG_AGO, calm=1, note="He shouted."),
    "ratings": Rating(day=LONG_AGO, part=PARTS[0].id, answers={item.id: 2 for item in PARTS[0].items}),
    "reflections": Reflection(day=LONG_AGO, week=OLD_WEEK, answers={"hardest_moment": "The hall."}),
    "events": Event(day=LONG_AGO, title="He moved out"),
    "exercises": ExerciseEntry(day=LONG_AGO, exercise="5A", values={"learned": "She is tired too."}),
}
URGE = {
    "kind": "text",
    "strength_0": 8,
    "outcome": "let_pass",
    "helped": "I rang Jo.",
    "started_at": f"{LONG_AGO}T21:00:00+01:00",
}


def hidden(visit, kind):
    return [one.hidden for one in getattr(visit.journal, kind).all()]


@pytest.mark.parametrize("kind", KINDS)
def test_any_entry_can_be_hidden_shown_again_and_each_undone(visit, kind):
    before = getattr(visit.journal, kind).save(KINDS[kind])
    visit.open("diary").press(HIDE)
    assert hidden(visit, kind) == [True]
    assert HIDDEN in visit.words and "won't come up on its own" in visit.words
    visit.press(UNDO_CHANGE)
    assert hidden(visit, kind) == [False]
    visit.press(HIDE).press(SHOW_AGAIN)
    assert hidden(visit, kind) == [False]
    visit.press(UNDO_CHANGE)
    assert hidden(visit, kind) == [True]
    (after,) = getattr(visit.journal, kind).all()
    assert (after.edited_at, after.at) == (before.edited_at, before.at)


def test_a_hidden_entry_stays_in_the_diary_and_a_change_leaves_it_hidden(visit):
    visit.journal.check_ins.save(KINDS["check_ins"])
    visit.open("diary").press(HIDE)
    assert "He shouted." in visit.words and "· changed" not in visit.words
    visit.press(CHANGE).in_card().slide(calm=3).press(SAVE_CHECK_IN)
    assert [(one.calm, one.hidden) for one in visit.journal.check_ins.all()] == [(3, True)]


def test_undoing_takes_nothing_from_what_another_window_wrote_meanwhile(visit):
    visit.journal.events.save(KINDS["events"])
    visit.open("diary")
    other = visit.journal.events
    (stored,) = other.all()
    other.save(Event(id=stored.id, at=stored.at, day=stored.day, revision=stored.revision, title="He came back"))
    visit.press(HIDE).press(UNDO_CHANGE)
    assert [(one.title, one.hidden) for one in visit.journal.events.all()] == [("He came back", False)]


def test_private_words_have_no_such_button(visit):
    save(visit, "3B", **marked({"text": "I miss you.", "fate": "calm_line", "calm_line": "I can wait."}))
    title = next(one.title for part in PARTS for one in part.exercises if one.id == "3B")
    assert HIDE not in start(visit, title).buttons


def heavy(visit, heaviness=8, day=LONG_AGO):
    visit.journal.check_ins.save(CheckIn(day=day, heaviness=heaviness))


def folds(visit):
    return [one.label for one in visit.app.expander]


@pytest.mark.parametrize(("heaviness", "comes_back"), [(7, True), (8, False), (10, False)])
def test_what_she_wrote_on_a_very_heavy_day_does_not_come_up_by_itself(visit, heaviness, comes_back):
    visit.journal.exercises.save(KINDS["exercises"])
    heavy(visit, heaviness)
    title = next(one.title for part in PARTS for one in part.exercises if one.id == "5A")
    assert ("She is tired too." in start(visit, title).words) is comes_back
    if not comes_back:
        assert "She is tired too." in visit.set("toggle", SHOW_PAINFUL, True).words


def test_what_she_wrote_today_stands_there_however_heavy_the_day(visit):
    heavy(visit, 10, TODAY)
    save(visit, "5A", learned="She is tired too.")
    title = next(one.title for part in PARTS for one in part.exercises if one.id == "5A")
    assert "She is tired too." in start(visit, title).words
    assert "How heavy 10" in visit.open().words


def test_private_words_of_a_heavy_day_are_not_lost_to_her(visit):
    save(visit, "6C", limits=["I will not beg."], harsh_line="", kind_line="")
    visit.journal.exercises.save(
        ExerciseEntry(day=LONG_AGO, exercise="6C", values=marked({"limits": ["I will not shout."]}))
    )
    heavy(visit)
    title = next(one.title for part in PARTS for one in part.exercises if one.id == "6C")
    assert SHOW_PAINFUL not in [one.label for one in start(visit, title).app.toggle]


def test_a_spark_of_a_heavy_day_is_not_offered_for_the_weekly_plan(visit):
    rows = [{"what": what, "alive": 9, "ease": 9} for what in ("Singing in the choir", "Swimming")]
    visit.journal.exercises.save(ExerciseEntry(day=LONG_AGO, exercise="4A", values={"items": rows}))
    plan = next(one.title for part in PARTS for one in part.exercises if one.id == "4C")
    assert "Singing in the choir" in start(visit, plan).words
    heavy(visit)
    assert "Singing in the choir" not in visit.look().words


def test_a_hidden_promise_is_not_brought_up_in_the_evening(visit, her_clock):
    her_clock.move_to(at_hour(19))
    save(visit, "2D", promise="Ten minutes outside", active=True)
    assert "Ten minutes outside" in visit.open().words
    visit.open("diary").press(HIDE)
    assert "Ten minutes outside" not in visit.open().words


def test_an_urge_can_be_hidden_where_it_stands_and_its_words_do_not_come_up_again(visit):
    save(visit, "urge", **URGE)
    visit.open("a-short-wait")
    unfold(visit, "urge list", "urge figures")
    assert visit.words.count("I rang Jo.") == 2
    visit.press(HIDE)
    assert hidden(visit, "exercises") == [True]
    assert "I rang Jo." not in visit.words and visit.content.urge.figures.passed_once in visit.words
    visit.set("toggle", SHOW_PAINFUL, True)
    assert visit.words.count("I rang Jo.") == 1 and SHOW_AGAIN in visit.buttons


def unfold(visit, *folds):
    for fold in folds:
        visit.app.session_state[fold] = True
    visit.look()
