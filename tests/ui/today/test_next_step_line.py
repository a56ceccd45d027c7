"""The line on the first screen about where she left off: one, quiet, and with a way back."""

from datetime import timedelta

from steady.domain.records.draft import Draft
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.rating import Rating
from steady.domain.records.record import now
from steady.ui.today.next_step_line import GO_ON

LAST = "You left off at"


def write(visit, kind, record):
    getattr(visit.journal, kind).save(record)
    return visit


def test_on_a_new_journal_there_is_no_such_line(visit):
    assert LAST not in visit.open().words


def test_a_part_is_one_click_away(visit):
    part = visit.content.parts[2]
    write(visit, "ratings", Rating(part=part.id, answers={item.id: 5 for item in part.items}))
    assert f"{LAST} “{part.title}” today." in visit.open().words
    assert [title.value for title in visit.press(GO_ON).app.title] == [f"Step {part.number}: {part.title}"]


def test_an_exercise_opens_where_it_was(visit):
    exercise = next(one for one in visit.content.parts[0].exercises if one.steps)
    write(visit, "exercises", ExerciseEntry(at=now() - timedelta(days=1), exercise=exercise.id, values={"x": "y"}))
    assert f"{LAST} “{exercise.title}” yesterday." in visit.open().words
    assert [title.value for title in visit.press(GO_ON).app.title] == [exercise.title]


def test_with_neutral_names_the_line_gives_nothing_away(visit):
    exercise = next(one for one in visit.content.parts[0].exercises if one.steps)
    write(visit, "exercises", ExerciseEntry(exercise=exercise.id, values={"x": "y"}))
    visit.journal.journal.settings.set("private", True)
    assert f"{LAST} an exercise today." in visit.open().words


def test_what_was_typed_and_not_saved_comes_first(visit):
    part = visit.content.parts[2]
    write(visit, "ratings", Rating(part=part.id, answers={item.id: 5 for item in part.items}))
    write(visit, "drafts", Draft(form="reflection 2026-W47", values={"x": "y"}))
    assert LAST not in visit.open().words


def test_during_a_week_off_nothing_is_brought_up(visit):
    part = visit.content.parts[2]
    write(visit, "ratings", Rating(part=part.id, answers={item.id: 5 for item in part.items}))
    visit.journal.journal.settings.set("week off until", (now() + timedelta(days=3)).date().isoformat())
    assert LAST not in visit.open().words
