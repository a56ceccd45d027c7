"""The values of a filled exercise: whether they say something and fit the form, how they are read, what is still open.

An exercise may change after it was filled. So nothing here refuses a value: what no longer fits is named.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from steady.domain.content.exercise_form import Exercise, ExerciseField, ExerciseStep
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

    An answer she took away leaves no value behind, and so do empty rows. Fields of other steps stay as they are.
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
    if field.kind == "coins":
        return _trouble_with_coins(field, value)
    if field.kind not in ("choices", "list", "rows"):
        return _trouble_with_one(field.kind, field, value)
    if not isinstance(value, (list, tuple)):
        return _OTHER_KIND.format(label=field.label)
    if field.most is not None and len(value) > field.most:
        return f"“{field.label}” has room for {field.most}, and there are {len(value)}."
    kind = {"choices": "choice", "list": "line", "rows": "row"}[field.kind]
    return next(filter(None, (_trouble_with_one(kind, field, each) for each in value)), "")


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


def stored_moment(value: Any) -> datetime | None:
    """Return the aware time stored as `value`, or None where nobody can read it."""
    try:
        moment = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return None
    return moment if moment.tzinfo else None


def step_for_later(exercise: Exercise, values: Mapping[str, Any]) -> int | None:
    """Return the place among the screens, from 0, of the first later question left open; None if none is."""
    return next((place for place, step in enumerate(exercise.screens) if _is_open(step.fields, values)), None)


def _is_open(fields: Iterable[ExerciseField], values: Mapping[str, Any]) -> bool:
    for field in fields:
        if field.kind == "rows" and not field.later:
            if any(_is_open(field.fields, row) for row in stored_rows(values, field.id)):
                return True
        elif field.later and field.id not in values:
            return True
    return False


def may_go_back(steps: Sequence[ExerciseStep], at: int) -> bool:
    """Return True if she may go back from the step with the number `at`, counted from 0.

    Not from a timer, which would stop, nor from what comes after it: what is asked there is set beside what was asked
    before it, unless the timer is where it begins. And not from what is asked only later: the words of before have had
    their day by then, or are said.
    """
    is_after_timer = any(field.kind == "timer" for step in steps[1 : at + 1] for field in step.fields)
    return at > 0 and not is_after_timer and not steps[at].is_later


def _without_gaps(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        return [_without_gaps(each) for each in value if not is_empty(each)]
    if isinstance(value, Mapping):
        return {name: _without_gaps(each) for name, each in value.items() if not is_empty(each)}
    return value


def _trouble_with_one(kind: str, field: ExerciseField, value: Any) -> str:
    if kind == "row" and isinstance(value, Mapping):
        return next(filter(None, (trouble_with(column, value.get(column.id)) for column in field.fields)), "")
    is_answer, sentence = _ONE_ANSWER[kind]
    return "" if is_answer(field, value) else sentence.format(label=field.label)


def _trouble_with_coins(field: ExerciseField, value: Any) -> str:
    if not isinstance(value, Mapping) or any(type(coins) is not int or coins < 0 for coins in value.values()):
        return _OTHER_KIND.format(label=field.label)
    if not all(name in field.choices for name in value):
        return _NO_SUCH_CHOICE.format(label=field.label)
    if (placed := sum(value.values())) != field.most:
        return f"“{field.label}” has {field.most} coins to share out, and right now there are {placed}."
    return ""


_OTHER_KIND = "“{label}” has a different kind of answer in it."
_NO_SUCH_CHOICE = "“{label}” doesn't have that choice anymore."
_NOT_ON_THE_SCALE = f"“{{label}}” takes a whole number from {LOWEST} to {HIGHEST}."
# Kind of field → whether a value is an answer to it, and what is said where it is none.
_ONE_ANSWER: dict[str, tuple[Callable[[ExerciseField, Any], bool], str]] = {
    "text": (lambda field, value: isinstance(value, str), _OTHER_KIND),
    "line": (lambda field, value: isinstance(value, str), _OTHER_KIND),
    "row": (lambda field, value: isinstance(value, Mapping), _OTHER_KIND),
    "scale": (lambda field, value: type(value) is int and LOWEST <= value <= HIGHEST, _NOT_ON_THE_SCALE),
    # A list has no hash, so it is looked for in a list.
    "choice": (lambda field, value: value in list(field.choices), _NO_SUCH_CHOICE),
    "timer": (lambda field, value: type(value) is int and value >= 0, _OTHER_KIND),
    "yes_no": (lambda field, value: isinstance(value, bool), _OTHER_KIND),
    "date": (lambda field, value: stored_day(value) is not None, "“{label}” takes a date."),
}
