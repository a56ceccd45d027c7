"""Every figure about her days, each with the rule of when it may be shown.

Each function takes a Series of day values indexed by date: `datetime.date` objects or a DatetimeIndex. What comes
back is indexed the same way. Entries may be handed in too, with several a day: they become day values first.
A missing day is simply not there; a NaN counts as missing.
"""

from steady.insights.statistics.along_with import AlongWith, goes_along_with
from steady.insights.statistics.calendar_days import day_values, seven_day_line, weekly_means
from steady.insights.statistics.personal import Figure, instability, personal_mean, rmssd, spread
from steady.insights.statistics.trends import Trend, trend
from steady.insights.statistics.week_pair import WeekPair, week_against_week

__all__ = [
    "AlongWith",
    "Figure",
    "Trend",
    "WeekPair",
    "day_values",
    "goes_along_with",
    "instability",
    "personal_mean",
    "rmssd",
    "seven_day_line",
    "spread",
    "trend",
    "week_against_week",
    "weekly_means",
]
