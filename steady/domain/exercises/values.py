"""The values of a filled exercise: whether they say something and fit the form, and how they are read back.

An exercise may change after it was filled. So nothing here refuses a value: what no longer fits is named, and
every value stays readable.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from steady.domain.content.exercise_form import ExerciseField
from steady.domain.records.scale import HIGHEST, LOWEST


def is_empty(value: Any) -> bool:
    """Return True if `value` says nothing: no words, nothing chosen. Zero and no are answers."""
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, Mapping):
        return all(map(is_empty, value.values()))
    return value is None or (isinstance(value, (list, tuple)) and all(map(is_empty, value)))


def merged(values: Mapping[str, Any], answers: Mapping[str, Any]) -> dict[str, Any]:
    """Return `values` with the `answers` of one step laid over them.

    An answer she took away leaves no value behind, and so do empty rows. Fields of other steps stay as they are,
    and so do those the exercise no longer has.
    """
    kept = {name: value for name, value in values.items() if name not in answers}
    return kept | {name: _without_gaps(value) for name, value in answers.items() if not is_empty(value)}


def fits(field: ExerciseField, value: Any) -> bool:
    """Return True if `value` is an answer to `field` as it is today, or no answer."""
    return not trouble_with(field, value)


def trouble_with(field: ExerciseField, value: Any) -> str:
    """Return one sentence on what is off between `field` and `value`; empty if they fit, or nothing was answered."""
    return "" if is_empty(value) else _CHECKS[field.kind](field, value)


def stored_rows(values: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    """Return the rows stored under `name`; an old entry may hold anything there, and what is no row is left out."""
    rows = values.get(name)
    return [row for row in rows if isinstance(row, Mapping)] if isinstance(rows, (list, tuple)) else []


def stored_text(values: Mapping[str, Any], name: str) -> str:
    """Return the words stored under `name`, without blanks around them; empty where there are none."""
    value = values.get(name)
    return value.strip() if isinstance(value, str) else ""


def stored_day(value: Any) -> date | None:
    """Return the day stored as `value`, or None where nobody can read it."""
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        return None


def _without_gaps(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        return [_without_gaps(each) for each in value if not is_empty(each)]
    if isinstance(value, Mapping):
        return {name: _without_gaps(each) for name, each in value.items() if not is_empty(each)}
    return value


def _words(field: ExerciseField, value: Any) -> str:
    return "" if isinstance(value, str) else _other_kind(field)


def _scale(field: ExerciseField, value: Any) -> str:
    on_it = type(value) is int and LOWEST <= value <= HIGHEST
    return "" if on_it else f"“{field.label}” takes a whole number from {LOWEST} to {HIGHEST}."


def _choice(field: ExerciseField, value: Any) -> str:
    # Not `in`: a list is no key, and would be an error of Python here.
    return "" if value in list(field.choices) else f"“{field.label}” has no choice of that name any more."


def _choices(field: ExerciseField, value: Any) -> str:
    return _several(field, value, lambda each: _choice(field, each))


def _lines(field: ExerciseField, value: Any) -> str:
    return _several(field, value, lambda each: _words(field, each))


def _rows(field: ExerciseField, value: Any) -> str:
    def row(each: Any) -> str:
        if not isinstance(each, Mapping):
            return _other_kind(field)
        return _first(trouble_with(column, each.get(column.id)) for column in field.fields)

    return _several(field, value, row)


def _seconds(field: ExerciseField, value: Any) -> str:
    return "" if type(value) is int and value >= 0 else _other_kind(field)


def _coins(field: ExerciseField, value: Any) -> str:
    if not isinstance(value, Mapping) or any(type(coins) is not int or coins < 0 for coins in value.values()):
        return _other_kind(field)
    placed, unknown = sum(value.values()), [name for name in value if name not in field.choices]
    if unknown:
        return _choice(field, unknown[0])
    if placed == field.most:
        return ""
    return f"“{field.label}” has {field.most} coins to share out. Now there are {placed}."


def _yes_no(field: ExerciseField, value: Any) -> str:
    return "" if isinstance(value, bool) else _other_kind(field)


def _date(field: ExerciseField, value: Any) -> str:
    return "" if stored_day(value) else f"“{field.label}” takes a date."


def _several(field: ExerciseField, value: Any, check: Callable[[Any], str]) -> str:
    if not isinstance(value, (list, tuple)):
        return _other_kind(field)
    if field.most is not None and len(value) > field.most:
        return f"“{field.label}” has room for {field.most}. There are {len(value)}."
    return _first(map(check, value))


def _first(sentences: Iterable[str]) -> str:
    return next((sentence for sentence in sentences if sentence), "")


def _other_kind(field: ExerciseField) -> str:
    return f"“{field.label}” holds an answer of another kind."


_CHECKS: dict[str, Callable[[ExerciseField, Any], str]] = {
    "text": _words,
    "line": _words,
    "scale": _scale,
    "choice": _choice,
    "choices": _choices,
    "list": _lines,
    "rows": _rows,
    "timer": _seconds,
    "coins": _coins,
    "yes_no": _yes_no,
    "date": _date,
}
