"""What one cell of a table holds, how it says that nobody can read it, and notes as plain text."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from html import unescape
from typing import Generic, TypeVar

C = TypeVar("C")
V = TypeVar("V")

MOST_KEPT = 4096
_NUMBER = re.compile(r"\s*(-?\d+(?:[.,]\d+)?)\s*(?:/\s*\d+)?\s*")
_BREAK = re.compile(r"<br\s*/?>|</(?:p|div|li|h[1-6])\s*>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:p|div|span|b|i|u|s|em|strong|ul|ol|li|font|a|h[1-6]|strike|del|code|blockquote)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_MANY_BREAKS = re.compile(r"\n{3,}")
_ODD_SPACES = str.maketrans({"\u202f": " ", "\u00a0": " ", "\u2009": " ", "\u200e": None, "\u200f": None})


class UnreadableCell(ValueError):
    """A cell that says nothing the workbook understands; the message says so to her."""


class CellCache(dict[C, V], Generic[C, V]):
    """What `work_out` makes of a cell, once for each spelling; what it raises comes again each time."""

    def __init__(self, work_out: Callable[[C], V], most: int = MOST_KEPT) -> None:
        super().__init__()
        self._work_out, self._most = work_out, most

    def __missing__(self, cell: C) -> V:
        value = self._work_out(cell)
        if len(self) >= self._most:
            self.clear()
        self[cell] = value
        return value

    def of(self, column: Sequence[C]) -> list[V]:
        """Return what it makes of each cell of a column."""
        return list(map(self.__getitem__, column))


@lru_cache(MOST_KEPT)
def number_in(cell: str) -> float | None:
    """Return the number a cell holds, None for a cell that holds none; 7, 7.5, 7,5 and 7/10 are numbers."""
    found = _NUMBER.fullmatch(cell)
    number = float(found[1].replace(",", ".")) if found and len(cell) < 30 else None
    return int(number) if number is not None and number.is_integer() else number


def plain_names(heading: Sequence[str]) -> list[str]:
    """Return the names of columns in small letters, with single blanks."""
    return [" ".join(name.casefold().replace("_", " ").split()) for name in heading]


def plain_text(note: str) -> str:
    """Return a note without the HTML an app put into it; `<3` and other signs of hers stay."""
    if "\r" in note:
        note = note.replace("\r\n", "\n").replace("\r", "\n")
    if "<" in note:
        note = _MANY_BREAKS.sub("\n\n", _TAG.sub("", _BREAK.sub("\n", note))).strip("\n")
    return unescape(note) if "&" in note else note


def under_titles(titles: Iterable[str], notes: Iterable[str]) -> list[str]:
    """Return each note beneath its title, where it has one."""
    return [f"{title}\n{note}" if title and note else title or note for title, note in zip(titles, notes, strict=True)]


def plain_blanks(text: str) -> str:
    """Return a text with ordinary blanks, and none at its ends."""
    return text.translate(_ODD_SPACES).strip()


def shortened(text: str) -> str:
    """Return the beginning of a text that may be long."""
    text = " ".join(text.split())
    return text if len(text) <= 40 else text[:39] + "…"
