"""What is asked of her only later, and whether there is a way back from a step of an exercise."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from steady.domain.content.exercise_form import Exercise, ExerciseField, ExerciseStep
from steady.domain.exercises.values import stored_rows


def step_for_later(exercise: Exercise, values: Mapping[str, Any]) -> int | None:
    """Return the place among the steps, from 0, of the first later question without an answer; None if none is open."""
    return next((place for place, step in enumerate(exercise.steps) if _is_open(step.fields, values)), None)


def _is_open(fields: Iterable[ExerciseField], values: Mapping[str, Any]) -> bool:
    return any(_is_unanswered(field, values) for field in fields)


def _is_unanswered(field: ExerciseField, values: Mapping[str, Any]) -> bool:
    if field.kind == "rows" and not field.later:
        return any(_is_open(field.fields, row) for row in stored_rows(values, field.id))
    return field.later and field.id not in values


def may_go_back(steps: Sequence[ExerciseStep], at: int) -> bool:
    """Return True if she may go back from the step with the number `at`, counted from 0.

    Not from a timer, which would stop, nor from what comes after it: what is asked there is set beside what was asked
    before it. And not from what is asked only later: the words of before have had their day by then, or are said.
    """
    is_after_timer = any(field.kind == "timer" for step in steps[: at + 1] for field in step.fields)
    return at > 0 and not is_after_timer and not steps[at].is_later
