"""The entries of an old journal, kept as columns, and made when somebody looks at them."""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple, overload

from steady.storage.imports.cells import CellCache, plain_text
from steady.storage.imports.times import NOON

SIGN = "|"


class ImportedEntry(NamedTuple):
    """One entry of the old journal.

    `at` is aware local time; where the journal has no hour it is noon of that day and `has_time` is False. `mood` is
    the name or the number as the journal has it, empty if none. `level` is on the journal's own scale, None where the
    journal gives only a name.
    """

    at: datetime
    mood: str
    level: float | None
    tags: tuple[str, ...]
    note: str
    has_time: bool = True


@dataclass(frozen=True)
class EntryBlock:
    """Some entries as columns of one length; tags and notes may still be as the file has them.

    A column that is left out is empty. An hour is a local one, unless `ImportedEntries` is told how day and hour
    become a moment; an entry has a time where its hour is not NOON itself, unless `have_time` says so.
    """

    days: Sequence[date]
    hours: Sequence[Any] = ()
    moods: Sequence[str] = ()
    levels: Sequence[float | None] = ()
    tags: Sequence[Any] = ()
    notes: Sequence[Any] = ()
    have_time: Sequence[bool] = ()


class ImportedEntries(Sequence[ImportedEntry]):
    """The entries in the order of the file. Each is made when it is looked at, which keeps reading quick and small."""

    def __init__(
        self,
        tags_of: Callable[[Any], tuple[str, ...]] = tuple,
        note_of: Callable[[Any], str] = plain_text,
        at_of: Callable[[Any, Any], datetime] = datetime.combine,
    ) -> None:
        self._columns: list[list[Any]] = [[] for _ in range(7)]
        self._days, _, self.moods, self.levels, *_ = self._columns
        self.tags_of, self._note_of, self._at_of = tags_of, note_of, at_of

    def add(self, block: EntryBlock) -> None:
        """Take one more block of entries in."""
        size = len(block.days)
        hours = block.hours or [NOON] * size
        have_time = block.have_time or [hour is not NOON for hour in hours]
        texts = (column or [""] * size for column in (block.tags, block.notes))
        more = (block.days, hours, block.moods or [""] * size, block.levels or [None] * size, *texts, have_time)
        for column, added in zip(self._columns, more, strict=True):
            column += added

    def __len__(self) -> int:
        return len(self._days)

    @overload
    def __getitem__(self, index: int) -> ImportedEntry: ...
    @overload
    def __getitem__(self, index: slice) -> list[ImportedEntry]: ...
    def __getitem__(self, index: int | slice) -> ImportedEntry | list[ImportedEntry]:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self)))]
        day, hour, mood, level, tags, note, has_time = (column[index] for column in self._columns)
        return ImportedEntry(self._at_of(day, hour), mood, level, self.tags_of(tags), self._note_of(note), has_time)

    def __iter__(self) -> Iterator[ImportedEntry]:
        days, hours, moods, levels, tags, notes, have_time = self._columns
        moments = map(self._at_of, days, hours)
        return map(ImportedEntry, moments, moods, levels, map(self.tags_of, tags), map(self._note_of, notes), have_time)

    def __eq__(self, other: object) -> bool:
        return list(self) == list(other) if isinstance(other, Sequence) else NotImplemented


def tag_splitter(separators: str = SIGN) -> Callable[[str], tuple[str, ...]]:
    """Return what makes tags of a cell such as "a | b | c", with stray blanks and quotation marks: each tag once."""
    between = re.compile(f"[{re.escape(separators)}]")

    def split(cell: str) -> tuple[str, ...]:
        names = (part.strip().strip('"“”').strip() for part in between.split(cell))
        # The same tag is the same text in memory, however often it comes.
        return tuple(dict.fromkeys(sys.intern(name) for name in names if name))

    return CellCache(split).__getitem__
