"""What was found in a journal from elsewhere: its entries, its mood names, and the rows that nobody can read."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress, repeat
from operator import is_
from typing import NamedTuple

from steady.storage.imports.entries import Block, Entries, Entry


class Unreadable(NamedTuple):
    """A row nobody can read: the line it begins on (in a JSON file: which entry it is, from 1), and why."""

    line: int
    reason: str


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
