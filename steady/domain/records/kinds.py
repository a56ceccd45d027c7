"""The kinds of records, one row each: a new kind is a class beside the others and a row here."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from steady.domain.records.check_in import CheckIn
from steady.domain.records.draft import Draft
from steady.domain.records.event import Event
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.hard_plan import HardPlan
from steady.domain.records.rating import Rating
from steady.domain.records.record import Record
from steady.domain.records.reflection import Reflection

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class RecordKind(Generic[R]):
    """One kind: `name` is that of its collection and of its table in the file, `record` the class of its records.

    `singular` and `plural` stand in a count, `title` above an entry, and `table` names the file of a CSV export.
    `forms` are the first words in the names of the forms that change one of its records, whose id follows them.
    """

    name: str
    record: type[R]
    singular: str
    plural: str
    title: str
    table: str = ""
    forms: tuple[str, ...] = ()

    def counted(self, number: int, spec: str = "") -> str:
        """Return a number of such records in words, "2 check-ins"; `spec` says how, as in format()."""
        return f"{number:{spec}} {self.singular if number == 1 else self.plural}"


CHECK_INS = RecordKind("check_ins", CheckIn, "check-in", "check-ins", "Check-in", "days", ("check-in",))
RATINGS = RecordKind("ratings", Rating, "rating", "ratings", "Rating of a step", "ratings", ("rating",))
REFLECTIONS = RecordKind(
    "reflections", Reflection, "weekly reflection", "weekly reflections", "Weekly reflection", "weeks", ("reflection",)
)
EXERCISES = RecordKind(
    "exercises", ExerciseEntry, "exercise", "exercises", "Exercise", "exercises", ("exercise", "said", "urge")
)
EVENTS = RecordKind("events", Event, "event", "events", "Event", "dates", ("event",))
HARD_PLANS = RecordKind("hard_plans", HardPlan, "plan", "plans", "My plan for hard moments", "plan", ("plan",))
DRAFTS = RecordKind("drafts", Draft, "draft", "drafts", "Draft")

# What she wrote, in the order in which the kinds are counted and exported; a draft is none of it yet.
ENTRY_KINDS: tuple[RecordKind[Any], ...] = (CHECK_INS, RATINGS, REFLECTIONS, EXERCISES, HARD_PLANS, EVENTS)
RECORD_KINDS: tuple[RecordKind[Any], ...] = (*ENTRY_KINDS, DRAFTS)


def in_counts(counts: Mapping[str, int], spec: str = "") -> str:
    """Return how many entries of each kind there are, in words; `counts` maps the names of kinds, among others."""
    kinds = {kind.name: kind for kind in ENTRY_KINDS}
    named = [kinds[name].counted(number, spec) for name, number in counts.items() if name in kinds and number]
    return ", ".join(named) or "nothing yet"


def kind_of(record: R) -> RecordKind[R]:
    """Return the kind that `record` is of."""
    return next(kind for kind in RECORD_KINDS if kind.record is type(record))
