"""What stays out of the diary, search, charts, exports and reports: one question, asked in one place."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from steady.domain.content.part import Part
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import Record

R = TypeVar("R", bound=Record)

# Kept in the entry itself, so that a part that cannot be read today, or was taken out, gives nothing away.
_MARK = "private"
# The hold box stands in no part.
_HOLD_BOX = "hold"


def marked(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return `values` with the mark that keeps an entry private, whatever becomes of its exercise."""
    return {**values, _MARK: True}


def unmarked(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return `values` without the mark, to be read."""
    return {name: value for name, value in values.items() if name != _MARK}


def is_marked(values: Mapping[str, Any]) -> bool:
    """Return True if `values` carry the mark of `marked`."""
    return bool(values.get(_MARK))


def private_exercises(parts: Iterable[Part]) -> frozenset[str]:
    """Return the ids of the exercises that are private, the hold box among them."""
    return frozenset({_HOLD_BOX, *(one.id for part in parts for one in part.exercises if one.private)})


def is_private(record: Record, parts: Iterable[Part]) -> bool:
    """Return True if `record` is for her alone: the entry of an exercise that is `private`, or one that is marked."""
    if not isinstance(record, ExerciseEntry):
        return False
    return record.exercise in private_exercises(parts) or is_marked(record.values)


def without_private(records: Iterable[R], parts: Iterable[Part]) -> list[R]:
    """Return the records that may be listed, searched, drawn, exported and reported, in the order given."""
    parts = tuple(parts)
    return [record for record in records if not is_private(record, parts)]
