"""What she has written so far, as the plain rules look at it: by day, with missing days missing."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean
from typing import Any

from steady.domain.records.check_in import CheckIn
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.rating import Rating
from steady.domain.records.record import Record
from steady.domain.records.reflection import Reflection


@dataclass(frozen=True, kw_only=True)
class Written:
    """The records of one journal, in any order."""

    check_ins: Sequence[CheckIn] = ()
    ratings: Sequence[Rating] = ()
    reflections: Sequence[Reflection] = ()
    exercises: Sequence[ExerciseEntry] = ()

    @property
    def everything(self) -> list[Record]:
        """All records together."""
        return [*self.check_ins, *self.ratings, *self.reflections, *self.exercises]

    def done(self, exercise: str) -> list[ExerciseEntry]:
        """Return the entries of the exercise with the id `exercise`, oldest first."""
        return sorted((entry for entry in self.exercises if entry.exercise == exercise), key=lambda entry: entry.at)


def last_days(records: Sequence[Record], days: int, today: date) -> list:
    """Return the records about today or one of the `days` − 1 days before it."""
    return [record for record in records if today - timedelta(days=days) < record.day <= today]


def day_values(check_ins: Sequence[CheckIn], feeling: str) -> list[float]:
    """Return the mean of `feeling` on each day that has it, 0–10; a day without it is missing, never zero."""
    by_day: defaultdict[date, list[int]] = defaultdict(list)
    for check_in in check_ins:
        if feeling in check_in.feelings:
            by_day[check_in.day].append(check_in.feelings[feeling])
    return [fmean(values) for values in by_day.values()]


def days_with(check_ins: Sequence[CheckIn], words: frozenset[str]) -> int:
    """Return on how many days one of the words or tags `words` was chosen; twice a day counts once."""
    return len({one.day for one in check_ins if words.intersection(one.words) or words.intersection(one.tags)})


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
