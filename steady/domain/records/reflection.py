"""A weekly reflection: a few written answers and the weekly pulse. One a week; saving again updates it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Self

from steady.domain.records.check_in import CheckIn
from steady.domain.records.record import Record, answered
from steady.domain.records.week import monday_of, week_of

STORY_SETTLED_AFTER = timedelta(weeks=4)


@dataclass(frozen=True, kw_only=True)
class Reflection(Record):
    """What she wrote about the week `week` ("2026-W47"), which is its id too.

    `answers` maps prompt id to text, `pulse` maps slider item id to 0–10; what she left out is in neither. `letter`
    holds the sentences of the weekly letter as they were when she saved it; empty if there was none.
    """

    week: str
    answers: Mapping[str, str] = field(default_factory=dict)
    pulse: Mapping[str, int] = field(default_factory=dict)
    letter: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        monday_of(self.week)
        object.__setattr__(self, "id", self.week)
        super().__post_init__()
        object.__setattr__(self, "pulse", answered(self.pulse))
        written = {prompt: text for prompt, text in self.answers.items() if text.strip()}
        object.__setattr__(self, "answers", written)

    @property
    def is_empty(self) -> bool:
        """True when there is neither a word nor a number in it."""
        return not (self.answers or self.pulse)

    def laid_over(self, stored: Self) -> Self:
        """Return this reflection; one that was made anew for a week that is written already becomes a change of it.

        Its answers take the place of those to the same questions; every other answer of `stored` and its letter stay.
        """
        if self.revision:
            return self
        answers, pulse = {**stored.answers, **self.answers}, {**stored.pulse, **self.pulse}
        return replace(stored, answers=answers, pulse=pulse, letter=stored.letter or self.letter)


def is_story_due(week: str, check_ins: Sequence[CheckIn], today: date) -> bool:
    """Return True if her story so far may be offered with the week `week`: it is the latest that ends a month.

    That is one week at a time, so once a month, and it can be written late. Not in the first four weeks after her
    first check-in, counted from when she wrote it; one brought in from another app says nothing of that.
    """
    begun = min((check_in.at.date() for check_in in check_ins if not check_in.source), default=today)
    return week == last_week_of_a_month(today) and today - begun >= STORY_SETTLED_AFTER


def last_week_of_a_month(today: date) -> str:
    """Return the latest week up to that of `today` that ends a month; by ISO 8601 it is where its Thursday is."""
    thursday = monday_of(week_of(today)) + timedelta(days=3)
    while (thursday + timedelta(weeks=1)).month == thursday.month:
        thursday -= timedelta(weeks=1)
    return week_of(thursday)
