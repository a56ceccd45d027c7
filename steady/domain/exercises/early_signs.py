"""Her early signs and what cools her down, as she last wrote them."""

from collections.abc import Iterable
from typing import Any

from steady.domain.content.exercise_form import EARLY_SIGNS
from steady.domain.records.exercise_entry import ExerciseEntry


def newest_lists(entries: Iterable[ExerciseEntry]) -> dict[str, Any]:
    """Return field id → her newest answer to it; `entries` of any exercise, oldest first.

    A list she stopped half-way through does not hide what an earlier one says about the rest.
    """
    return {name: value for entry in entries if entry.exercise == EARLY_SIGNS for name, value in entry.values.items()}
