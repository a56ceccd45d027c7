"""Her if–then plans and small promises: which are in use, and which are at rest. None is ever lost."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from steady.domain.exercises.values import is_empty
from steady.domain.records.exercise_entry import ExerciseEntry

PLANS = "2C"
PROMISES = "2D"
ACTIVE = "active"
MOST = 3
# What a plan and a promise cannot do without; one that is half written is not in use yet.
_WHOLE = {PLANS: ("if_cue", "then_act"), PROMISES: ("promise",)}
_ALREADY_SHE = ("i ", "i'", "i’")


def active(entries: Iterable[ExerciseEntry], exercise: str = PLANS, most: int = MOST) -> list[ExerciseEntry]:
    """Return the whole plans (or promises) in use among `entries`, newest first: `most` at most.

    A plan is in use until she puts it to rest. Two windows could start a fourth; then the oldest one rests.
    """
    wanted = [one for one in whole(entries, exercise) if one.values.get(ACTIVE) is not False]
    return wanted[:most]


def at_rest(entries: Iterable[ExerciseEntry], exercise: str = PLANS, most: int = MOST) -> list[ExerciseEntry]:
    """Return the whole plans (or promises) that are not in use, newest first."""
    every = whole(entries, exercise)
    in_use = {one.id for one in active(every, exercise, most)}
    return [one for one in every if one.id not in in_use]


def whole(entries: Iterable[ExerciseEntry], exercise: str = PLANS) -> Sequence[ExerciseEntry]:
    """Return the plans (or promises) that are fully written, newest first."""
    mine = (one for one in entries if one.exercise == exercise)
    full = (one for one in mine if not any(is_empty(one.values.get(name)) for name in _WHOLE[exercise]))
    return sorted(full, key=lambda one: one.at, reverse=True)


def spoken(plan: ExerciseEntry) -> str:
    """Return a whole plan as she would say it, on two lines: "If it is late,\nthen I will put the phone away."."""
    cue, act = (" ".join(str(plan.values[name]).split()).rstrip(".") for name in ("if_cue", "then_act"))
    cue = _without(cue, "if ")
    act = _without(act, "then ")
    return f"If {cue},\nthen {act if act.casefold().startswith(_ALREADY_SHE) else f'I will {act}'}."


def one_more(values: Mapping[str, Any], name: str) -> dict[str, Any]:
    """Return `values` with the count `name` one higher; a count that nobody can read begins anew."""
    return {**values, name: times(values, name) + 1}


def times(values: Mapping[str, Any], name: str) -> int:
    """Return the count `name` of `values`, 0 where there is none."""
    counted = values.get(name)
    return counted if type(counted) is int and counted > 0 else 0


def _without(text: str, start: str) -> str:
    return text[len(start) :] if text.casefold().startswith(start) else text
