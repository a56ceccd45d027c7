"""Where to find help: its cards, five questions about her safety, the help lines, and what the workbook is and is not.

Of the five questions nothing is counted, and no answer is stored; only that she has seen them, and at most that she
wants the safer version.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from steady.domain.content.part import Block

LineKind = Literal["emotional", "abuse", "emergency"]
"""What a help line is for: great distress, someone who hurts or frightens her, danger right now."""

Answer = Literal["yes", "not_sure", "no"]
"""What she may answer to each question."""


@dataclass(frozen=True, kw_only=True)
class Card:
    """A heading and a few short lines in Markdown."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class SafetyCheck:
    """What is asked and said: `after_yes` to any yes or not sure, else `after_no`; a no is no proof."""

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
class SaferVersion:
    """The version for a woman who may not be safe. `folded` maps the id of a part to the one line that says why.

    `this_visit` is said while an answer has turned it on and she has not chosen to keep it.
    """

    offer: str
    switch: str
    on: str
    this_visit: str
    open_anyway: str
    folded: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class SafetyCards:
    """Cards for fear of him, a night too heavy, thoughts of suicide, and four times this workbook is too small for."""

    afraid: Card
    help: Card
    thoughts_of_suicide: Card
    check: SafetyCheck
    careful: SaferVersion
    children: Card
    legal: Card
    too_small: Card
    clear_no: Card


@dataclass(frozen=True, kw_only=True)
class HelpLine:
    """One number as it is dialled, and `text` for the one to text; whose it is, when it is open, and where it was seen.

    `checked` is the month and year of that source. A `please_check` line was not seen in a source since 2023.
    """

    kind: LineKind
    number: str
    about: str
    source: str
    checked: str
    hours: str = ""
    text: str = ""
    please_check: bool = False


@dataclass(frozen=True, kw_only=True)
class Country:
    """The help lines of one country; `note` says what is missing, `silent_call` how to call without speaking."""

    name: str
    lines: tuple[HelpLine, ...]
    note: str = ""
    silent_call: str = ""


@dataclass(frozen=True, kw_only=True)
class LineHeadings:
    """What stands above the lines of each kind."""

    emotional: str
    abuse: str
    emergency: str


@dataclass(frozen=True, kw_only=True)
class HelpLines:
    """The world-wide directory, which comes first, the countries, and what stands above every list of numbers."""

    directory: str
    directory_about: str
    before_calling: str
    numbers_change: str
    headings: LineHeadings
    countries: tuple[Country, ...]


@dataclass(frozen=True, kw_only=True)
class About:
    """What the workbook is and is not, one line in Markdown a thought; `credit` names the author, without a link."""

    is_this: tuple[str, ...]
    is_not: tuple[str, ...]
    privacy: tuple[str, ...]
    cannot: tuple[str, ...]
    credit: Block


def calls_for_care(answers: Iterable[Answer | None]) -> bool:
    """Return True if any of `answers` is yes or not sure. One is enough; they are not added up."""
    return any(answer in ("yes", "not_sure") for answer in answers)
