"""Her if–then plans and small promises: which are in use, and which are at rest. None is ever lost."""

from collections.abc import Iterable, Sequence

from steady.domain.exercise import ExerciseEntry
from steady.domain.exercise_values import is_empty

PLANS = "2C"
PROMISES = "2D"
ACTIVE = "active"
MOST = 3
# What a plan and a promise cannot do without; one that is half written is not in use yet.
_WHOLE = {PLANS: ("if_cue", "then_act"), PROMISES: ("promise",)}


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


def plus_one(entry: ExerciseEntry, name: str) -> int:
    """Return the count `name` of `entry` with one more; a count that nobody can read begins anew."""
    counted = entry.values.get(name)
    return counted + 1 if type(counted) is int and counted >= 0 else 1
