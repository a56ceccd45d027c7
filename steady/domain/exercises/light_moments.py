"""Moments of lightness, wherever she noted them: in their exercise, or in the weekly question about one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from steady.domain.content.exercise_form import LIGHT_MOMENTS
from steady.domain.exercises.values import stored_text
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
    newest_first = sorted(records, key=lambda record: (record.day, record.at), reverse=True)
    return [moment for record in newest_first if (moment := _moment(record)) and moment.what]


def _moment(record: Record) -> LightMoment | None:
    if isinstance(record, Reflection):
        return LightMoment(record.day, stored_text(record.answers, PROMPT))
    if not isinstance(record, ExerciseEntry) or record.exercise != LIGHT_MOMENTS:
        return None
    what, with_whom, my_part = (stored_text(record.values, name) for name in ("what", "with", "my_part"))
    light = record.values.get("light")
    return LightMoment(
        record.day, what or my_part, with_whom, my_part if what else "", light if type(light) is int else None
    )
