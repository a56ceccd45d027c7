"""jrnl's own text, in which an entry begins with its day in brackets and `@` marks a tag, and its JSON."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, TextIO

from steady.storage.imports.cells import plain_text, under_titles
from steady.storage.imports.dates import DateReader
from steady.storage.imports.entries import EntryBlock, ImportedEntries
from steady.storage.imports.json_list import NO_SCALE, read_diary, tags_in, texts_in
from steady.storage.imports.result import Import, ImportBuilder, bisect_rows
from steady.storage.imports.times import HOURS

APP = "jrnl"
BEFORE_ALL = "These lines come before the first day."
HEADING = re.compile(
    r"\[(\d{4}-\d\d-\d\d)[ T]?[^\S\n]?(?:(\d{1,2}:\d\d)(?::\d\d)?[^\S\n]?([AaPp]\.?[Mm]\.?)?)?\][^\S\n]?"
)
_ENTRY = re.compile(r"\n" + HEADING.pattern)
_TAG = re.compile(r"(?:^|(?<=\s))@([\w/+*#-]+)")
_PIECE = 1 << 16

_Parts = tuple[str, str | None, str | None, str]
"""Day, hour, half of the day, and what stands after them."""


def read_json(content: bytes) -> Import:
    """Return what a JSON export of jrnl holds."""
    day_reader = DateReader()

    def block(rows: Sequence[Mapping[str, Any]]) -> EntryBlock:
        days = day_reader.of([row["date"] for row in rows])
        hours = HOURS.of([row.get("time") or "" for row in rows])
        titles, bodies = ([text.strip("\n") for text in texts_in(rows, name)] for name in ("title", "body"))
        return EntryBlock(days, hours, tags=[row.get("tags") for row in rows], notes=under_titles(titles, bodies))

    entries = ImportedEntries(lambda tags: tuple(tag.lstrip("@") for tag in tags_in(tags)))
    return read_diary(content, APP, block, entries)


def read_text(text: TextIO) -> Import:
    """Return what a text of jrnl holds, whose lines end as Python's own do."""
    reader = _TextReader()
    while piece := text.read(_PIECE) + text.readline():
        reader.take(piece)
    reader.close([])
    return reader.builder.as_import()


class _TextReader:
    """Takes a text in pieces of whole lines. The last entry of a piece may go on in the next one."""

    def __init__(self) -> None:
        entries = ImportedEntries(lambda body: tuple(dict.fromkeys(_TAG.findall(body))), _note)
        self.builder, self._days, self._line = ImportBuilder(APP, NO_SCALE, entries), DateReader(), 1
        self._open: tuple[str, str | None, str | None] | None = None
        self._body: list[str] = []

    def take(self, piece: str) -> None:
        """Take the entries that end in this piece."""
        before, *found = _ENTRY.split("\n" + piece.removesuffix("\n"))
        self._body.append(before)
        if found:
            *whole, last = zip(found[0::4], found[1::4], found[2::4], found[3::4], strict=True)
            self.close(whole)
            self._open, self._body = last[:3], [last[3]]

    def close(self, whole: list[_Parts]) -> None:
        """Take the entry that was left open, and those that stand whole behind it."""
        body = "".join(self._body)
        if self._open is not None:
            whole = [(*self._open, body), *whole]
        elif body.strip():
            self.builder.refuse(1, BEFORE_ALL)
            self._line += body.count("\n")
        bisect_rows(whole, self._block, self.builder, lambda place: self._line + _height(whole[:place]))
        self._line += _height(whole)

    def _block(self, rows: Sequence[_Parts]) -> EntryBlock:
        days, hours, halves, bodies = zip(*rows, strict=True)
        times = HOURS.of([f"{hour} {half or ''}" if hour else "" for hour, half in zip(hours, halves, strict=True)])
        return EntryBlock(self._days.of(days), times, tags=bodies, notes=bodies)


def _height(rows: Sequence[_Parts]) -> int:
    return sum(1 + body.count("\n") for *_, body in rows)


def _note(body: str) -> str:
    return plain_text(body.strip())
