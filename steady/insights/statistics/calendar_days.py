"""From entries to days, from days to weeks: the calendar under every other figure."""

import math
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime
from numbers import Number

import pandas as pd

LINE_DAYS = 7
FEWEST_DAYS = 4


def day_values(entries: pd.Series) -> pd.Series:
    """Return the arithmetic mean of each local calendar day's entries, oldest day first.

    `entries` is indexed by when each was made, in any order: a date, or a time whose own clock says which day it
    was. A day without an entry is not in the result: it is missing, never zero and never carried forward. What comes
    back is in the unit of the entries. Raises TypeError when the index holds no dates.
    """
    return dated_like(entries, on_calendar(entries))


def weekly_means(days: pd.Series, fewest_days: int = 1) -> pd.Series:
    """Return the mean of the day values of each week, Monday to Sunday, indexed by its Monday.

    Weeks with fewer than `fewest_days` day values are left out. A week is that of ISO 8601, so the one that spans
    New Year is one week.
    """
    values = on_calendar(days)
    weeks = values.groupby(mondays(values.index)).agg(["mean", "count"])
    means = weeks.loc[weeks["count"] >= fewest_days, "mean"]
    return dated_like(days, means.rename(days.name))


def seven_day_line(days: pd.Series) -> pd.Series:
    """Return the mean of the seven days up to each calendar day, from the first day value to the last.

    NaN, a blank, where fewer than four of those seven days have a value.
    """
    values = on_calendar(days)
    # An empty calendar has no first day to begin with.
    calendar = values if values.empty else values.asfreq("D")
    return dated_like(days, calendar.rolling(LINE_DAYS, min_periods=FEWEST_DAYS).mean())


def on_calendar(values: pd.Series) -> pd.Series:
    """Return one float for each day that has a value, indexed by a sorted DatetimeIndex of midnights."""
    index = values.index.to_timestamp() if isinstance(values.index, pd.PeriodIndex) else values.index
    # The clock on her wall decides which day it was; UTC would move late evenings to the next day.
    is_dated = isinstance(index, pd.DatetimeIndex)
    days = index.tz_localize(None).normalize() if is_dated else midnights(index)
    return finite(values.set_axis(days)).groupby(level=0).mean()


def finite(values: pd.Series) -> pd.Series:
    """Return the values that are numbers on some scale, as floats: neither blank nor infinite."""
    given = values.dropna().astype(float)
    return given[given.abs() < math.inf]


def dated_like(given: pd.Series, result: pd.Series) -> pd.Series:
    """Return `result` indexed by midnights if `given` was indexed by times, and by dates if not."""
    if isinstance(given.index, pd.DatetimeIndex):
        return result
    return result.set_axis(pd.Index(result.index.date, dtype=object))


def mondays(index: pd.DatetimeIndex) -> pd.DatetimeIndex:
    """Return the Monday of the week of each day in `index`."""
    return index - pd.to_timedelta(index.day_of_week, unit="D")


def midnights(days: Iterable[date | datetime | str]) -> pd.DatetimeIndex:
    """Return the local days of `days` as a DatetimeIndex of midnights.

    `days` are dates, times of any offset, or either in ISO text. Raises ValueError for a text that is no ISO date,
    and TypeError for a number, which names no day.
    """
    local_days: list[object] = []
    for day in days:
        moment = datetime.fromisoformat(day) if isinstance(day, str) else day
        is_blank = pd.isna(moment)
        if isinstance(moment, Number) and not is_blank:
            raise TypeError(f"Values are indexed by date or time. This index holds the number {day!r}.")
        at = moment.date() if isinstance(moment, datetime) and not is_blank else moment
        local_days.append(pd.NaT if is_blank else at)
    return pd.DatetimeIndex(pd.to_datetime(pd.Series(local_days, dtype=object))).normalize()


def local_time(at: object) -> datetime | None:
    """Return the time `at` names, or None if it names a day at most; `at` as one of `midnights`."""
    if not isinstance(at, str):
        return at if isinstance(at, datetime) and not pd.isna(at) else None
    with suppress(ValueError):
        date.fromisoformat(at)
        return None
    return datetime.fromisoformat(at)
