"""Where she left off is where she wrote last, and never what is for her alone."""

from datetime import date, datetime, timedelta, timezone

from steady.domain.guidance.history import History, ResumePoint, left_off
from steady.domain.records import privacy
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.rating import Rating
from steady.domain.records.reflection import Reflection
from tests.words import our_words

PARTS = our_words().parts
TODAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 12, tzinfo=timezone(timedelta(hours=1)))
RATING = Rating(at=NOON - timedelta(days=3), part=PARTS[1].id)
EXERCISE = ExerciseEntry(at=NOON - timedelta(days=2), exercise=PARTS[0].exercises[0].id)
WEEK = Reflection(at=NOON - timedelta(days=1), week="2026-W47", answers={"x": "y"})


def place(*records, parts=PARTS, today=TODAY):
    of = {kind: [one for one in records if type(one) is kind] for kind in (Rating, Reflection, ExerciseEntry)}
    written = History(ratings=of[Rating], reflections=of[Reflection], exercises=of[ExerciseEntry])
    return left_off(written, parts, today)


def test_it_is_where_she_wrote_last_of_all_kinds():
    assert place(RATING) == ResumePoint("part", PARTS[1].id, date(2026, 11, 19))
    assert place(RATING, EXERCISE) == ResumePoint("exercise", EXERCISE.exercise, date(2026, 11, 20))
    assert place(EXERCISE, WEEK, RATING) == ResumePoint("reflection", "2026-W47", date(2026, 11, 21))


def test_coming_back_to_an_entry_counts_as_being_there():
    edited = Rating(at=RATING.at, part=PARTS[1].id, edited_at=NOON)
    assert place(edited, WEEK) == ResumePoint("part", PARTS[1].id, TODAY)


def test_before_she_has_written_anything_there_is_nowhere_to_go_back_to():
    assert place() is None


def test_after_two_weeks_it_is_no_longer_said():
    assert place(RATING, today=RATING.at.date() + timedelta(days=13)) is not None
    assert place(RATING, today=RATING.at.date() + timedelta(days=14)) is None


def test_what_is_for_her_alone_and_the_urge_log_are_passed_over():
    private = next(one for part in PARTS for one in part.exercises if one.private)
    alone = [
        ExerciseEntry(at=NOON, exercise=name, values=values)
        for name, values in (
            (private.id, {}),
            ("hold", privacy.marked({"text": "x"})),
            ("urge", {"kind": "text"}),
            (EXERCISE.exercise, privacy.marked({})),
        )
    ]
    assert place(*alone) is None
    assert place(*alone, RATING).kind == "part"


def test_what_is_folded_away_or_gone_is_passed_over():
    assert place(RATING, parts=PARTS[:1]) is None
    assert place(ExerciseEntry(at=NOON, exercise="of_an_older_version"), RATING).kind == "part"


def test_a_look_back_on_another_week_is_passed_over():
    last_week = Reflection(at=NOON, week="2026-W46", answers={"x": "y"})
    assert place(last_week, RATING).kind == "part"
