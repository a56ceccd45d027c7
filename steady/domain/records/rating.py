"""A rating: her answers to the sliders of one part. The score is derived, never stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from steady.domain.content.part import Guard
from steady.domain.records.record import HIGHEST, Record, answered

FEWEST_ANSWERS = 4
CLEAR_SHIFT = 2.5
MAYBE_SHIFT = 1.5


@dataclass(frozen=True, kw_only=True)
class Rating(Record):
    """Her answers on one day to the sliders of the part with the id `part`: item id → 0–10. Skipped ones are not in."""

    part: str
    answers: Mapping[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__post_init__()
        object.__setattr__(self, "answers", answered(self.answers))

    @property
    def is_empty(self) -> bool:
        """True when she answered none of the sliders."""
        return not self.answers


def score(answers: Mapping[str, int], reversed_items: frozenset[str]) -> float | None:
    """Return the mean of the answers, 0–10, higher being steadier (reversed ones as 10 − answer); None below four."""
    if len(answers) < FEWEST_ANSWERS:
        return None
    steadier = [HIGHEST - value if item in reversed_items else value for item, value in answers.items()]
    return sum(steadier) / len(steadier)


def shift(first: float, later: float) -> str:
    """Return "clear", "maybe" or "same" for the move between two scores of one part.

    A move of 2.5 or more is clear and one of 1.5 to 2.4 is a maybe: planning assumptions from the noise
    limit of a mean of five items (Jacobson & Truax), for there is no reliability study of these items.
    """
    # Rounded first, so that the words agree with the one decimal on the screen.
    size = abs(round(later - first, 1))
    if size >= CLEAR_SHIFT:
        return "clear"
    return "maybe" if size >= MAYBE_SHIFT else "same"


def drifted_apart(guard: Guard, ratings: Sequence[Rating]) -> bool:
    """Return True if what `guard` names went apart between the newest rating and the last one `guard.days` before it.

    `ratings` are those of one part, oldest first. An item left open in one of the two says nothing.
    """
    earlier = [rating for rating in ratings if (ratings[-1].day - rating.day).days >= guard.days]
    if not earlier:
        return False
    first, later = earlier[-1].answers, ratings[-1].answers
    if not all(item in answers for item in (guard.rises, guard.falls) for answers in (first, later)):
        return False
    return later[guard.rises] > first[guard.rises] and later[guard.falls] < first[guard.falls]
