"""What was found in a journal from elsewhere, what cannot be read in it, and its figures before it is brought in."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import compress, repeat
from operator import is_
from typing import Any, NamedTuple

from steady.storage.imports.cells import UnreadableCell
from steady.storage.imports.entries import EntryBlock, ImportedEntries, ImportedEntry

BlockMaker = Callable[[Sequence[Any]], EntryBlock]


class UnreadableRow(NamedTuple):
    """A row nobody can read: the line it begins on (in a JSON file: which entry it is, from 1), and why."""

    line: int
    reason: str


@dataclass(frozen=True)
class ImportScale:
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
    scale: ImportScale
    entries: Sequence[ImportedEntry]
    unreadable: Sequence[UnreadableRow]
    moods: Mapping[str, int]
    unmapped: Mapping[str, int] = field(default_factory=dict)
    is_whole: bool = False


class ImportBuilder:
    """Collects what a reader finds, and makes the Import of it."""

    def __init__(self, app: str, scale: ImportScale, entries: ImportedEntries | None = None) -> None:
        self.app, self.scale = app, scale
        self.entries = ImportedEntries() if entries is None else entries
        self.unreadable: list[UnreadableRow] = []

    def add(self, entries: Sequence[ImportedEntry]) -> None:
        """Take entries in that are made already."""
        if entries:
            moments, *others = zip(*entries, strict=True)
            self.entries.add(EntryBlock(moments, [moment.timetz() for moment in moments], *others))

    def refuse(self, line: int, reason: str) -> None:
        """Note a row that cannot be read."""
        self.unreadable.append(UnreadableRow(line, reason))

    def as_import(self, *, is_whole: bool = False) -> Import:
        """Return all that was found."""
        moods = Counter(self.entries.moods)
        bare = Counter(compress(self.entries.moods, map(is_, self.entries.levels, repeat(None))))
        del moods[""], bare[""]
        unmapped = {} if is_whole else bare
        return Import(self.app, self.scale, self.entries, tuple(self.unreadable), moods, unmapped, is_whole)


def bisect_rows(
    rows: Sequence[Any], block: BlockMaker, builder: ImportBuilder, line_of: Callable[[int], int], first: int = 0
) -> None:
    """Take every row into `builder`: all at once, or half by half until the one is found that cannot be read.

    `block` makes entries of some rows, or raises UnreadableCell. `line_of` says where a row stands, by its place among
    the rows; the place of the first one here is `first`.
    """
    if not rows:
        return
    try:
        builder.entries.add(block(rows))
    except UnreadableCell as reason:
        if len(rows) == 1:
            return builder.refuse(line_of(first), str(reason))
        middle = len(rows) // 2
        bisect_rows(rows[:middle], block, builder, line_of, first)
        bisect_rows(rows[middle:], block, builder, line_of, first + middle)


@dataclass(frozen=True)
class Summary:
    """`several` counts days with more than one entry, `doubles` entries that stand there word for word once more.

    `first` and `last` are None where there is no entry; `without_time` counts entries that have a day and no hour.
    """

    entries: int
    first: date | None
    last: date | None
    several: int
    without_time: int
    doubles: int
    unreadable: int


def summary_of(imported: Import) -> Summary:
    """Return the figures of an import."""
    days: Counter[date] = Counter()
    different, without_time = set(), 0
    for entry in imported.entries:
        without_time += not entry.has_time
        days[entry.at.date()] += 1
        different.add((entry.at.replace(tzinfo=None), entry.mood, entry.tags, entry.note))
    several = sum(count > 1 for count in days.values())
    doubles = len(imported.entries) - len(different)
    first, last = min(days, default=None), max(days, default=None)
    return Summary(len(imported.entries), first, last, several, without_time, doubles, len(imported.unreadable))
