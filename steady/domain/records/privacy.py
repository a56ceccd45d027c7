"""What stays out of the diary, search, charts, exports and reports, and what may come back to her by itself."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, TypeVar

from steady.domain.content.exercise_form import HOLD_BOX
from steady.domain.content.part import Part
from steady.domain.records.check_in import CheckIn
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import Record

R = TypeVar("R", bound=Record)

# Kept in the entry itself, so that a part that cannot be read today, or was taken out, gives nothing away.
_MARK = "private"
VERY_HEAVY = 8


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
    return frozenset({HOLD_BOX, *(exercise.id for part in parts for exercise in part.exercises if exercise.private)})


def is_private(record: Record, parts: Iterable[Part]) -> bool:
    """Return True if `record` is for her alone: the entry of an exercise that is `private`, or one that is marked."""
    if not isinstance(record, ExerciseEntry):
        return False
    return record.exercise in private_exercises(parts) or is_marked(record.values)


def without_private(records: Iterable[R], parts: Iterable[Part]) -> list[R]:
    """Return the records that may be listed, searched, drawn, exported and reported, in the order given."""
    parts = tuple(parts)
    return [record for record in records if not is_private(record, parts)]


def heavy_days(check_ins: Iterable[CheckIn]) -> frozenset[date]:
    """Return the days with a check-in whose heaviness is 8 or more."""
    return frozenset(check_in.day for check_in in check_ins if (check_in.heaviness or 0) >= VERY_HEAVY)


def may_come_back(record: Record, heavy: frozenset[date], today: date) -> bool:
    """Return True if `record` may be shown in a look-back without her asking; `heavy` is from `heavy_days`.

    What she wrote today is no look-back, however heavy the day: it must not seem lost.
    """
    return not record.hidden and (record.day not in heavy or record.day >= today)


def not_hidden(records: Iterable[R]) -> list[R]:
    """Return the records she has not hidden, for what is in use and no look-back, such as a promise of hers."""
    return [record for record in records if not record.hidden]
