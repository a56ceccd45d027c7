"""What has happened to her marriage, as she says it, and the words that fit: of steps, of the urge tool, of answers.

The ids are those stored by the exercise “Where things stand”.
"""

from dataclasses import dataclass
from typing import Literal

Situation = Literal["spoke_of_ending", "gone_quiet", "not_home", "moved_out", "someone_else", "clear_no"]

# What decides most about what she can do comes first: of several, that one chooses the words.
BY_WEIGHT: tuple[Situation, ...] = (
    "clear_no",
    "someone_else",
    "moved_out",
    "spoke_of_ending",
    "gone_quiet",
    "not_home",
)


@dataclass(frozen=True, kw_only=True)
class InSituation:
    """What a part says to a woman in one situation: its opening, and which of its exercises `comes_first`, and why.

    `examples` are small scenes of how others in it did what the part is about.
    """

    opening: str
    comes_first: str = ""
    first: str = ""
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class BySituation:
    """What a part says in each situation; None where it has no words of its own for that one."""

    spoke_of_ending: InSituation | None = None
    gone_quiet: InSituation | None = None
    not_home: InSituation | None = None
    moved_out: InSituation | None = None
    someone_else: InSituation | None = None
    clear_no: InSituation | None = None


@dataclass(frozen=True, kw_only=True)
class LinesBySituation:
    """Lines that fit each situation; none where the plain ones do."""

    spoke_of_ending: tuple[str, ...] = ()
    gone_quiet: tuple[str, ...] = ()
    not_home: tuple[str, ...] = ()
    moved_out: tuple[str, ...] = ()
    someone_else: tuple[str, ...] = ()
    clear_no: tuple[str, ...] = ()

    def lines(self, situation: str | None) -> tuple[str, ...]:
        """Return the lines for the situation with that id; none for another one."""
        found: tuple[str, ...] = getattr(self, situation) if situation and situation in BY_WEIGHT else ()
        return found


@dataclass(frozen=True, kw_only=True)
class Answer:
    """A question that comes with a situation, and what can honestly be said to it, one thought a line."""

    question: str
    lines: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class SituationWords:
    """One situation: what she calls it, which part comes first in it, and answers to what it asks of her.

    `limits` says once what the advice of this workbook can and cannot do there.
    """

    id: Situation
    label: str
    first_part: str = ""
    limits: str = ""
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Situations:
    """What is asked about her situation, and the words for each; a folder of words may have none of it."""

    question: str = ""
    rather_not: str = ""
    situations: tuple[SituationWords, ...] = ()

    def of(self, situation: str | None) -> SituationWords | None:
        """Return the words for the situation with that id, or None."""
        return next((words for words in self.situations if words.id == situation), None)
