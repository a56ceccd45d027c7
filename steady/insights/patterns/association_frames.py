"""From check-ins to what the patterns compare: one scale by day and by hour, tags, sleep, and the day after."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

import pandas as pd

from steady.domain.records.check_in import SLEEP, CheckIn
from steady.domain.records.day_values import DayScale
from steady.domain.views.day_counts import contact_days, noted_days
from steady.insights.statistics import day_values
from steady.insights.statistics.calendar_days import midnights

SLEPT = "sleep/"
ANY_CONTACT = "contact"


def scale_days(check_ins: Iterable[CheckIn], scale: DayScale) -> pd.Series:
    """Return the day values (0–10) of `scale`, indexed by midnights; a day without it is not there."""
    noted = [check_in for check_in in check_ins if scale.value(check_in) is not None]
    days = midnights(check_in.day for check_in in noted)
    return day_values(pd.Series([scale.value(check_in) for check_in in noted], index=days, dtype=float))


def scale_moments(check_ins: Iterable[CheckIn], scale: DayScale) -> pd.Series:
    """Return each value of `scale` (0–10) indexed by the time it was written, on the clock where she was.

    What she wrote about an earlier day is left out: nobody knows at what hour of that day it was so.
    """
    same_day = (check_in for check_in in check_ins if check_in.at.date() == check_in.day)
    noted = [check_in for check_in in same_day if scale.value(check_in) is not None]
    moments = pd.Index([check_in.at for check_in in noted], dtype=object)
    return pd.Series([scale.value(check_in) for check_in in noted], index=moments, dtype=float)


def tagged_days(check_ins: Iterable[CheckIn], leave_out: str) -> dict[str, set[date]]:
    """Return tag → the days she noted it on, without the tag `leave_out`."""
    tagged: dict[str, set[date]] = {}
    for check_in in check_ins:
        for tag in check_in.tags:
            tagged.setdefault(tag, set()).add(check_in.day)
    tagged.pop(leave_out, None)
    return tagged


def sleep_columns(check_ins: Iterable[CheckIn]) -> dict[str, pd.Series]:
    """Return for each answer about sleep a column by day: is it the last one of that day, or blank without any."""
    oldest_first = sorted(check_ins, key=lambda check_in: check_in.at)
    answers: dict[date, str | None] = {check_in.day: None for check_in in oldest_first}
    answers |= {check_in.day: check_in.sleep for check_in in oldest_first if check_in.sleep is not None}
    column = pd.Series(list(answers.values()), index=midnights(answers), dtype=object)
    return {SLEPT + answer: (column == answer).astype(object).where(column.notna()) for answer in SLEEP}


def day_after(
    check_ins: Sequence[CheckIn], days: pd.Series, tags: Iterable[str]
) -> tuple[pd.Series, Mapping[str, set[date]]]:
    """Return the day values with a check-in the day before, and for each tag, and ANY_CONTACT, the days after it.

    A day whose yesterday is blank says nothing about yesterday, so it counts neither way.
    """
    known = _days_after(noted_days(check_ins))
    before = tagged_days(check_ins, leave_out="")
    after = {tag: _days_after(before[tag]) for tag in tags if tag in before}
    after = {ANY_CONTACT: _days_after(contact_days(check_ins))} | after
    return days[days.index.isin(midnights(known))], after


def _days_after(days: Iterable[date]) -> set[date]:
    # A journal changed by hand can name the last day of the calendar, which has no day after it.
    return {day + timedelta(days=1) for day in days if day < date.max}
