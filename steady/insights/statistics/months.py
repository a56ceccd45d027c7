"""The months of her days, and which of them are the lowest and the highest, when that may be said."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from steady.insights.statistics.calendar_days import dated_like, on_calendar

FEWEST_IN_A_MONTH = 10
FEWEST_MONTHS = 3


@dataclass(frozen=True)
class Month:
    """A calendar month, named by its first day: the mean of its day values, in points, and how many those are."""

    first: date
    mean: float
    days: int


def monthly_means(days: pd.Series, fewest_days: int = 1) -> pd.Series:
    """Return the mean of the day values of each calendar month, indexed by its first day.

    Months with fewer than `fewest_days` day values are left out.
    """
    values = on_calendar(days)
    months = values.groupby(values.index.to_period("M").to_timestamp()).agg(["mean", "count"])
    return dated_like(days, months.loc[months["count"] >= fewest_days, "mean"].rename(days.name))


def lowest_and_highest_month(days: pd.Series) -> tuple[Month, Month] | None:
    """Return the months with the lowest and the highest mean, of those with 10 day values or more.

    None with fewer than three such months, or where all of them have the same mean. Of two equal ones it's the later.
    """
    values = on_calendar(days)
    means = monthly_means(values, FEWEST_IN_A_MONTH).round(12)
    if len(means) < FEWEST_MONTHS or means.min() == means.max():
        return None
    counts = values.groupby(values.index.to_period("M").to_timestamp()).count()
    newest_first = means.iloc[::-1]
    low, high = (
        Month(at.date(), float(means[at]), int(counts[at])) for at in (newest_first.idxmin(), newest_first.idxmax())
    )
    return low, high
