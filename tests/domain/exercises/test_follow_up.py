"""What an exercise asks only later: which step leads to it, and when nothing of it is open any more."""

import pytest

from steady.domain.content.exercise_form import Exercise, ExerciseField, ExerciseStep
from steady.domain.exercises.values import step_for_later

ACT = ExerciseField(id="act", kind="line", label="What I will do")
DONE = ExerciseField(id="done", kind="yes_no", label="Did I do it?", later=True)
ACTS = ExerciseField(id="acts", kind="rows", label="My acts", fields=(ACT, DONE))
HELD = ExerciseField(id="held", kind="line", label="A week later", later=True)


def exercise(*steps: ExerciseField) -> Exercise:
    return Exercise(
        id="6X",
        title="My limits",
        takes="6 minutes",
        opening="",
        next_step="",
        steps=tuple(ExerciseStep(title=field.label, fields=(field,)) for field in steps),
    )


@pytest.mark.parametrize(
    ("values", "step"),
    [
        ({"act": "beg no more"}, 1),
        ({}, 1),
        ({"act": "beg no more", "held": "Mostly."}, None),
    ],
)
def test_a_step_for_later_is_open_until_it_has_an_answer(values, step):
    assert step_for_later(exercise(ACT, HELD), values) == step


@pytest.mark.parametrize(
    ("rows", "step"),
    [
        ([{"act": "papers"}], 0),
        ([{"act": "papers", "done": False}, {"act": "walk"}], 0),
        ([{"act": "papers", "done": False}], None),
        ([], None),
        (None, None),
        ("as it was", None),
        (["as it was"], None),
    ],
)
def test_a_row_is_asked_about_until_each_row_she_wrote_has_an_answer(rows, step):
    assert step_for_later(exercise(ACTS), {"acts": rows}) == step


def test_an_exercise_that_asks_nothing_later_leads_nowhere():
    assert step_for_later(exercise(ACT), {}) is None
