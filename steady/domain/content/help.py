"""Where to find help: its cards, the help lines of a country, and what the workbook itself is and is not."""

from dataclasses import dataclass
from typing import Literal

from steady.domain.content.part import Block
from steady.domain.content.safety_check import CarefulVersion, SafetyCheck

LineKind = Literal["emotional", "abuse", "emergency"]
"""What a help line is for: great distress, someone who hurts or frightens her, danger right now."""


@dataclass(frozen=True, kw_only=True)
class Card:
    """A heading and a few short lines in Markdown."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class SafetyCards:
    """The card for fear of him, the card for a night that is too heavy, and the card about thoughts of suicide.

    With them the five questions and the careful version, and four cards for times that this workbook is too small
    for: children drawn in, legal steps, what needs skilled help, and his clear no.
    """

    afraid: Card
    help: Card
    thoughts_of_suicide: Card
    check: SafetyCheck
    careful: CarefulVersion
    children: Card
    legal: Card
    too_small: Card
    clear_no: Card


@dataclass(frozen=True, kw_only=True)
class HelpLine:
    """One number as it is dialled, what it offers and when, where it was seen, and the date of that source."""

    kind: LineKind
    number: str
    about: str
    source: str
    checked: str


@dataclass(frozen=True, kw_only=True)
class Country:
    """The help lines of one country; `note` says what is missing or uncertain."""

    name: str
    lines: tuple[HelpLine, ...]
    note: str = ""

    def of_kind(self, kind: LineKind) -> tuple[HelpLine, ...]:
        """The lines of one kind, in the order they are to be shown; may be empty."""
        return tuple(line for line in self.lines if line.kind == kind)


@dataclass(frozen=True, kw_only=True)
class LineHeadings:
    """What stands above the lines of each kind."""

    emotional: str
    abuse: str
    emergency: str


@dataclass(frozen=True, kw_only=True)
class HelpLines:
    """The world-wide directory, which comes first, and the countries she can pick from.

    `before_calling` and `numbers_change` stand above every list of numbers.
    """

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
