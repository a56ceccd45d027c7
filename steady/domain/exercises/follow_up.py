"""What is asked of her only later: whether an exercise still has a question of how it went."""

from collections.abc import Iterable, Mapping
from typing import Any

from steady.domain.content.exercise_form import Exercise, ExerciseField


def step_for_later(exercise: Exercise, values: Mapping[str, Any]) -> int | None:
    """Return the place among the steps, from 0, of the first later question without an answer; None if none is open."""
    return next((place for place, step in enumerate(exercise.steps) if _is_open(step.fields, values)), None)


def _is_open(fields: Iterable[ExerciseField], values: Mapping[str, Any]) -> bool:
    return any(_is_unanswered(field, values) for field in fields)


def _is_unanswered(field: ExerciseField, values: Mapping[str, Any]) -> bool:
    if field.kind == "rows" and not field.later:
        rows = values.get(field.id)
        # An old entry may hold anything here; only rows of her own are asked about.
        return isinstance(rows, list | tuple) and any(
            isinstance(row, Mapping) and _is_open(field.fields, row) for row in rows
        )
    return field.later and field.id not in values
