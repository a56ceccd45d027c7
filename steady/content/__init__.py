"""Reads the folder of words into the domain; every mistake in it is answered with file, place, key and way out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from steady.content.part_files import read_parts
from steady.content.sheet import RULE_SHEETS, Sheet, read_rule_sheet
from steady.content.toml_file import ContentProblem
from steady.domain.content.help import About, HelpLines, SafetyCards
from steady.domain.content.part import Part
from steady.domain.content.prompts import CheckInPrompts, WeeklyPrompts
from steady.domain.guidance.offers import Offer
from steady.domain.hold_box import HoldBox
from steady.domain.records.own_scales import OwnScales
from steady.domain.tone import ToneRule
from steady.domain.urge.tool_words import UrgeWords
from steady.domain.views.record_text import InWords

__all__ = ["Content", "ContentProblem", "in_words", "read_content"]

SHEETS = {
    "check_in": CheckInPrompts,
    "weekly": WeeklyPrompts,
    "safety": SafetyCards,
    "help_lines": HelpLines,
    "about": About,
}


@dataclass(frozen=True)
class Content:
    """All the words of the workbook, as far as they could be read.

    `parts` are in the order of their file names, without the broken ones; `problems` says what is wrong, file
    by file. The other files are attributes; asking for a broken one raises its first ContentProblem.
    """

    parts: tuple[Part, ...] = ()
    problems: tuple[ContentProblem, ...] = ()
    sheets: dict[str, Any] = field(default_factory=dict)

    @property
    def check_in(self) -> CheckInPrompts:
        """The words of the check-in."""
        return self._sheet("check_in")

    @property
    def weekly(self) -> WeeklyPrompts:
        """The words of the weekly reflection."""
        return self._sheet("weekly")

    @property
    def safety(self) -> SafetyCards:
        """The cards that offer help."""
        return self._sheet("safety")

    @property
    def help_lines(self) -> HelpLines:
        """The help lines by country."""
        return self._sheet("help_lines")

    @property
    def about(self) -> About:
        """What the workbook is and is not."""
        return self._sheet("about")

    @property
    def tone(self) -> tuple[ToneRule, ...]:
        """The rules of the tone check."""
        return self._sheet("tone")

    @property
    def offers(self) -> dict[str, Offer]:
        """The offer of help of each rule."""
        return self._sheet("offers")

    @property
    def urge(self) -> UrgeWords:
        """The words of "I want to reach out"."""
        return self._sheet("urge")

    @property
    def hold_box(self) -> HoldBox:
        """What the hold box sorts by, and its words."""
        return self._sheet("hold_box")

    @property
    def next_step(self) -> Mapping[str, str]:
        """The sentences of the next step on the first screen."""
        return self._sheet("next_step")

    def _sheet(self, name: str) -> Any:
        if name in self.sheets:
            return self.sheets[name]
        raise next(problem for problem in self.problems if problem.file == f"{name}.toml")


def read_content(folder: Path) -> Content:
    """Return the words in `folder`; what cannot be read is left out and answered in `Content.problems`."""
    parts, problems = read_parts(folder / "parts")
    sheets: dict[str, Any] = {}
    for name, kind in SHEETS.items():
        sheet = Sheet(f"{name}.toml")
        sheets[name] = sheet.read(folder / sheet.file, kind)
        problems += sheet.problems
    for name in RULE_SHEETS:
        try:
            sheets[name] = read_rule_sheet(folder, name)
        except ContentProblem as problem:
            problems.append(problem)
    return Content(parts, tuple(problems), {name: words for name, words in sheets.items() if words})


def in_words(content: Content, own_scales: OwnScales) -> InWords:
    """Return the labels, with those of her own scales.

    A sheet that cannot be read is left out, and its answers then stand under their ids.
    """
    return InWords(
        parts=content.parts,
        check_in=_sheet(content, "check_in"),
        weekly=_sheet(content, "weekly"),
        urge=_sheet(content, "urge"),
        own_scales=own_scales,
    )


def _sheet(content: Content, name: str) -> Any:
    try:
        return getattr(content, name)
    except ContentProblem:
        return None
