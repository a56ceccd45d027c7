"""The first-steps card: one thing to do, one to leave out, one person; it stands for a day and a night."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from steady.domain.content.exercise_form import FIRST_STEPS
from steady.domain.exercises.values import is_empty
from steady.domain.records.exercise_entry import ExerciseEntry

DONE = "done"
STANDS = timedelta(hours=24)
ON_IT = ("do_today", "leave_today", "person_initials")


def standing_card(entries: Sequence[ExerciseEntry], moment: datetime) -> ExerciseEntry | None:
    """Return the newest card that stands at the aware time `moment`, or None; in `entries` the oldest day is first."""
    long_ago = (moment - STANDS).date() - timedelta(days=1)
    for entry in reversed(entries):
        if entry.day < long_ago:
            break
        says_something = not all(is_empty(entry.values.get(name)) for name in ON_IT)
        # A clock that once ran ahead must not keep a card for a year.
        if entry.exercise == FIRST_STEPS and says_something and abs(moment - entry.at) < STANDS:
            return entry
    return None


def stands_until(card: ExerciseEntry) -> datetime:
    """Return the aware time at which `card` leaves the first screen."""
    return card.at + STANDS
