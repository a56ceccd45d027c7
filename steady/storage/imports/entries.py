"""The entries of an old journal, kept as columns, and made when somebody looks at them.

Tags as journals write them: "a | b | c" in one cell, with stray spaces and quotation marks, or a column for each.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple, overload

from steady.storage.imports.cells import MOST_KEPT, plain_text


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


class ImportedEntries(Sequence[ImportedEntry]):
    """The entries in the order of the file. Each is made when it is looked at, which keeps reading quick and small."""

    def __init__(
        self,
        tags_of: Callable[[Any], tuple[str, ...]] = tuple,
        note_of: Callable[[Any], str] = plain_text,
        at_of: Callable[[date, Any], datetime] = datetime.combine,
    ) -> None:
        self._days: list[date] = []
        self._hours: list[Any] = []
        self.moods: list[str] = []
        self.levels: list[float | None] = []
        self._tags: list[Any] = []
        self._notes: list[Any] = []
        self._have_time: list[bool] = []
        self.tags_of, self._note_of, self._at_of = tags_of, note_of, at_of

    def add(self, block: "EntryBlock") -> None:
        """Take one more block of entries in."""
        self._days += block.days
        self._hours += block.hours
        self.moods += block.moods
        self.levels += block.levels
        self._tags += block.tags
        self._notes += block.notes
        self._have_time += block.have_time

    def __len__(self) -> int:
        return len(self._days)

    @overload
    def __getitem__(self, index: int) -> ImportedEntry: ...
    @overload
    def __getitem__(self, index: slice) -> list[ImportedEntry]: ...
    def __getitem__(self, index: int | slice) -> ImportedEntry | list[ImportedEntry]:
        if isinstance(index, slice):
            return [self[one] for one in range(*index.indices(len(self)))]
        return ImportedEntry(
            self._at_of(self._days[index], self._hours[index]),
            self.moods[index],
            self.levels[index],
            self.tags_of(self._tags[index]),
            self._note_of(self._notes[index]),
            self._have_time[index],
        )

    def __iter__(self) -> Iterator[ImportedEntry]:
        return map(
            ImportedEntry,
            map(self._at_of, self._days, self._hours),
            self.moods,
            self.levels,
            map(self.tags_of, self._tags),
            map(self._note_of, self._notes),
            self._have_time,
        )

    def __eq__(self, other: object) -> bool:
        return list(self) == list(other) if isinstance(other, Sequence) else NotImplemented

    __hash__ = None


@dataclass(frozen=True)
class EntryBlock:
    """Some entries as columns of one length; tags and notes may still be as the file has them.

    An hour is a local one, unless `ImportedEntries` is told how day and hour become a moment.
    """

    days: Sequence[date]
    hours: Sequence[Any]
    moods: Sequence[str]
    levels: Sequence[float | None]
    tags: Sequence[Any]
    notes: Sequence[Any]
    have_time: Sequence[bool]


SIGN = "|"


class Names(dict[str, str]):
    """Text → the same without blanks around it; the same name is the same text in memory, however often it comes."""

    def __missing__(self, text: str) -> str:
        if len(self) >= MOST_KEPT:
            self.clear()
        self[text] = name = text.strip()
        return name


class Tags:
    """Makes tuples of such cells; the same tag is the same text in memory, however often it comes."""

    def __init__(self, separators: str = SIGN) -> None:
        self._first, *self._others = separators
        self._names: dict[str, str] = {}
        self._tuples: dict[str, tuple[str, ...]] = {}

    def __call__(self, cell: str) -> tuple[str, ...]:
        """Return the tags of a cell in their order, each once."""
        tags = self._tuples.get(cell)
        if tags is None:
            if len(self._tuples) >= MOST_KEPT:
                self._tuples.clear()
            tags = self._tuples[cell] = self._split(cell)
        return tags

    def _split(self, cell: str) -> tuple[str, ...]:
        for other in self._others:
            cell = cell.replace(other, self._first)
        names = (part.strip().strip('"“”').strip() for part in cell.split(self._first))
        return tuple(dict.fromkeys(self._names.setdefault(name, name) for name in names if name))


class Marks:
    """Makes tuples of names of a text such as "0100", which has a sign for each of the names."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names

    def __call__(self, signs: str) -> tuple[str, ...]:
        """Return the names whose sign is 1."""
        return tuple(name for name, sign in zip(self._names, signs) if sign == "1" and name)
