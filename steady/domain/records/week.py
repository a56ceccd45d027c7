"""A week runs from Monday to Sunday and is named the ISO way: 2026-W47."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from operator import attrgetter
from typing import TypeVar

from steady.domain.records.record import Record

R = TypeVar("R", bound=Record)

WEDNESDAY, SATURDAY = 3, 6

_NAME = re.compile(r"^(\d{4})-W(\d{2})\Z", re.ASCII)


class NotAWeek(ValueError):
    """A text that does not name a week."""


def week_of(day: date) -> str:
    """Return the name of the ISO week `day` lies in, such as "2026-W47"."""
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02d}"


def monday_of(week: str) -> date:
    """Return the first day of the week named `week`; raise NotAWeek if the name is none."""
    try:
        year, number = _NAME.findall(week)[0]
        return date.fromisocalendar(int(year), int(number), 1)
    except (IndexError, TypeError, ValueError):
        raise NotAWeek(f"{week!r} does not name a week. A week is written like 2026-W47.") from None


def days_of(week: str) -> list[date]:
    """Return the seven days of the week named `week`, Monday first."""
    monday = monday_of(week)
    return [monday + timedelta(days=n) for n in range(7)]


def of_week(records: Sequence[R], week: str) -> Sequence[R]:
    """Return the records about the days of the week named `week`; looks at few others, however many there are.

    `records` stand in the order of their days, as a collection gives them.
    """
    first, *_, last = days_of(week)
    day = attrgetter("day")
    return records[bisect_left(records, first, key=day) : bisect_right(records, last, key=day)]


def week_before(week: str) -> str:
    """Return the name of the week before the one named `week`."""
    return week_of(monday_of(week) - timedelta(weeks=1))


def week_to_look_back_on(today: date) -> str | None:
    """Return the week that is nearly over, or was over a few days ago; None in between. Late is fine."""
    if today.isoweekday() >= SATURDAY:
        return week_of(today)
    return week_before(week_of(today)) if today.isoweekday() <= WEDNESDAY else None
