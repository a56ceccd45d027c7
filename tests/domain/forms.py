"""What is off between the values of an exercise and its form, for the tests."""

from collections.abc import Mapping
from typing import Any

from steady.domain.content.exercise_form import Exercise
from steady.domain.exercises.values import trouble_with


def problems_in(exercise: Exercise, values: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what is off the form in `values`, a sentence each."""
    sentences = (trouble_with(field, values.get(field.id)) for field in exercise.fields)
    return tuple(sentence for sentence in sentences if sentence)
