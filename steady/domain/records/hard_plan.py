"""Her plan for hard moments: what she knows on a calm day and can't think of on a bad night. There is one a journal.

Its shape is that of Stanley and Brown's safety plan (2012): signs, what she can do alone, places and people, people to
call, and a reason to hold on. The lines of her country stand beside it on the screen and are no part of the record.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from steady.domain.content.hard_moments import ExamplePlan
from steady.domain.records.record import Record

# The one id it has in every journal, so that two windows, and a file brought back, mean the same plan.
PLAN_ID = "706c616e" * 4
NAME, NUMBER = "name", "number"
Person = Mapping[str, str]
"""Someone she can call: `name` and `number` as she wrote them, either of which may be missing."""

# What stands above each field, in the order of the screen.
LABELS: Mapping[str, str] = {
    "signs": "How I can tell it's coming",
    "first_steps": "What I do first",
    "distractions": "Places and people that take my mind off it",
    "people": "Two people I can call",
    "reason": "One reason to wait",
}


@dataclass(frozen=True, kw_only=True)
class HardPlan(Record):
    """The plan: lines in her words. What she left out is empty, and a line without a word is no line."""

    signs: tuple[str, ...] = ()
    first_steps: tuple[str, ...] = ()
    distractions: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    reason: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", PLAN_ID)
        super().__post_init__()
        for name in ("signs", "first_steps", "distractions"):
            object.__setattr__(self, name, tuple(line for line in getattr(self, name) if line.strip()))
        said = ({key: text for key, text in person.items() if text.strip()} for person in self.people)
        object.__setattr__(self, "people", tuple(person for person in said if person))

    @property
    def is_empty(self) -> bool:
        """True when there is not a word in it."""
        return not (self.signs or self.first_steps or self.distractions or self.people or self.reason.strip())

    @property
    def lines(self) -> list[tuple[str, str]]:
        """(label, text) for all that is in it, with a line break between two lines of hers."""
        texts = {name: getattr(self, name) for name in LABELS}
        texts |= {"people": spoken_people(self.people), "reason": (self.reason,)}
        return [(LABELS[name], "\n".join(lines)) for name, lines in texts.items() if any(lines)]


def spoken_people(people: Iterable[Person]) -> tuple[str, ...]:
    """Return a line for each of them, "Ines: 555 0123", or only what there is of it."""
    return tuple(": ".join(filter(None, (person.get(NAME), person.get(NUMBER)))) for person in people)


def example_of(example: ExamplePlan) -> HardPlan:
    """Return the made-up plan as a plan."""
    return HardPlan(
        signs=example.signs,
        first_steps=example.first_steps,
        distractions=example.distractions,
        people=tuple({NAME: each.name, NUMBER: each.number} for each in example.people),
        reason=example.reason,
    )
