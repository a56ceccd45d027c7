"""Every figure about her days, each with the rule of when it may be shown.

Each function takes a Series of day values indexed by date: `datetime.date` objects, a DatetimeIndex, or ISO texts, in
any order. What comes back is indexed by midnights for a DatetimeIndex and by dates for the rest. Entries may be handed
in too, with several a day: they become day values first. A missing day is simply not there; a NaN counts as missing,
and so does an infinite number, which lies on no scale.
`docs/numbers.md` holds every definition, rule and source beside its value on the sample journal.
"""

from steady.insights.statistics.along_with import AlongWith, days_each_way, goes_along_with
from steady.insights.statistics.calendar_days import day_values, seven_day_line, weekly_means
from steady.insights.statistics.months import Month, lowest_and_highest_month, monthly_means
from steady.insights.statistics.personal import Figure, instability, personal_mean, rmssd, spread
from steady.insights.statistics.spreads import Spread, SpreadGroup, time_of_day_spread, weekday_spread
from steady.insights.statistics.time_pairs import WeekPair, week_against_usual, week_against_week
from steady.insights.statistics.trends import Trend, trend

__all__ = [
    "AlongWith",
    "Figure",
    "Month",
    "SpreadGroup",
    "Spread",
    "Trend",
    "WeekPair",
    "day_values",
    "days_each_way",
    "goes_along_with",
    "instability",
    "lowest_and_highest_month",
    "monthly_means",
    "personal_mean",
    "rmssd",
    "seven_day_line",
    "spread",
    "time_of_day_spread",
    "trend",
    "week_against_usual",
    "week_against_week",
    "weekday_spread",
    "weekly_means",
]
