"""Her situation is what she said last; it chooses words, and a clear no outweighs the rest."""

from datetime import UTC, date, datetime, timedelta

import pytest

from steady.domain.exercises.stance_ladder import is_clear_no
from steady.domain.exercises.where_things_stand import as_said, her_situations
from steady.domain.records.exercise_entry import ExerciseEntry

DAY = date(2026, 11, 3)


def her_situation(entries):
    return next(iter(her_situations(entries)), None)


def said(*situation: str, days_later: int = 0, **values) -> ExerciseEntry:
    day = DAY + timedelta(days=days_later)
    return ExerciseEntry(exercise="1B", day=day, values={"situation": list(situation), **values})


def rung(level: int, days_later: int) -> ExerciseEntry:
    return ExerciseEntry(exercise="7A", day=DAY + timedelta(days=days_later), values={"rung": str(level)})


def test_before_she_has_said_anything_there_is_none():
    assert her_situation([]) is None
    assert her_situation([ExerciseEntry(exercise="1B", day=DAY, values={"facts": ["He paid the rent"]})]) is None


def test_the_newest_entry_counts_whatever_the_order():
    assert her_situation([said("moved_out", days_later=9), said("gone_quiet")]) == "moved_out"


@pytest.mark.parametrize(
    ("chosen", "counts"),
    [
        (("not_home", "gone_quiet"), "gone_quiet"),
        (("gone_quiet", "someone_else", "moved_out"), "someone_else"),
        (("spoke_of_ending", "moved_out"), "moved_out"),
        (("spoke_of_ending", "clear_no"), "clear_no"),
        (("other",), None),
        (("a choice of another version", "not_home"), "not_home"),
    ],
)
def test_of_several_the_one_that_decides_most_counts(chosen, counts):
    assert her_situation([said(*chosen)]) == counts


def test_all_she_chose_are_told_the_weightiest_first():
    assert her_situations([said("moved_out", "clear_no", "other", "someone_else")]) == (
        "clear_no", "someone_else", "moved_out",
    )  # fmt: skip


def test_a_clear_no_on_the_ladder_counts_and_one_that_is_over_does_not():
    assert her_situation([said("gone_quiet"), rung(0, 5)]) == "clear_no"
    assert her_situation([said("clear_no", "moved_out"), rung(2, 5)]) == "moved_out"


def test_a_clear_no_she_says_where_things_stand_is_one_everywhere():
    assert is_clear_no([said("clear_no")])
    assert is_clear_no([rung(3, 0), said("clear_no", days_later=2)])
    assert not is_clear_no([said("clear_no"), rung(1, 2)])


@pytest.mark.parametrize("value", ["moved_out", 7, {"moved_out": 1}, None])
def test_a_situation_of_another_shape_is_left_alone(value):
    assert her_situation([ExerciseEntry(exercise="1B", day=DAY, values={"situation": value})]) is None


def answered(situation: str, days_later: int) -> ExerciseEntry:
    return as_said(situation, datetime(2026, 11, 3, 21, tzinfo=UTC) + timedelta(days=days_later))


def test_her_answer_to_the_question_counts_until_she_says_otherwise_in_the_exercise():
    assert her_situation([said("gone_quiet"), answered("moved_out", 1)]) == "moved_out"
    assert her_situation([answered("moved_out", 1), said("someone_else", days_later=2)]) == "someone_else"


def test_who_would_rather_not_say_has_no_situation_any_more():
    assert her_situations([said("gone_quiet"), answered("rather_not", 1)]) == ()


def test_a_clear_no_in_answer_to_the_question_is_one_everywhere_until_the_ladder_says_it_is_over():
    assert is_clear_no([answered("clear_no", 1)]) and not is_clear_no([answered("moved_out", 1)])
    assert not is_clear_no([answered("clear_no", 1), rung(2, 3)])


def test_another_answer_does_not_undo_the_clear_no_she_saw_on_the_ladder():
    assert is_clear_no([rung(0, 0), answered("gone_quiet", 1)])
