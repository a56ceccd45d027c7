"""Reads the folder of words into the domain; every mistake in it is answered with file, place, key and way out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from steady.content.part_files import read_parts
from steady.content.rule_sheets import RULE_SHEETS, rule_sheet
from steady.content.sheet import Sheet
from steady.content.toml_file import ContentProblem, toml_table
from steady.domain.content.hard_moments import HardMoments
from steady.domain.content.help import About, HelpLines, SafetyCards
from steady.domain.content.part import Part
from steady.domain.content.prompts import CheckInPrompts, WeeklyPrompts
from steady.domain.content.ready_words import ReadyWords
from steady.domain.content.situation import Situations
from steady.domain.content.tools_by_moment import Moments
from steady.domain.content.welcome import Welcome
from steady.domain.guidance.offers import Offer
from steady.domain.guidance.weekly_letter import LetterWords
from steady.domain.hold_box import HoldBox
from steady.domain.records.own_scales import OwnScales
from steady.domain.tone import ToneRule
from steady.domain.urge.tool_words import UrgeWords
from steady.domain.views.record_text import InWords

T = TypeVar("T")

__all__ = ["Content", "ContentProblem", "read_content", "record_words"]

# Version 0.1 had none of these: a folder without them has the words it had then.
MAY_BE_LEFT_OUT = dict(
    situations=Situations,
    ready_words=ReadyWords,
    moments=Moments,
    welcome=Welcome,
    hard_moments=HardMoments,
    letter=LetterWords,
)
SHEETS = dict(check_in=CheckInPrompts, weekly=WeeklyPrompts, safety=SafetyCards, help_lines=HelpLines, about=About)


class SheetOfWords(Generic[T]):
    """A file of words as an attribute of the content; asking for a broken one raises its first ContentProblem."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, content: "Content", owner: type) -> T:
        if self._name not in content.sheets:
            raise next(problem for problem in content.problems if problem.file == f"{self._name}.toml")
        sheet: T = content.sheets[self._name]
        return sheet


@dataclass(frozen=True)
class Content:
    """All the words of the workbook, as far as they could be read: `parts` in their order, and what is wrong.

    `sheets` has the other files that could be read, by name; each is an attribute, too.
    """

    parts: tuple[Part, ...] = ()
    problems: tuple[ContentProblem, ...] = ()
    sheets: dict[str, Any] = field(default_factory=dict)

    check_in = SheetOfWords[CheckInPrompts]()
    weekly = SheetOfWords[WeeklyPrompts]()
    safety = SheetOfWords[SafetyCards]()
    help_lines = SheetOfWords[HelpLines]()
    about = SheetOfWords[About]()
    tone = SheetOfWords[tuple[ToneRule, ...]]()
    offers = SheetOfWords[dict[str, Offer]]()
    urge = SheetOfWords[UrgeWords]()
    hold_box = SheetOfWords[HoldBox]()
    next_step = SheetOfWords[Mapping[str, str]]()
    situations = SheetOfWords[Situations]()
    ready_words = SheetOfWords[ReadyWords]()
    moments = SheetOfWords[Moments]()
    welcome = SheetOfWords[Welcome]()
    hard_moments = SheetOfWords[HardMoments]()
    letter = SheetOfWords[LetterWords]()


def read_content(folder: Path) -> Content:
    """Return the words in `folder`; what cannot be read is left out and answered in `Content.problems`."""
    parts, problems = read_parts(folder / "parts")
    sheets: dict[str, Any] = {}
    for name, kind in {**SHEETS, **MAY_BE_LEFT_OUT}.items():
        sheet = Sheet(f"{name}.toml")
        if name in MAY_BE_LEFT_OUT and not (folder / sheet.file).exists():
            sheets[name] = kind()
        if name in sheets or name in RULE_SHEETS:
            continue
        sheets[name] = sheet.read(folder / sheet.file, kind)
        problems += sheet.problems
    for name in (name for name in RULE_SHEETS if name not in sheets):
        try:
            sheets[name] = rule_sheet(name, toml_table(folder / f"{name}.toml", f"{name}.toml"))
        except ContentProblem as problem:
            problems.append(problem)
    return Content(parts, tuple(problems), {name: words for name, words in sheets.items() if words})


def record_words(content: Content, own_scales: OwnScales) -> InWords:
    """Return the labels, with those of her own scales; without a sheet that cannot be read, ids stand in for them."""
    sheets: dict[str, Any] = {name: content.sheets.get(name) for name in ("check_in", "weekly", "urge", "hold_box")}
    return InWords(parts=content.parts, own_scales=own_scales, **sheets)
