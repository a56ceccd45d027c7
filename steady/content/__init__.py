"""Reads the folder of words into the domain; every mistake in it is answered with file, place, key and way out."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from steady.content.parts import read_parts
from steady.content.problem import ContentProblem
from steady.content.sheet import Sheet
from steady.domain.about import About
from steady.domain.help import HelpLines, SafetyCards
from steady.domain.part import Part
from steady.domain.prompts import CheckInPrompts, WeeklyPrompts

__all__ = ["Content", "ContentProblem", "read_content"]

SHEETS = {"check_in": CheckInPrompts, "weekly": WeeklyPrompts, "safety": SafetyCards,
          "help_lines": HelpLines, "about": About}


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

    def _sheet(self, name: str) -> Any:
        if name in self.sheets:
            return self.sheets[name]
        raise next(problem for problem in self.problems if problem.file == f"{name}.toml")


def read_content(folder: Path) -> Content:
    """Return the words in `folder`; what cannot be read is left out and answered in `Content.problems`."""
    parts, problems = read_parts(folder / "parts")
    sheets = {}
    for name, kind in SHEETS.items():
        sheet = Sheet(f"{name}.toml")
        sheets[name] = sheet.read(folder / sheet.file, kind)
        problems += sheet.problems
    return Content(parts, tuple(problems), {name: words for name, words in sheets.items() if words})
