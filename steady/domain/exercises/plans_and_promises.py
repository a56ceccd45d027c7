"""Her if–then plans and small promises: which are in use, which at rest, and the evenings, which nobody sums up."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from steady.domain.content.exercise_form import PLANS, PROMISES
from steady.domain.exercises.values import is_empty, stored_day, stored_rows
from steady.domain.records.exercise_entry import ExerciseEntry

ACTIVE = "active"
MOST = 3
TICKS, KEPT = "ticks", "kept"
EVENING = time(17)
# Someone who cannot sleep still thinks of the day before as today.
NIGHT_ENDS = time(4)
# What a plan and a promise cannot do without; one that is half written is not in use yet.
_WHOLE = {PLANS: ("if_cue", "then_act"), PROMISES: ("promise",)}
_ALREADY_SHE = ("i ", "i'", "i’")


def active(entries: Iterable[ExerciseEntry], exercise: str = PLANS, most: int = MOST) -> list[ExerciseEntry]:
    """Return the whole plans (or promises) in use among `entries`, newest first: `most` at most.

    A plan is in use until she puts it to rest. Two windows could start a fourth; then the oldest one rests.
    """
    return [entry for entry in whole(entries, exercise) if entry.values.get(ACTIVE) is not False][:most]


def at_rest(entries: Iterable[ExerciseEntry], exercise: str = PLANS, most: int = MOST) -> list[ExerciseEntry]:
    """Return the whole plans (or promises) that are not in use, newest first."""
    every = whole(entries, exercise)
    in_use = {entry.id for entry in active(every, exercise, most)}
    return [entry for entry in every if entry.id not in in_use]


def whole(entries: Iterable[ExerciseEntry], exercise: str = PLANS) -> Sequence[ExerciseEntry]:
    """Return the plans (or promises) that are fully written, newest first."""
    mine = (entry for entry in entries if entry.exercise == exercise)
    full = (entry for entry in mine if not any(is_empty(entry.values.get(name)) for name in _WHOLE[exercise]))
    return sorted(full, key=lambda entry: entry.at, reverse=True)


def plan_sentence(plan: ExerciseEntry) -> str:
    """Return a whole plan as she would say it, on two lines: "If it's late,\nthen I'll put the phone away."."""
    cue, act = (" ".join(str(plan.values[name]).split()).rstrip(".") for name in ("if_cue", "then_act"))
    cue, act = _without(cue, "if "), _without(act, "then ")
    act = act if act.casefold().startswith(_ALREADY_SHE) else f"I'll {act}"
    return f"If {cue},\nthen {act}."


def one_more(values: Mapping[str, Any], name: str) -> dict[str, Any]:
    """Return `values` with the count `name` one higher; a count that nobody can read begins anew."""
    return {**values, name: times(values, name) + 1}


def times(values: Mapping[str, Any], name: str) -> int:
    """Return the count `name` of `values`, 0 where there is none."""
    count = values.get(name)
    return count if type(count) is int and count > 0 else 0


def _without(text: str, start: str) -> str:
    return text[len(start) :] if text.casefold().startswith(start) else text


def evening_of(moment: datetime) -> date | None:
    """Return the day whose evening it is at the local time `moment`, or None in the daytime."""
    if moment.time() >= EVENING:
        return moment.date()
    return moment.date() - timedelta(days=1) if moment.time() < NIGHT_ENDS else None


def promises_for(entries: Iterable[ExerciseEntry], day: date, most: int = MOST) -> list[ExerciseEntry]:
    """Return the promises in use that were made by `day`, oldest first."""
    return [entry for entry in reversed(active(entries, PROMISES, most)) if entry.day <= day]


def kept_on(entry: ExerciseEntry, day: date) -> str | None:
    """Return what she noted for `day`: the id of a choice such as "partly", or None."""
    ticks = reversed(stored_rows(entry.values, TICKS))
    return next((tick.get(KEPT) for tick in ticks if tick.get("day") == day.isoformat()), None)


def with_tick(values: Mapping[str, Any], day: date, kept: str | None) -> dict[str, Any]:
    """Return `values` with `kept` noted for `day`, in place of what was noted before; None takes it away."""
    others = [tick for tick in stored_rows(values, TICKS) if tick.get("day") != day.isoformat()]
    noted = [{"day": day.isoformat(), KEPT: kept}] if kept else []
    ticks = sorted([*others, *noted], key=lambda tick: str(tick.get("day") or ""))
    return {name: value for name, value in values.items() if name != TICKS} | ({TICKS: ticks} if ticks else {})


def latest_evenings(entry: ExerciseEntry, most: int = 7) -> list[tuple[date, str]]:
    """Return the last `most` evenings with a note, oldest first, as day and the id of the choice."""
    ticks = [tick for tick in stored_rows(entry.values, TICKS) if tick.get(KEPT)]
    noted = {day: tick[KEPT] for tick in ticks if (day := stored_day(tick.get("day")))}
    return sorted(noted.items())[-most:]
