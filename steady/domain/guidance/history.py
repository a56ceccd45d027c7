"""What she has written so far, as the plain rules look at it, with missing days missing."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from operator import attrgetter
from typing import Any, TypeVar

from steady.domain.records.check_in import CheckIn
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.rating import Rating
from steady.domain.records.record import Record
from steady.domain.records.reflection import Reflection
from steady.domain.tone import ToneRule

R = TypeVar("R", bound=Record)

WEEK = 7
# The slider that asks how often her mind goes in circles.
CIRCLES = "3.4"
OFTEN_IN_CIRCLES = 7
ACTED = "acted_on_it"
ACTED_OFTEN = 2


@dataclass(frozen=True, kw_only=True)
class History:
    """The records of one journal, of each kind the oldest day first, and the day she read each step, by its id."""

    check_ins: Sequence[CheckIn] = ()
    ratings: Sequence[Rating] = ()
    reflections: Sequence[Reflection] = ()
    exercises: Sequence[ExerciseEntry] = ()
    steps_read: Mapping[str, date] = field(default_factory=dict)

    @property
    def everything(self) -> list[Record]:
        """All records together."""
        return [*self.check_ins, *self.ratings, *self.reflections, *self.exercises]

    def done(self, exercise: str) -> list[ExerciseEntry]:
        """Return the entries of the exercise with the id `exercise`, oldest first."""
        return sorted((entry for entry in self.exercises if entry.exercise == exercise), key=lambda entry: entry.at)


def last_days(records: Sequence[R], days: int, today: date) -> list[R]:
    """Return those of `records`, the oldest day first, about today or one of the `days` − 1 days before it."""
    return [record for record in since(records, today - timedelta(days=days - 1)) if record.day <= today]


def since(records: Sequence[R], day: date) -> Sequence[R]:
    """Return those of `records`, the oldest day first, about `day` or a later one; the others are not looked at."""
    return records[bisect_left(records, day, key=attrgetter("day")) :]


def days_with(check_ins: Sequence[CheckIn], words: frozenset[str]) -> int:
    """Return on how many days one of the words or tags `words` was chosen; twice a day counts once."""
    return len({check_in.day for check_in in check_ins if words.intersection((*check_in.words, *check_in.tags))})


def texts(record: Record) -> Iterator[str]:
    """Yield every text she typed or chose in `record`, however deep it lies."""
    for name in ("note", "answers", "values"):
        yield from _texts_in(getattr(record, name, None))


def _texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from _texts_in(part)
    elif hasattr(value, "values"):
        yield from _texts_in(list(value.values()))


def is_ruminating(ratings: Sequence[Rating], check_ins: Sequence[CheckIn], today: date) -> bool:
    """Return True if within the week her mind went in circles (7 or more), or she acted on an urge twice."""
    in_circles = any(rating.answers.get(CIRCLES, 0) >= OFTEN_IN_CIRCLES for rating in last_days(ratings, WEEK, today))
    acted = sum(ACTED in check_in.tags for check_in in last_days(check_ins, WEEK, today))
    return in_circles or acted >= ACTED_OFTEN


@dataclass(frozen=True)
class RuleContext:
    """What the rules look at: her records, this moment, the time of the last offer, and what words mean.

    `tone_rules` hold the danger words; `reversed_items` are the pulse items whose 0 is the steadier end.
    """

    written: History
    now: datetime
    last_offered: datetime | None = None
    tone_rules: tuple[ToneRule, ...] = ()
    reversed_items: frozenset[str] = frozenset()

    @property
    def today(self) -> date:
        """The day it is where she is."""
        return self.now.date()

    def check_ins(self, days: int) -> list[CheckIn]:
        """Return the check-ins of the last `days` days, today among them."""
        return last_days(self.written.check_ins, days, self.today)

    def is_fresh(self, record: Record) -> bool:
        """Return True if she wrote `record` within a day, and after the last offer, which answered what came before."""
        wrote = record.last_written
        answered = self.last_offered is not None and wrote <= self.last_offered <= self.now
        return not answered and self.now - wrote <= timedelta(days=1)
