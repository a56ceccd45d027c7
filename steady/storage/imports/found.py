"""What was found in a journal from elsewhere: its entries, its mood names, and the rows that nobody can read."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import compress, repeat
from operator import is_
from typing import Any, NamedTuple, overload

from steady.storage.imports.notes import plain_text


class Entry(NamedTuple):
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


class Unreadable(NamedTuple):
    """A row nobody can read: the line it begins on (in a JSON file: which entry it is, from 1), and why."""

    line: int
    reason: str


class Entries(Sequence[Entry]):
    """The entries in the order of the file. Each is made when it is looked at, which keeps reading quick and small."""

    def __init__(
        self, tags_of: Callable[[Any], tuple[str, ...]] = tuple, note_of: Callable[[Any], str] = plain_text,
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

    def add(self, block: "Block") -> None:
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
    def __getitem__(self, index: int) -> Entry: ...
    @overload
    def __getitem__(self, index: slice) -> list[Entry]: ...
    def __getitem__(self, index: int | slice) -> Entry | list[Entry]:
        if isinstance(index, slice):
            return [self[one] for one in range(*index.indices(len(self)))]
        return Entry(self._at_of(self._days[index], self._hours[index]), self.moods[index], self.levels[index],
                     self.tags_of(self._tags[index]), self._note_of(self._notes[index]), self._have_time[index])

    def __iter__(self) -> Iterator[Entry]:
        return map(Entry, map(self._at_of, self._days, self._hours), self.moods, self.levels,
                   map(self.tags_of, self._tags), map(self._note_of, self._notes), self._have_time)

    def __eq__(self, other: object) -> bool:
        return list(self) == list(other) if isinstance(other, Sequence) else NotImplemented

    __hash__ = None


@dataclass(frozen=True)
class Block:
    """Some entries as columns of one length; tags and notes may still be as the file has them.

    An hour is a local one, unless `Entries` is told how day and hour become a moment.
    """

    days: Sequence[date]
    hours: Sequence[Any]
    moods: Sequence[str]
    levels: Sequence[float | None]
    tags: Sequence[Any]
    notes: Sequence[Any]
    have_time: Sequence[bool]


@dataclass(frozen=True)
class Scale:
    """The lowest and the highest number of a journal's moods; `is_sure` is False where the file does not say."""

    lowest: float
    highest: float
    is_sure: bool = True

    def out_of_ten(self, level: float) -> float:
        """Return a level of this scale as a number from 0 to 10, to two decimals."""
        share = (level - self.lowest) / (self.highest - self.lowest)
        return round(10 * min(max(share, 0.0), 1.0), 2)


@dataclass(frozen=True)
class Import:
    """A journal from elsewhere, read and not yet saved; every row is among `entries` or among `unreadable`.

    `app` is what wrote it. `moods` counts each name, as it stands there; one that has no level in the file is in
    `unmapped` too, and may be given one. `is_whole` is True for the whole journal of this workbook itself.
    """

    app: str
    scale: Scale
    entries: Sequence[Entry]
    unreadable: Sequence[Unreadable]
    moods: Mapping[str, int]
    unmapped: Mapping[str, int] = field(default_factory=dict)
    is_whole: bool = False


class Finds:
    """Collects what a reader finds, and makes the Import of it."""

    def __init__(self, app: str, scale: Scale, entries: Entries | None = None) -> None:
        self.app, self.scale = app, scale
        self.entries = Entries() if entries is None else entries
        self.unreadable: list[Unreadable] = []

    def add(self, entries: Sequence[Entry]) -> None:
        """Take entries in that are made already."""
        if entries:
            at, *others = zip(*entries)
            self.entries.add(Block(at, [one.timetz() for one in at], *others))

    def refuse(self, line: int, reason: str) -> None:
        """Note a row that cannot be read."""
        self.unreadable.append(Unreadable(line, reason))

    def as_import(self, *, is_whole: bool = False) -> Import:
        """Return all that was found."""
        moods = Counter(self.entries.moods)
        del moods[""]
        bare = Counter(compress(self.entries.moods, map(is_, self.entries.levels, repeat(None))))
        del bare[""]
        unmapped = {} if is_whole else bare
        return Import(self.app, self.scale, self.entries, tuple(self.unreadable), moods, unmapped, is_whole)

