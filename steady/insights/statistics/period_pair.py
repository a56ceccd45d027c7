"""Any two stretches of time held against each other, with the ups and downs that chance alone would give."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from steady.insights.statistics.calendar_days import on_calendar
from steady.insights.statistics.personal import Figure, personal_mean
from steady.insights.statistics.week_pair import NORMAL_95, ROUNDING

Days = tuple[date, date]
"""The first and the last day of a stretch, both included."""


@dataclass(frozen=True)
class PeriodPair:
    """The mean of the day values in two stretches, each from 14 days on, and `band`, half the width of usual wobble.

    `band` is None unless both means are there.
    """

    then: Figure
    now: Figure
    band: float | None

    @property
    def difference(self) -> float | None:
        """The later mean minus the earlier one; None unless both are there."""
        return None if self.band is None else self.now.value - self.then.value

    @property
    def is_change(self) -> bool:
        """True only outside the band."""
        return self.band is not None and abs(self.difference) > self.band + ROUNDING


def period_against_period(entries: pd.Series, then: Days, now: Days) -> PeriodPair:
    """Return the two means of day values; the two stretches must not share a day.

    `entries` are indexed by day; several on a day become one day value first.
    The band is 1.96 · SD · √(1/n₁ + 1/n₂), with the SD (n − 1) over all her day values, as for two weeks.
    """
    values = on_calendar(entries)
    first, second = personal_mean(_inside(values, then)), personal_mean(_inside(values, now))
    if first.value is None or second.value is None:
        return PeriodPair(first, second, None)
    band = NORMAL_95 * values.std(ddof=1) * (1 / first.days + 1 / second.days) ** 0.5
    return PeriodPair(first, second, float(band))


def _inside(values: pd.Series, days: Days) -> pd.Series:
    return values.loc[pd.Timestamp(days[0]) : pd.Timestamp(days[1])]
