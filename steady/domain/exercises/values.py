"""The values of a filled exercise: whether they say something and fit the form, and how they are read back.

An exercise may change after it was filled. So nothing here refuses a value: what no longer fits is named, and
every value stays readable.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from steady.domain.content.exercise_form import ExerciseField
from steady.domain.records.record import HIGHEST, LOWEST


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
    if is_empty(value):
        return ""
    if field.kind in ("choices", "list", "rows"):
        return _trouble_with_several(field, value)
    if field.kind == "coins":
        return _trouble_with_coins(field, value)
    is_answer, sentence = _ONE_ANSWER[field.kind]
    return "" if is_answer(field, value) else sentence.format(label=field.label)


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


def _trouble_with_several(field: ExerciseField, values: Any) -> str:
    if not isinstance(values, (list, tuple)):
        return _OTHER_KIND.format(label=field.label)
    if field.most is not None and len(values) > field.most:
        return f"“{field.label}” has room for {field.most}. There are {len(values)}."
    return next(filter(None, (_trouble_with_each(field, value) for value in values)), "")


def _trouble_with_each(field: ExerciseField, value: Any) -> str:
    if field.kind == "rows" and isinstance(value, Mapping):
        return next(filter(None, (trouble_with(column, value.get(column.id)) for column in field.fields)), "")
    if field.kind == "rows":
        return _OTHER_KIND.format(label=field.label)
    is_answer, sentence = _ONE_ANSWER["choice" if field.kind == "choices" else "line"]
    return "" if is_answer(field, value) else sentence.format(label=field.label)


def _trouble_with_coins(field: ExerciseField, value: Any) -> str:
    if not isinstance(value, Mapping) or any(type(coins) is not int or coins < 0 for coins in value.values()):
        return _OTHER_KIND.format(label=field.label)
    if not all(name in field.choices for name in value):
        return _NO_SUCH_CHOICE.format(label=field.label)
    placed = sum(value.values())
    return (
        "" if placed == field.most else f"“{field.label}” has {field.most} coins to share out. Now there are {placed}."
    )


def _is_text(field: ExerciseField, value: Any) -> bool:
    return isinstance(value, str)


_OTHER_KIND = "“{label}” holds an answer of another kind."
_NO_SUCH_CHOICE = "“{label}” has no choice of that name any more."
_NOT_ON_THE_SCALE = f"“{{label}}” takes a whole number from {LOWEST} to {HIGHEST}."
# Kind of field → whether a value is an answer to it, and what is said where it is none.
_ONE_ANSWER: dict[str, tuple[Callable[[ExerciseField, Any], bool], str]] = {
    "text": (_is_text, _OTHER_KIND),
    "line": (_is_text, _OTHER_KIND),
    "scale": (lambda field, value: type(value) is int and LOWEST <= value <= HIGHEST, _NOT_ON_THE_SCALE),
    # A list has no hash, so it is looked for in a list.
    "choice": (lambda field, value: value in list(field.choices), _NO_SUCH_CHOICE),
    "timer": (lambda field, value: type(value) is int and value >= 0, _OTHER_KIND),
    "yes_no": (lambda field, value: isinstance(value, bool), _OTHER_KIND),
    "date": (lambda field, value: stored_day(value) is not None, "“{label}” takes a date."),
}
