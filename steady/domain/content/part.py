"""A part of the workbook: a short lesson, what to do and leave out, sliders to rate herself on, and exercises."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from steady.domain.content.exercise_form import Exercise, Idea, ResearchNote, filled
from steady.domain.content.situation import BySituation, InSituation, SituationWords


@dataclass(frozen=True, kw_only=True)
class Block:
    """A few sentences in Markdown, and the ideas of the article they carry.

    `author_view` says that it is the view of one author; a `counter_note` stands visibly beside the text, never folded.
    """

    text: str
    covers: tuple[Idea, ...] = ()
    author_view: bool = False
    counter_note: str = ""


@dataclass(frozen=True, kw_only=True)
class SliderItem:
    """One slider from 0 to 10: its question and what the two ends mean.

    On a `reversed` item 0 is the steadier end. A `weekly` item is asked in the weekly pulse as well.
    `skip_reason`, where there is one, names a good reason for not answering.
    """

    id: str
    question: str
    low: str
    high: str
    reversed: bool = False
    weekly: bool = False
    skip_reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Guard:
    """Two items that belong together, both with the steadier end at 10.

    `note` is shown when the answer to the item `rises` went up while that to `falls` went down, between two ratings
    that lie `days` or more apart. It says what may help and claims no change: each is a single item.
    """

    rises: str
    falls: str
    days: int
    note: str


@dataclass(frozen=True, kw_only=True)
class SaferPart:
    """What a part says in the safer version; what is empty here, it says in its own words.

    For a part that stays open there: nothing in it asks her to be warm, to show him anything, or to win him back.
    """

    title: str = ""
    if_afraid: str = ""
    opening: str = ""
    next_step: str = ""
    lesson: tuple[Block, ...] = ()
    do: tuple[Block, ...] = ()
    leave_out: tuple[Block, ...] = ()
    research: tuple[ResearchNote, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Part:
    """One part, on one screen. `number` is its place in the order, `measure` what its score is called.

    `if_afraid`, a line for a woman who is afraid of him, stands above everything else. `safer` is what it says to her
    in the safer version. `retired_items` are no longer asked, and what she answered to them still counts and shows.
    """

    id: str
    number: int
    title: str
    measure: str
    next_step: str
    lesson: tuple[Block, ...]
    items: tuple[SliderItem, ...]
    opening: str = ""
    if_afraid: str = ""
    do: tuple[Block, ...] = ()
    leave_out: tuple[Block, ...] = ()
    research: tuple[ResearchNote, ...] = ()
    exercises: tuple[Exercise, ...] = ()
    guard: Guard | None = None
    safer: SaferPart | None = None
    situation: BySituation = BySituation()
    retired_items: tuple[SliderItem, ...] = ()

    @property
    def all_items(self) -> tuple[SliderItem, ...]:
        """Those that are asked, then those that were."""
        return (*self.items, *self.retired_items)

    @property
    def reversed_items(self) -> frozenset[str]:
        """The ids of the items whose 0 is the steadier end, as `rating.score` takes them."""
        return frozenset(item.id for item in self.all_items if item.reversed)

    @property
    def weekly_items(self) -> tuple[SliderItem, ...]:
        """The items of this part that belong to the weekly pulse."""
        return tuple(item for item in self.items if item.weekly)

    def in_situation(self, situation: str | None) -> InSituation:
        """Return what it says in the situation with that id; only its plain opening where it has no words for it."""
        words: InSituation | None = getattr(self.situation, situation, None) if situation else None
        return words or InSituation(opening=self.opening)

    def in_safer_words(self) -> "Part":
        """Return it, and each of its exercises, as the safer version has them."""
        exercises = tuple(exercise.in_safer_words() for exercise in self.exercises)
        return replace(self, exercises=exercises, **(filled(self.safer) if self.safer else {}))


def in_her_order(parts: Iterable[Part], situation: SituationWords | None) -> tuple[Part, ...]:
    """Return `parts` with the one that comes first in her `situation` at the front, and the others as they were."""
    # Sorted is stable: only the first one moves.
    return tuple(sorted(parts, key=lambda part: situation is None or part.id != situation.first_part))
