"""The evening of a small promise: when it is asked about, and what she noted for a day. It is never summed up."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from steady.domain.exercises.plans_and_promises import MOST, PROMISES, active
from steady.domain.records.exercise_entry import ExerciseEntry

TICKS, KEPT = "ticks", "kept"
EVENING = time(17)
# Someone who cannot sleep still thinks of the day before as today.
NIGHT_ENDS = time(4)


def evening_of(moment: datetime) -> date | None:
    """Return the day whose evening it is at the local time `moment`, or None in the daytime."""
    if moment.time() >= EVENING:
        return moment.date()
    return moment.date() - timedelta(days=1) if moment.time() < NIGHT_ENDS else None


def promises_for(entries: Iterable[ExerciseEntry], day: date, most: int = MOST) -> list[ExerciseEntry]:
    """Return the promises in use that were made by `day`, oldest first."""
    return [one for one in reversed(active(entries, PROMISES, most)) if one.day <= day]


def kept_on(entry: ExerciseEntry, day: date) -> str | None:
    """Return what she noted for `day`: the id of a choice such as "partly", or None."""
    return next((tick.get(KEPT) for tick in reversed(_ticks(entry.values)) if _day(tick) == day.isoformat()), None)


def with_tick(values: Mapping[str, Any], day: date, kept: str | None) -> dict[str, Any]:
    """Return `values` with `kept` noted for `day`, in place of what was noted before; None takes it away."""
    others = [tick for tick in _ticks(values) if _day(tick) != day.isoformat()]
    noted = [{"day": day.isoformat(), KEPT: kept}] if kept else []
    ticks = sorted([*others, *noted], key=lambda tick: str(_day(tick) or ""))
    return {name: value for name, value in values.items() if name != TICKS} | ({TICKS: ticks} if ticks else {})


def latest(entry: ExerciseEntry, most: int = 7) -> list[tuple[date, str]]:
    """Return the last `most` evenings with a note, oldest first, as day and the id of the choice."""
    noted = {day: tick[KEPT] for tick in _ticks(entry.values) if tick.get(KEPT) and (day := _as_date(_day(tick)))}
    return sorted(noted.items())[-most:]


def _ticks(values: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    ticks = values.get(TICKS)
    return [tick for tick in ticks if isinstance(tick, Mapping)] if isinstance(ticks, (list, tuple)) else []


def _day(tick: Any) -> Any:
    return tick.get("day") if isinstance(tick, Mapping) else None


def _as_date(day: Any) -> date | None:
    try:
        return date.fromisoformat(day)
    except (TypeError, ValueError):
        return None
