"""Moments of lightness, wherever she noted them: in their exercise, or in the weekly question about one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from steady.domain.content.exercise_form import LIGHT_MOMENTS
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import Record
from steady.domain.records.reflection import Reflection

PROMPT = "light_moment"


@dataclass(frozen=True)
class LightMoment:
    """One small good moment: what it was, with whom (an id of the exercise's choices), her part, and how light, 0–10.

    What she left out, or nobody can read, is None or empty.
    """

    day: date
    what: str
    with_whom: str = ""
    my_part: str = ""
    light: int | None = None


def moments(records: Iterable[Record]) -> list[LightMoment]:
    """Return the moments in the exercise entries and reflections among `records`, the newest day first."""
    newest_first = sorted(records, key=lambda one: (one.day, one.at), reverse=True)
    found = (_of_exercise(one) if isinstance(one, ExerciseEntry) else _of_week(one) for one in newest_first)
    return [moment for moment in found if moment is not None and moment.what]


def _of_exercise(entry: ExerciseEntry) -> LightMoment | None:
    if entry.exercise != LIGHT_MOMENTS:
        return None
    what, with_whom, my_part = (_said(entry.values.get(name)) for name in ("what", "with", "my_part"))
    light = entry.values.get("light")
    return LightMoment(
        entry.day, what or my_part, with_whom, my_part if what else "", light if type(light) is int else None
    )


def _of_week(record: Record) -> LightMoment | None:
    return LightMoment(record.day, _said(record.answers.get(PROMPT))) if isinstance(record, Reflection) else None


def _said(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""
