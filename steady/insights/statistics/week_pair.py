"""One week held against another, with the ups and downs that chance alone would give."""

from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from steady.insights.statistics.calendar_days import FEWEST_DAYS, midnights, mondays, on_calendar

NORMAL_95 = 1.96
ROUNDING = 1e-9


@dataclass(frozen=True)
class WeekPair:
    """Two weeks, named by their Mondays: `difference` is later − earlier, `band` half the width of usual wobble."""

    earlier: date
    later: date
    difference: float
    band: float
    earlier_days: int
    later_days: int

    @property
    def is_change(self) -> bool:
        """True only outside the band."""
        return abs(self.difference) > self.band + ROUNDING


def week_against_week(days: pd.Series, later: date | None = None, earlier: date | None = None) -> WeekPair | None:
    """Return the difference of two weekly means; None unless each week has at least four day values.

    `later` and `earlier` are any day of their week: by default the week of the last day value and the one before.
    The band is 1.96 · SD · √(1/n₁ + 1/n₂), with the SD (n − 1) over all her day values: the normal approximation
    of the difference of two means. Both are in points of the scale.
    """
    values = on_calendar(days)
    if values.empty:
        return None
    later = _monday(values.index[-1] if later is None else later)
    earlier = _monday(later - timedelta(days=7) if earlier is None else earlier)
    first, second = _week(values, earlier), _week(values, later)
    if min(len(first), len(second)) < FEWEST_DAYS:
        return None
    band = NORMAL_95 * values.std(ddof=1) * (1 / len(first) + 1 / len(second)) ** 0.5
    difference = second.mean() - first.mean()
    return WeekPair(earlier, later, float(difference), float(band), len(first), len(second))


def _monday(day: date) -> date:
    return mondays(midnights([day]))[0].date()


def _week(values: pd.Series, monday: date) -> pd.Series:
    return values.loc[pd.Timestamp(monday) : pd.Timestamp(monday + timedelta(days=6))]
