"""What every record of the journal carries: an id, when it was written, and the day it is about."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Self, cast
from uuid import uuid4

# The one scale of the workbook: whole numbers from 0 to 10, or no answer at all.
LOWEST, HIGHEST = 0, 10


class OffScale(ValueError):
    """A value that is not a whole number from 0 to 10."""


class DayNotCome(ValueError):
    """A record about a day that has not come yet."""


class NotLocalTime(ValueError):
    """A time without its offset from UTC, which no later reader could place."""


def new_id() -> str:
    """Return a fresh id: 32 hexadecimal signs."""
    return uuid4().hex


def now() -> datetime:
    """Return this moment as aware local time, to the microsecond."""
    return datetime.now().astimezone()


@dataclass(frozen=True, kw_only=True)
class Record:
    """One thing she wrote. `at` is the aware local time of writing, `day` the day she means, which is today at first.

    `edited_at` is the time of the last change. `revision` is how often it has been saved: the journal counts it up, and
    a save that carries an older number than the stored one is a conflict. A `hidden` one is kept out of look-backs.
    """

    id: str = field(default_factory=new_id)
    at: datetime = field(default_factory=now)
    # Left out, it is the day of writing: see below.
    day: date = cast(date, None)
    edited_at: datetime | None = None
    revision: int = 0
    hidden: bool = False

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise NotLocalTime("The time of a record needs its offset from UTC.")
        if self.day is None:
            object.__setattr__(self, "day", self.at.date())
        # One day of grace: a record written while travelling east may name a day the old clock has not reached.
        # Taken as a difference, for after the last day of the calendar there is no day to compare with.
        if self.day - self.at.date() > timedelta(days=1):
            raise DayNotCome("That day hasn't come yet. Please choose today or an earlier day.")

    @property
    def last_written(self) -> datetime:
        """When it was written or last changed."""
        return self.edited_at or self.at

    @property
    def is_empty(self) -> bool:
        """True when there is nothing in it to save."""
        return False

    def laid_over(self, stored: Self) -> Self:
        """Return what it means to save this record where `stored` has the same id: this very record, for most kinds."""
        return self


def checked(name: str, value: int | None) -> int | None:
    """Return `value` if it is None or a whole number from 0 to 10; raise OffScale naming `name` if not."""
    # bool is an int in Python, and True would quietly become the answer 1.
    if value is None or (type(value) is int and LOWEST <= value <= HIGHEST):
        return value
    raise OffScale(f"“{name}” takes a whole number from 0 to 10, or no answer. It was given {value!r}.")


def answered(answers: Mapping[str, int | None]) -> dict[str, int]:
    """Return only the answers that were given, each checked to be on the scale."""
    return {name: value for name, answer in answers.items() if (value := checked(name, answer)) is not None}
