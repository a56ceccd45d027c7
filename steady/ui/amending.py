"""One small press on an entry that is written already: a tick, a count, a plan put to rest."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from steady.domain.records.exercise_entry import ExerciseEntry
from steady.ui.saving import save


def amend(entry: ExerciseEntry, new_values: Callable[[Mapping[str, Any]], Mapping[str, Any]]) -> ExerciseEntry | None:
    """Save what `new_values` makes of the values of `entry` as they are in the journal now; fails as keeping.amend."""
    return save.amend("exercises", entry, lambda newest: replace(newest, values=dict(new_values(newest.values))))


def note(entry: ExerciseEntry, **values: Any) -> ExerciseEntry | None:
    """Save `values` beside those that `entry` has; returns and fails as `amend` does."""
    return amend(entry, lambda newest: {**newest, **values})
