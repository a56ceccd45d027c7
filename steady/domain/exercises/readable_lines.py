"""A filled exercise as plain lines to read, whatever became of its definition since."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
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
    lines: dict[str, Line] = {}
    if exercise:
        lines = _in_columns(exercise.fields, values)
        kept = {name: label for name, label in exercise.kept.items() if name in values and name not in lines}
        lines |= {name: (label, plain(values[name])) for name, label in kept.items()}
    return _with_the_rest(lines, values)


def shown(field: ExerciseField, value: Any) -> str:
    """Return `value` in the words of `field`; as it is, if it does not fit; empty if there is no answer."""
    if is_empty(value):
        return ""
    # Several answers are told one by one, so that one choice gone by does not cost the labels of the others.
    shape = {"choices": list, "list": list, "rows": list, "coins": Mapping}.get(field.kind)
    if not (isinstance(value, shape) if shape else fits(field, value)):
        return plain(value)
    match field.kind:
        case "scale":
            return f"{value} out of 10"
        case "choice":
            return _choice(field, value)
        case "choices":
            return ", ".join(_choice(field, choice) for choice in value if not is_empty(choice))
        case "coins":
            placed = (f"{_choice(field, name)} {plain(coins)}" for name, coins in value.items() if not is_empty(coins))
            return ", ".join(placed)
        case "rows":
            return "\n".join(_row(field, row) for row in value if not is_empty(row))
        case "timer":
            minutes, seconds = divmod(value, 60)
            return " ".join(f"{n} {unit}" for n, unit in ((minutes, "min"), (seconds, "s")) if n) or "0 s"
        case "date":
            return spoken_day(date.fromisoformat(value))
        case "line":
            # The workbook itself writes weeks into lines, the ISO way, and nobody counts her days like that.
            with suppress(NotAWeek):
                return f"from Monday, {spoken_day(monday_of(value))}"
    return plain(value)


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


def _in_columns(fields: Iterable[ExerciseField], values: Mapping[str, Any]) -> dict[str, Line]:
    return {field.id: (field.label, shown(field, values[field.id])) for field in fields if field.id in values}


def _with_the_rest(lines: Mapping[str, Line], values: Mapping[str, Any]) -> list[Line]:
    rest = {name: (name, plain(value)) for name, value in values.items() if name not in lines}
    return [(label, text) for label, text in {**lines, **rest}.values() if text]


def _choice(field: ExerciseField, value: Any) -> str:
    return field.choices.get(value, value) if isinstance(value, str) else plain(value)


def _row(field: ExerciseField, row: Any) -> str:
    if not isinstance(row, Mapping):
        return plain(row)
    return "; ".join(side_by_side(*line) for line in _with_the_rest(_in_columns(field.fields, row), row))
