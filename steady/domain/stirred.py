"""Whether her mind goes in circles just now: then a plain log of the day comes before any question."""

from collections.abc import Sequence
from datetime import date

from steady.domain.guidance.history import last_days
from steady.domain.records.check_in import CheckIn
from steady.domain.records.rating import Rating

CIRCLES = "3.4"
ACTED = "acted_on_it"
WEEK = 7


def is_stirred_up(ratings: Sequence[Rating], check_ins: Sequence[CheckIn], today: date) -> bool:
    """Return True if within the week her mind went in circles (7 or more), or she acted on an urge twice."""
    circles = [one.answers[CIRCLES] for one in last_days(ratings, WEEK, today) if CIRCLES in one.answers]
    acted = [one for one in last_days(check_ins, WEEK, today) if ACTED in one.tags]
    return len(acted) >= 2 or any(value >= 7 for value in circles)
