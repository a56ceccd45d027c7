"""Two weeks, or any two stretches of time, held against each other, with the ups and downs of chance alone."""

from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from steady.insights.statistics.calendar_days import FEWEST_DAYS, midnights, mondays, on_calendar
from steady.insights.statistics.personal import Figure, personal_mean

NORMAL_95 = 1.96
ROUNDING = 1e-9

Days = tuple[date, date]
"""The first and the last day of a stretch, both included."""


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


@dataclass(frozen=True)
class PeriodPair:
    """The mean of the day values in two stretches, each from enough days on; with both, half the usual wobble."""

    then: Figure
    now: Figure
    band: float | None

    @property
    def difference(self) -> float | None:
        """The later mean minus the earlier one; None unless both are there."""
        return None if self.then.value is None or self.now.value is None else self.now.value - self.then.value

    @property
    def is_change(self) -> bool:
        """True only outside the band."""
        return self.band is not None and self.difference is not None and abs(self.difference) > self.band + ROUNDING


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
    first, second = (_inside(values, (monday, monday + timedelta(days=6))) for monday in (earlier, later))
    if min(len(first), len(second)) < FEWEST_DAYS:
        return None
    difference, band = float(second.mean() - first.mean()), _band(values, len(first), len(second))
    return WeekPair(earlier, later, difference, band, len(first), len(second))


def period_against_period(entries: pd.Series, then: Days, now: Days) -> PeriodPair:
    """Return the two means of day values, with the band of `week_against_week`; no day may lie in both stretches.

    `entries` are indexed by day; several on a day become one day value first.
    """
    values = on_calendar(entries)
    first, second = personal_mean(_inside(values, then)), personal_mean(_inside(values, now))
    has_both = first.value is not None and second.value is not None
    return PeriodPair(first, second, _band(values, first.days, second.days) if has_both else None)


def week_against_usual(days: pd.Series, week: date) -> PeriodPair:
    """Return her mean over all days before the week of `week` (from 14 on) and that of the week (from 4 on).

    The band is that of `week_against_week`, over her day values up to the end of the week: what she notes later
    changes nothing in it.
    """
    monday = _monday(week)
    values = _inside(on_calendar(days), (date.min, monday + timedelta(days=6)))
    before, inside = values.loc[: pd.Timestamp(monday - timedelta(days=1))], values.loc[pd.Timestamp(monday) :]
    then = personal_mean(before)
    now = Figure(float(inside.mean()) if len(inside) >= FEWEST_DAYS else None, len(inside), FEWEST_DAYS)
    has_both = then.value is not None and now.value is not None
    return PeriodPair(then, now, _band(values, then.days, now.days) if has_both else None)


def _band(values: pd.Series, first_days: int, second_days: int) -> float:
    return float(NORMAL_95 * values.std(ddof=1) * (1 / first_days + 1 / second_days) ** 0.5)


def _monday(day: date) -> date:
    return mondays(midnights([day]))[0].date()


def _inside(values: pd.Series, days: Days) -> pd.Series:
    return values.loc[pd.Timestamp(days[0]) : pd.Timestamp(days[1])]
