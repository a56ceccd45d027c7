"""What may go into a report, what she ticked, and how much of it lies in a period: light, and nothing else goes in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cached_property
from typing import Any, TypeVar

from steady.domain.content.exercise_form import URGE_TOOL
from steady.domain.content.part import Part
from steady.domain.content.prompts import Feeling
from steady.domain.records.check_in import CheckIn
from steady.domain.records.day_values import DayScale, scales
from steady.domain.records.event import Event
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.own_scales import labels
from steady.domain.records.privacy import not_hidden, without_private
from steady.domain.records.rating import Rating
from steady.domain.records.record import Record
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import monday_of
from steady.domain.views.record_text import InWords
from steady.insights.days.spans import Span

R = TypeVar("R", bound=Record)
KINDS = ("check_ins", "ratings", "reflections", "exercises", "events")
PAPERS: Mapping[str, str] = {"a4": "A4", "us-letter": "Letter"}


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """What she ticked: her words and what she hid from look-backs are out until she does; `paper` is one of PAPERS.

    The ticks stand in the order of the report. `own_line` is what she writes for its first page.
    """

    letters: bool = True
    changes: bool = True
    reflections: bool = False
    notes: bool = False
    events: bool = False
    exercises: bool = False
    pictures: bool = True
    more: bool = False
    along: bool = False
    rhythm: bool = False
    contact: bool = False
    urges: bool = False
    figures: bool = True
    ratings: bool = True
    hidden: bool = False
    own_line: str = ""
    paper: str = "a4"


@dataclass(frozen=True, kw_only=True)
class Sources:
    """Her records in any order, and the words they are told in.

    `tags` maps a tag, or an answer about sleep, to its name; one that is not in it is called by its id. The tag
    `shielded` never shows.
    """

    check_ins: Sequence[CheckIn] = ()
    ratings: Sequence[Rating] = ()
    reflections: Sequence[Reflection] = ()
    exercises: Sequence[ExerciseEntry] = ()
    events: Sequence[Event] = ()
    words: InWords = InWords()
    tags: Mapping[str, str] = field(default_factory=dict)
    shielded: str = ""

    @property
    def parts(self) -> Sequence[Part]:
        """The parts, in order."""
        return self.words.parts

    @property
    def feelings(self) -> Sequence[Feeling]:
        """The sliders of the check-in, in order."""
        return self.words.check_in.feelings if self.words.check_in else ()

    @cached_property
    def scale_names(self) -> dict[str, str]:
        """What a number of a check-in stands under → its name: her own scales in her order, then imported moods."""
        return labels(self.words.own_scales, {key for check_in in self.check_ins for key in check_in.measures})

    def reportable(self, with_hidden: bool) -> "Sources":
        """Return it without what is private, and without what she hid unless `with_hidden`: all a report may show."""
        kinds: dict[str, Any] = {kind: without_private(getattr(self, kind), self.parts) for kind in KINDS}
        return replace(self, **(kinds if with_hidden else {kind: not_hidden(kinds[kind]) for kind in KINDS}))


def records_inside(records: Iterable[R], period: Span) -> list[R]:
    """Return the records about a day of `period`, the oldest first."""
    return sorted((record for record in records if record.day in period), key=lambda record: (record.day, record.at))


def noted_scales(sources: Sources, noted: Sequence[CheckIn]) -> list[DayScale]:
    """Return every feeling, and every number of another name, that any of the check-ins `noted` answers."""
    return [scale for scale in scales(sources.feelings, noted, sources.scale_names).values() if scale.is_in(noted)]


def weeks_inside(reflections: Iterable[Reflection], period: Span) -> list[Reflection]:
    """Return the reflections on weeks that have a day in `period`, the oldest first; one may be written late."""
    first = period.first - timedelta(days=period.first.weekday())
    touched = [written for written in reflections if first <= monday_of(written.week) <= period.last]
    return sorted(touched, key=lambda written: written.week)


def exercises_inside(sources: Sources, period: Span, with_urge_tool: bool) -> list[ExerciseEntry]:
    """Return the entries of `period`: of the urge tool, told in pictures, or of all the others, told in words."""
    return [
        entry for entry in records_inside(sources.exercises, period) if (entry.exercise == URGE_TOOL) == with_urge_tool
    ]


@dataclass(frozen=True, kw_only=True)
class Counts:
    """How many there are of each kind; `days` are those with a check-in, of the `of_days` of the period."""

    check_ins: int
    days: int
    of_days: int
    ratings: int
    urges: int
    letters: int
    reflections: int
    notes: int
    events: int
    exercises: int

    @property
    def is_nothing(self) -> bool:
        """True when no record at all lies in the period."""
        return not (
            self.check_ins
            or self.ratings
            or self.urges
            or self.letters
            or self.reflections
            or self.events
            or self.exercises
        )


def count_records(shown: Sources, period: Span) -> Counts:
    """Return how much a report about `period` could hold; `shown` comes from `Sources.reportable`."""
    check_ins = records_inside(shown.check_ins, period)
    return Counts(
        check_ins=len(check_ins),
        days=len({check_in.day for check_in in check_ins}),
        of_days=period.days,
        ratings=len(records_inside(shown.ratings, period)),
        urges=len(exercises_inside(shown, period, with_urge_tool=True)),
        letters=sum(bool(written.letter) for written in weeks_inside(shown.reflections, period)),
        reflections=sum(bool(written.answers) for written in weeks_inside(shown.reflections, period)),
        notes=sum(bool(check_in.note.strip()) for check_in in check_ins),
        events=len(records_inside(shown.events, period)),
        exercises=len(exercises_inside(shown, period, with_urge_tool=False)),
    )


def left_out(sources: Sources, period: Span) -> int:
    """Return how many records of `period` are out because she hid them from look-backs."""
    every, shown = sources.reportable(with_hidden=True), sources.reportable(with_hidden=False)
    return sum(
        len(records_inside(getattr(every, kind), period)) - len(records_inside(getattr(shown, kind), period))
        for kind in KINDS
    )


def spoken_left_out(hidden: int) -> str:
    """Return the line that says how many are out: one or more."""
    if hidden == 1:
        return "One entry you asked not to see again is left out, along with its numbers."
    return f"{hidden} entries you asked not to see again are left out, along with their numbers."
