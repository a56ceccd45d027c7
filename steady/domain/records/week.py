"""A week runs from Monday to Sunday and is named the ISO way: 2026-W47."""

import re
from datetime import date, timedelta

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
