"""What may go into a report and what she ticked: light, and the one place that keeps everything else out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TypeVar

from steady.domain.check_in import CheckIn
from steady.domain.event import Event
from steady.domain.exercise import ExerciseEntry
from steady.domain.part import Part
from steady.domain.privacy import without_private
from steady.domain.prompts import Feeling
from steady.domain.rating import Rating
from steady.domain.record import Record
from steady.domain.reflection import Reflection
from steady.domain.urges import EXERCISE as URGE
from steady.domain.week import monday_of
from steady.insights.stretches import Span

R = TypeVar("R", bound=Record)
PAPERS: Mapping[str, str] = {"a4": "A4", "us-letter": "Letter"}


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """What she ticked; every word of hers is out until she ticks it. `paper` is one of PAPERS."""

    pictures: bool = True
    figures: bool = True
    ratings: bool = True
    urges: bool = False
    reflections: bool = False
    notes: bool = False
    events: bool = False
    exercises: bool = False
    paper: str = "a4"


@dataclass(frozen=True, kw_only=True)
class Sources:
    """Her records in any order, and the words they are told in.

    `questions` maps the id of a weekly question to its text, `measures` what a number of a check-in stands under to
    how it is called; what is in neither is called by its id.
    """

    check_ins: Sequence[CheckIn] = ()
    ratings: Sequence[Rating] = ()
    reflections: Sequence[Reflection] = ()
    exercises: Sequence[ExerciseEntry] = ()
    events: Sequence[Event] = ()
    parts: Sequence[Part] = ()
    feelings: Sequence[Feeling] = ()
    questions: Mapping[str, str] = field(default_factory=dict)
    measures: Mapping[str, str] = field(default_factory=dict)

    def reportable(self) -> "Sources":
        """Return it without what is private; whatever a report shows comes from here."""
        return replace(self, exercises=without_private(self.exercises, self.parts))


@dataclass(frozen=True, kw_only=True)
class Counts:
    """How much of each kind lies in a period; `days` are those with a check-in, of the `of_days` of the period."""

    check_ins: int
    days: int
    of_days: int
    ratings: int
    urges: int
    reflections: int
    notes: int
    events: int
    exercises: int

    @property
    def is_nothing(self) -> bool:
        """True when no record at all lies in the period."""
        return not (self.check_ins or self.ratings or self.urges or self.reflections or self.events or self.exercises)


def counted(sources: Sources, period: Span) -> Counts:
    """Return how much of `sources` a report about `period` could hold."""
    given = sources.reportable()
    check_ins = inside(given.check_ins, period)
    return Counts(
        check_ins=len(check_ins), days=len({one.day for one in check_ins}), of_days=period.days,
        ratings=len(inside(given.ratings, period)), urges=len(inside(urge_entries(given), period)),
        reflections=len(weeks_inside(given.reflections, period)), notes=sum(bool(one.note.strip()) for one in check_ins),
        events=len(inside(given.events, period)), exercises=len(inside(written_exercises(given), period)),
    )


def inside(records: Iterable[R], period: Span) -> list[R]:
    """Return the records about a day of `period`, the oldest first."""
    return sorted((one for one in records if one.day in period), key=lambda one: (one.day, one.at))


def weeks_inside(reflections: Iterable[Reflection], period: Span) -> list[Reflection]:
    """Return the reflections on weeks that have a day in `period`, the oldest first; one may be written late."""
    first = period.first - timedelta(days=period.first.weekday())
    touched = [one for one in reflections if first <= monday_of(one.week) <= period.last]
    return sorted(touched, key=lambda one: one.week)


def urge_entries(sources: Sources) -> list[ExerciseEntry]:
    """Return the entries of the urge tool, which are told in pictures."""
    return [one for one in sources.exercises if one.exercise == URGE]


def written_exercises(sources: Sources) -> list[ExerciseEntry]:
    """Return the entries of all other exercises, which are told in words."""
    return [one for one in sources.exercises if one.exercise != URGE]
