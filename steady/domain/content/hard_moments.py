"""What the screen for hard moments offers, one card a moment, and the words around her own plan for them."""

from dataclasses import dataclass
from typing import Literal

Opens = Literal["", "text_him", "bad_night", "not_sent", "breathe", "plan", "people"]
"""What a card opens: one of the screens and forms there are; empty for a card that has words of its own to read."""


@dataclass(frozen=True, kw_only=True)
class HardCard:
    """One moment: its `name`, a `neutral` one for a screen that others may see, and one quiet `line`.

    What it opens begins with `lines`. Behind them come the answers to `questions` of the situation called `situation`,
    and `exercises` by their ids. A `careful` card is left out of the safer version.
    """

    name: str
    neutral: str = ""
    line: str = ""
    opens: Opens = ""
    lines: tuple[str, ...] = ()
    situation: str = ""
    questions: tuple[str, ...] = ()
    exercises: tuple[str, ...] = ()
    careful: bool = False


@dataclass(frozen=True, kw_only=True)
class ExamplePerson:
    """Someone a made-up woman would call."""

    name: str
    number: str


@dataclass(frozen=True, kw_only=True)
class ExamplePlan:
    """The plan of the woman of the sample journal, and what came of it; her journal has it as an entry."""

    signs: tuple[str, ...] = ()
    first_steps: tuple[str, ...] = ()
    distractions: tuple[str, ...] = ()
    people: tuple[ExamplePerson, ...] = ()
    reason: str = ""
    story: str = ""


@dataclass(frozen=True, kw_only=True)
class PlanHints:
    """What stands beneath each field of the plan: how it is meant."""

    signs: str = ""
    first_steps: str = ""
    distractions: str = ""
    people: str = ""
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class PlanWords:
    """What is said above her plan, `before` there is one and `after`, and beside its fields."""

    before: str = ""
    after: str = ""
    hints: PlanHints = PlanHints()
    example: ExamplePlan | None = None


# A folder of words without this file has the screens all the same, in an order that serves.
ALWAYS_THERE = (
    HardCard(opens="text_him", name="I want to text him", neutral="A short wait"),
    HardCard(opens="bad_night", name="I can't sleep"),
    HardCard(opens="not_sent", name="Not sent yet"),
    HardCard(opens="breathe", name="Breathe"),
    HardCard(opens="plan", name="My plan for hard moments", neutral="My plan"),
    HardCard(opens="people", name="People to call"),
)


@dataclass(frozen=True, kw_only=True)
class HardMoments:
    """The screen: its `title`, the `lead` beneath, its cards in their order, and the words of her plan."""

    title: str = "When it's hard"
    lead: str = "Pick what fits this minute."
    cards: tuple[HardCard, ...] = ALWAYS_THERE
    plan: PlanWords = PlanWords()
