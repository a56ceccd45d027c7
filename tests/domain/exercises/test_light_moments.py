"""Moments of lightness from the exercise and from the weekly question."""

from datetime import date, timedelta

from steady.domain.exercises.sparks_and_moments import LightMoment, moments
from steady.domain.records.check_in import CheckIn
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.reflection import Reflection

TODAY = date(2026, 11, 22)


def noted(back=0, **values):
    return ExerciseEntry(day=TODAY - timedelta(days=back), exercise="5B", values=values)


def test_a_moment_is_told_as_she_noted_it():
    values = {"what": " The cat in the sun ", "with": "alone", "my_part": "I sat down.", "light": 7}
    assert moments([noted(**values)]) == [LightMoment(TODAY, "The cat in the sun", "alone", "I sat down.", 7)]


def test_the_weekly_question_about_a_light_moment_counts_too_and_the_newest_stands_first():
    week = Reflection(
        day=TODAY - timedelta(days=3),
        week="2026-W47",
        answers={"light_moment": "We laughed at the till.", "what_helped": "Tea."},
    )
    found = moments([noted(9, what="Swam"), week, noted(1, what="Jo rang")])
    assert [one.what for one in found] == ["Jo rang", "We laughed at the till.", "Swam"]


def test_other_exercises_and_a_moment_without_words_are_left_out():
    others = [
        ExerciseEntry(exercise="5A", values={"what": "Listening"}),
        CheckIn(note="A walk"),
        Reflection(week="2026-W47", answers={"what_helped": "Tea."}),
    ]
    assert moments([*others, noted(light=9), noted(what="  ")]) == []


def test_her_part_alone_is_a_moment_too():
    assert [one.what for one in moments([noted(my_part="I waved back.")])] == ["I waved back."]


def test_values_nobody_can_read_are_left_out():
    assert moments([noted(**{"what": "Swam", "with": 7, "my_part": None, "light": "very"})]) == [
        LightMoment(TODAY, "Swam")
    ]
