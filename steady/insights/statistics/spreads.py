"""How far apart her weekdays, or the parts of her day, lie, beside how far apart chance alone would put them."""

from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from steady.insights.statistics.calendar_days import finite, local_time, midnights, mondays, on_calendar
from steady.insights.statistics.permutation_test import ByChance, by_chance

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAYS_FOR_WEEKDAYS = 42
FEWEST_A_WEEKDAY = 4
# The hour each part of the day begins with; the night runs on until the morning.
PARTS_OF_DAY = {"Morning": 5, "Afternoon": 12, "Evening": 17, "Night": 22}
FEWEST_A_PART = 10


@dataclass(frozen=True)
class SpreadGroup:
    """One weekday or part of the day: the mean of its `n` values, None where there are too few of them."""

    name: str
    mean: float | None
    n: int


@dataclass(frozen=True)
class Spread:
    """The `gap` between the highest and the lowest mean of `groups`, in points, and what chance alone gives for it.

    Both are None while there is too little to compare; `waiting` then says what is missing, such as "31 of 42 days
    so far".
    """

    groups: tuple[SpreadGroup, ...]
    gap: float | None = None
    chance: ByChance | None = None
    waiting: str = ""

    @property
    def may_be_said(self) -> bool:
        """True when chance alone would seldom put them so far apart."""
        return self.chance is not None and self.chance.is_seldom

    @property
    def counted(self) -> list[SpreadGroup]:
        """The groups that have a mean, lowest first."""
        return sorted((group for group in self.groups if group.mean is not None), key=lambda group: group.mean or 0.0)


def weekday_spread(days: pd.Series) -> Spread:
    """Return how far the means of her seven weekdays lie apart: from 42 day values on, with 4 on each weekday."""
    values = on_calendar(days)
    of_day = pd.Series(values.index.day_of_week, index=values.index)
    groups = _groups(values, of_day, WEEKDAYS, FEWEST_A_WEEKDAY)
    if len(values) < DAYS_FOR_WEEKDAYS:
        return Spread(groups, waiting=f"{len(values)} of {DAYS_FOR_WEEKDAYS} days so far")
    fewest = min(groups, key=lambda group: group.n)
    if fewest.mean is None:
        return Spread(groups, waiting=f"{fewest.n} of {FEWEST_A_WEEKDAY} so far on a {fewest.name}")
    return _spread(groups, values, of_day)


def time_of_day_spread(entries: pd.Series) -> Spread:
    """Return how far the means of morning, afternoon, evening and night lie apart, for at least two of them.

    `entries` is indexed by the time of each, whose own clock counts: 5:00, 12:00, 17:00 and 22:00 begin a part.
    Several entries in one part of one day are one value, their mean, and a part has a mean from 10 values on.
    An entry with a day and no time is in no part.
    """
    entries = finite(entries)
    hours = [moment.hour if (moment := local_time(at)) else None for at in entries.index]
    # Before the first part begins, the night of the day before runs on.
    begins = list(PARTS_OF_DAY.values())
    parts = [None if hour is None else (bisect(begins, hour) - 1) % len(begins) for hour in hours]
    rows = {"day": midnights(entries.index), "part": pd.array(parts, dtype="Int64"), "value": entries.to_numpy()}
    by_part = pd.DataFrame(rows).dropna().astype({"part": int}).groupby(["day", "part"], as_index=False)["value"].mean()
    values, of_part = by_part.set_index("day")["value"], by_part.set_index("day")["part"]
    groups = _groups(values, of_part, tuple(PARTS_OF_DAY), FEWEST_A_PART)
    fullest, second = sorted(groups, key=lambda group: -group.n)[:2]
    if second.mean is None:
        short = second if fullest.mean is not None else fullest
        return Spread(groups, waiting=f"{short.n} of {FEWEST_A_PART} so far in the {short.name.lower()}")
    return _spread(groups, values, of_part)


def _groups(values: pd.Series, of_group: pd.Series, names: Sequence[str], fewest: int) -> tuple[SpreadGroup, ...]:
    inside = {name: values[(of_group == number).to_numpy()] for number, name in enumerate(names)}
    return tuple(
        SpreadGroup(name, float(group.mean()) if len(group) >= fewest else None, len(group))
        for name, group in inside.items()
    )


def _spread(groups: tuple[SpreadGroup, ...], values: pd.Series, of_group: pd.Series) -> Spread:
    has_mean = of_group.isin([number for number, group in enumerate(groups) if group.mean is not None]).to_numpy()
    compared = values[has_mean]
    chance = by_chance(compared.to_numpy(), of_group[has_mean].to_numpy(), mondays(compared.index).to_numpy())
    means = [group.mean for group in groups if group.mean is not None]
    return Spread(groups, max(means) - min(means), chance)
