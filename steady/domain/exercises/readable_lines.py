"""A filled exercise as plain lines to read, whatever became of its definition since."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from steady.domain.content.exercise_form import Exercise, ExerciseField
from steady.domain.exercises.values import fits, is_empty
from steady.domain.records.week import NotAWeek, monday_of
from steady.domain.spoken import spoken_day

Line = tuple[str, str]


def readable(exercise: Exercise | None, values: Mapping[str, Any]) -> list[Line]:
    """Return `values` as (label, plain text), in the order of the form, then what the app kept, then the rest.

    A field that the exercise no longer has stands under its id, and so does every field when `exercise` is None.
    A value that no longer fits its field is shown as it is. No value is left out but the empty ones.
    """
    lines = _known(exercise, values) if exercise else {}
    rest = {name: (name, plain(value)) for name, value in values.items() if name not in lines}
    return [(label, text) for label, text in {**lines, **rest}.values() if text]


def shown(field: ExerciseField, value: Any) -> str:
    """Return `value` in the words of `field`; as it is, if it does not fit; empty if there is no answer."""
    if is_empty(value):
        return ""
    return _KINDS.get(field.kind, _as_it_is)(field, value) if _is_close(field, value) else plain(value)


def plain(value: Any) -> str:
    """Return any JSON value as plain text, without brackets and quotes; empty if it says nothing."""
    if is_empty(value):
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return "; ".join(f"{name}: {plain(each)}" for name, each in value.items() if not is_empty(each))
    if isinstance(value, (list, tuple)):
        return "\n".join(plain(each) for each in value if not is_empty(each))
    return str(value)


def side_by_side(label: str, text: str) -> str:
    """Return `text` after what was asked, on one line: "When: on Friday", "What was it? a song"."""
    return f"{label} {text}" if label.endswith("?") else f"{label}: {text}"


def _known(exercise: Exercise, values: Mapping[str, Any]) -> dict[str, Line]:
    asked = {field.id: (field.label, shown(field, values[field.id])) for field in exercise.fields if field.id in values}
    kept = {name: (label, plain(values[name])) for name, label in exercise.kept.items() if name in values}
    return asked | {name: line for name, line in kept.items() if name not in asked}


def _is_close(field: ExerciseField, value: Any) -> bool:
    # Several answers are told one by one, so that one choice gone by does not cost the labels of the others.
    shape = {"choices": list, "list": list, "rows": list, "coins": Mapping}.get(field.kind)
    return isinstance(value, shape) if shape else fits(field, value)


def _as_it_is(field: ExerciseField, value: Any) -> str:
    return plain(value)


def _choice(field: ExerciseField, value: Any) -> str:
    return field.choices.get(value, value) if isinstance(value, str) else plain(value)


def _choices(field: ExerciseField, value: list) -> str:
    return ", ".join(_choice(field, each) for each in value if not is_empty(each))


def _rows(field: ExerciseField, value: list) -> str:
    return "\n".join(_row(field, each) for each in value if not is_empty(each))


def _row(field: ExerciseField, row: Any) -> str:
    if not isinstance(row, Mapping):
        return plain(row)
    columns = {column.id: (column.label, shown(column, row[column.id])) for column in field.fields if column.id in row}
    rest = {name: (name, plain(value)) for name, value in row.items() if name not in columns}
    return "; ".join(side_by_side(label, text) for label, text in {**columns, **rest}.values() if text)


def _coins(field: ExerciseField, value: Mapping) -> str:
    return ", ".join(f"{_choice(field, name)} {plain(coins)}" for name, coins in value.items() if not is_empty(coins))


def _seconds(field: ExerciseField, value: int) -> str:
    minutes, seconds = divmod(value, 60)
    return " ".join(f"{n} {unit}" for n, unit in ((minutes, "min"), (seconds, "s")) if n) or "0 s"


def _date(field: ExerciseField, value: str) -> str:
    return spoken_day(date.fromisoformat(value))


def _line(field: ExerciseField, value: str) -> str:
    # The workbook itself writes weeks into lines, the ISO way, and nobody counts her days like that.
    try:
        return f"from Monday, {spoken_day(monday_of(value))}"
    except NotAWeek:
        return value


def _scale(field: ExerciseField, value: int) -> str:
    return f"{value} of 10"


_KINDS: dict[str, Callable[[ExerciseField, Any], str]] = {
    "scale": _scale,
    "choice": _choice,
    "choices": _choices,
    "rows": _rows,
    "timer": _seconds,
    "coins": _coins,
    "date": _date,
    "line": _line,
}
