"""Her story so far: on the form of one week a month, and not before she has been here for a while."""

from collections.abc import Sequence
from datetime import date, timedelta

from steady.domain.records.check_in import CheckIn
from steady.domain.records.week import monday_of, week_of

SETTLED_AFTER = timedelta(weeks=4)


def is_due(week: str, check_ins: Sequence[CheckIn], today: date) -> bool:
    """Return True if the story may be offered with the week `week`: it is the latest that ends a month.

    That is one week at a time, so once a month, and it can be written late. Not in the first four weeks after her
    first check-in, counted from when she wrote it; one brought in from another app says nothing of that.
    """
    begun = min((check_in.at.date() for check_in in check_ins if not check_in.source), default=today)
    return week == last_week_of_a_month(today) and today - begun >= SETTLED_AFTER


def last_week_of_a_month(today: date) -> str:
    """Return the latest week up to that of `today` that is the last of its month; a week belongs where its Thursday is.

    Source of the rule: ISO 8601 gives a week to the year its Thursday is in, and so to the month.
    """
    thursday = monday_of(week_of(today)) + timedelta(days=3)
    while (thursday + timedelta(weeks=1)).month == thursday.month:
        thursday -= timedelta(weeks=1)
    return week_of(thursday)
