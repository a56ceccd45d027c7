"""Whether her weeks are moving one way, and whether that may be said aloud."""

import math
from dataclasses import dataclass

import pandas as pd

from steady.insights.statistics.calendar_days import FEWEST_DAYS, on_calendar, weekly_means

FEWEST_WEEKS = 8
SIGNIFICANT = 0.05


@dataclass(frozen=True)
class Trend:
    """The slope of her weekly means, in points of the 0–10 scale per week, with its 95% interval.

    `p` is the Mann–Kendall test of the same means. A figure that cannot be computed is NaN.
    """

    slope: float
    low: float
    high: float
    p: float
    n_weeks: int

    @property
    def direction(self) -> str | None:
        """Return "rising" or "falling", or None for "no clear trend yet".

        Named only from 8 weeks, when p < .05 and the interval excludes 0. Two-week arrows are a coin toss.
        """
        if self.n_weeks < FEWEST_WEEKS or not self.p < SIGNIFICANT:
            return None
        return "rising" if self.low > 0 else "falling" if self.high < 0 else None


def trend(days: pd.Series) -> Trend:
    """Return the trend over the weeks that have at least four day values; other weeks are left out.

    The slope is Theil–Sen over the number of the calendar week, so a missing week keeps its width (Theil 1950; the
    interval after Sen 1968). Daily whole numbers are no good for it: their slope is 0 with the interval [0, 0] while
    the trend is real. The test is Mann–Kendall (Mann 1945) by Kendall's tau-b: exact for up to
    33 untied weeks, beyond that by the normal approximation corrected for ties.
    """
    weeks = weekly_means(on_calendar(days), fewest_days=FEWEST_DAYS)
    if len(weeks) < 2:
        return Trend(math.nan, math.nan, math.nan, math.nan, len(weeks))
    # SciPy takes half a second to load, and most screens show no trend.
    from scipy.stats import kendalltau, theilslopes

    # Two weeks of equal days must be a tie, whatever the last bit of their means says.
    means = weeks.round(12).to_numpy()
    numbers = (weeks.index - weeks.index[0]).days.to_numpy() // 7
    slope = theilslopes(means, numbers, 0.95)
    p = kendalltau(numbers, means).pvalue
    return Trend(float(slope.slope), float(slope.low_slope), float(slope.high_slope), float(p), len(weeks))
