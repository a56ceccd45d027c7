"""Her spark list and her tiny plans: which sparks lie closest, and how alive a day was with one and without."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import fmean
from typing import Any

from steady.domain.content.exercise_form import SPARKS, WEEKLY_PLAN
from steady.domain.exercises.values import stored_day, stored_rows
from steady.domain.records.exercise_entry import ExerciseEntry

FEWEST_DAYS = 3


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


def _rows(entries: Iterable[ExerciseEntry], exercise: str, name: str) -> Iterator[Mapping[str, Any]]:
    for entry in entries:
        if entry.exercise == exercise:
            yield from stored_rows(entry.values, name)
