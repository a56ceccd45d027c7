"""What was good in her days: sparks and which lie closest, tiny plans and how alive she felt, moments of lightness."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import fmean
from typing import Any

from steady.domain.content.exercise_form import LIGHT_MOMENTS, SPARKS, WEEKLY_PLAN
from steady.domain.exercises.values import stored_day, stored_rows, stored_text
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import Record
from steady.domain.records.reflection import Reflection

FEWEST_DAYS = 3
# The question of a week whose answer is such a moment, too.
PROMPT = "light_moment"


@dataclass(frozen=True)
class Spark:
    """`what` once put a spark in her days: how `alive` she felt, and how `easy` it would be now, both 0–10."""

    what: str
    alive: int
    ease: int

    @property
    def closeness(self) -> int:
        """Alive × ease, 0 to 100."""
        return self.alive * self.ease


@dataclass(frozen=True)
class AliveDays:
    """How alive she felt on `days` days, as the mean of 0–10."""

    mean: float
    days: int


@dataclass(frozen=True)
class LightMoment:
    """One small good moment: what it was, with whom, her part, how light (0–10); None or empty where left out."""

    day: date
    what: str
    with_whom: str = ""
    my_part: str = ""
    light: int | None = None


def closest(entries: Iterable[ExerciseEntry]) -> list[Spark]:
    """Return her sparks with both numbers, the closest first; one she wrote twice counts as she wrote it last."""
    found: dict[str, Spark] = {}
    for row in _rows(entries, SPARKS, "items"):
        what, alive, ease = row.get("what"), row.get("alive"), row.get("ease")
        if isinstance(what, str) and what.strip() and type(alive) is int and type(ease) is int:
            found[what.strip().casefold()] = Spark(what.strip(), alive, ease)
    return sorted(found.values(), key=lambda spark: (-spark.closeness, -spark.alive))


def alive_with_and_without(entries: Iterable[ExerciseEntry]) -> tuple[AliveDays, AliveDays] | None:
    """Return how alive she felt on days when she did a planned thing, and on days when she did not.

    None unless there are three days of each. A day with one thing done and one not counts as done. It says nothing
    about why: a lighter day also makes it easier to do a thing.
    """
    alive: defaultdict[date, list[int]] = defaultdict(list)
    done: set[date] = set()
    for row in _rows(entries, WEEKLY_PLAN, "plan"):
        day = stored_day(row.get("day"))
        if day and isinstance(row.get("done"), bool) and type(row.get("alive_after")) is int:
            alive[day].append(row["alive_after"])
            done |= {day} if row["done"] else set()
    means = {day: fmean(values) for day, values in alive.items()}
    with_it = [mean for day, mean in means.items() if day in done]
    without = [mean for day, mean in means.items() if day not in done]
    if min(len(with_it), len(without)) < FEWEST_DAYS:
        return None
    return AliveDays(fmean(with_it), len(with_it)), AliveDays(fmean(without), len(without))


def moments(records: Iterable[Record]) -> list[LightMoment]:
    """Return the moments in the exercise entries and reflections among `records`, the newest day first."""
    found = []
    for record in sorted(records, key=lambda record: (record.day, record.at), reverse=True):
        if isinstance(record, Reflection):
            found.append(LightMoment(record.day, stored_text(record.answers, PROMPT)))
        elif isinstance(record, ExerciseEntry) and record.exercise == LIGHT_MOMENTS:
            what, with_whom, my_part = (stored_text(record.values, name) for name in ("what", "with", "my_part"))
            light = record.values["light"] if type(record.values.get("light")) is int else None
            found.append(LightMoment(record.day, what or my_part, with_whom, my_part if what else "", light))
    return [moment for moment in found if moment.what]


def _rows(entries: Iterable[ExerciseEntry], exercise: str, name: str) -> Iterator[Mapping[str, Any]]:
    for entry in entries:
        if entry.exercise == exercise:
            yield from stored_rows(entry.values, name)
