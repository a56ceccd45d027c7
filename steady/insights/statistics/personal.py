"""Her own mean, spread and day-to-day swing, each shown only when enough days carry it."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from steady.insights.statistics.calendar_days import on_calendar

DAYS_FOR_A_MEAN = 14
DAYS_FOR_A_SPREAD = 42


@dataclass(frozen=True)
class Figure:
    """A figure that needs a number of days: `value` is None while there are fewer than `needed`."""

    value: float | None
    days: int
    needed: int

    @property
    def waiting(self) -> str:
        """What stands in its place, such as "9 of 14 days so far"; empty when there is a value."""
        if self.value is not None:
            return ""
        return f"{self.days} of {self.needed} days so far" if self.days < self.needed else "no two days in a row so far"


def rmssd(days: pd.Series) -> float:
    """Return the root mean square of successive differences, over pairs of days exactly one calendar day apart.

    NaN when there is no such pair. Source: von Neumann et al. 1941; the usual measure of instability in diaries.
    """
    values = on_calendar(days)
    if len(values) < 2:
        return math.nan
    # On the full calendar a difference across a gap is NaN, and the mean leaves it out.
    steps = values.asfreq("D").diff()
    return math.sqrt((steps**2).mean())


def personal_mean(days: pd.Series) -> Figure:
    """Return the mean over her day values, from 14 days on."""
    return _from(DAYS_FOR_A_MEAN, on_calendar(days), lambda values: values.mean())


def spread(days: pd.Series) -> Figure:
    """Return the standard deviation (n − 1) over her day values, from 42 days on."""
    return _from(DAYS_FOR_A_SPREAD, on_calendar(days), lambda values: values.std(ddof=1))


def instability(days: pd.Series) -> Figure:
    """Return `rmssd` of her day values, from 42 days on."""
    return _from(DAYS_FOR_A_SPREAD, on_calendar(days), rmssd)


def _from(needed: int, values: pd.Series, compute: Callable[[pd.Series], float]) -> Figure:
    value = float(compute(values)) if len(values) >= needed else math.nan
    return Figure(None if math.isnan(value) else value, len(values), needed)
