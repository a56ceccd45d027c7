"""A weekly reflection: a few written answers and the weekly pulse. One a week; saving again updates it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from steady.domain.records.record import Record
from steady.domain.records.scale import answered
from steady.domain.records.week import monday_of


@dataclass(frozen=True, kw_only=True)
class Reflection(Record):
    """What she wrote about the week `week` ("2026-W47"), which is its id too.

    `answers` maps prompt id to text, `pulse` maps slider item id to 0–10; what she left out is in neither.
    """

    week: str
    answers: Mapping[str, str] = field(default_factory=dict)
    pulse: Mapping[str, int] = field(default_factory=dict)

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

        Its answers take the place of those to the same questions, and every other answer of `stored` stays.
        """
        if self.revision:
            return self
        answers, pulse = {**stored.answers, **self.answers}, {**stored.pulse, **self.pulse}
        return replace(stored, answers=answers, pulse=pulse)
