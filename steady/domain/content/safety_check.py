"""Five kind questions about her before any advice about him, and the careful version they can lead to.

Nothing is counted, and no answer is stored. All that may be stored is that she wants the careful version.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

Answer = Literal["yes", "not_sure", "no"]
"""What she may answer to each question."""


@dataclass(frozen=True, kw_only=True)
class SafetyCheck:
    """What is asked and said. `answers` are the labels of the three answers.

    `after_yes` is said when any answer is yes or not sure, `after_no` in all other cases: a no is no proof.
    """

    title: str
    opening: str
    not_saved: str
    questions: tuple[str, ...]
    answers: Mapping[Answer, str]
    after_yes: tuple[str, ...]
    after_no: tuple[str, ...]
    to_help: str
    hide: str
    skip: str

    def lines_after(self, answers: Iterable[Answer | None]) -> tuple[str, ...]:
        """Return what is said to `answers`; None is a question left open."""
        return self.after_yes if calls_for_care(answers) else self.after_no


@dataclass(frozen=True, kw_only=True)
class CarefulVersion:
    """The version for a woman who may not be safe. `folded` maps the id of a part to the one line that says why.

    `this_visit` is said while an answer has turned it on and she has not chosen to keep it.
    """

    offer: str
    switch: str
    on: str
    this_visit: str
    open_anyway: str
    folded: Mapping[str, str]


def calls_for_care(answers: Iterable[Answer | None]) -> bool:
    """Return True if any of `answers` is yes or not sure. One is enough; they are not added up."""
    return any(answer in ("yes", "not_sure") for answer in answers)
