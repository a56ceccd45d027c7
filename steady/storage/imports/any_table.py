"""A table nobody knows: what its columns may be, and its rows once she has said what stands where."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from steady.storage.imports.cells import CellCache, UnreadableCell, number_in, shortened
from steady.storage.imports.dates import DateReader
from steady.storage.imports.entries import EntryBlock
from steady.storage.imports.import_errors import TableSeen
from steady.storage.imports.result import ImportScale
from steady.storage.imports.table_reader import Row, TableReader
from steady.storage.imports.times import HOURS, moments_of

SHOWN = 5
_MOST_COLUMNS = 200


@dataclass(frozen=True)
class ColumnMapping:
    """What stands where in a table: columns by their place, from 0.

    `number` and `note` may be None. The number goes from `lowest` to `highest`. `day_first` says how 3/4/2021 is
    meant: True for the third of April.
    """

    day: int
    number: int | None = None
    lowest: float = 0
    highest: float = 10
    note: int | None = None
    hour: int | None = None
    day_first: bool | None = None


class MappedReader(TableReader):
    """Makes entries of the columns of a table mapped by hand; UnreadableCell when its scale has no length."""

    app = "my table"

    def __init__(self, mapping: ColumnMapping, width: int) -> None:
        super().__init__(width, DateReader(mapping.day_first))
        if not mapping.lowest < mapping.highest:
            raise UnreadableCell("The highest number has to be above the lowest.")
        self.scale = ImportScale(mapping.lowest, mapping.highest)
        self._mapping, self._levels = mapping, CellCache(self._level)

    def entries_of(self, columns: Sequence[Row]) -> EntryBlock:
        mapping = self._mapping
        numbers = columns[mapping.number] if mapping.number is not None else [""] * len(columns[0])
        levels = self._levels.of(numbers)
        if mapping.hour is None:
            days, hours = moments_of(columns[mapping.day], self.days)
        else:
            days, hours = self.days.of(columns[mapping.day]), HOURS.of(columns[mapping.hour])
        notes = columns[mapping.note] if mapping.note is not None else ()
        return EntryBlock(days, hours, self.names.of(numbers), levels, notes=notes)

    def _level(self, cell: str) -> float | None:
        """Return the number in a cell, None in an empty one."""
        number, scale = number_in(cell), self.scale
        if cell.strip() and number is None:
            raise UnreadableCell(f"“{shortened(cell)}” isn't a number.")
        if number is not None and not scale.lowest <= number <= scale.highest:
            raise UnreadableCell(f"{number:g} isn't between {scale.lowest:g} and {scale.highest:g}.")
        return number


def table_in(rows: Iterable[Row]) -> TableSeen | None:
    """Return what a table looks like from its first rows; None if no column of it can be a day."""
    rows = [row for row in rows if row]
    if not rows or not 2 <= len(rows[0]) <= _MOST_COLUMNS:
        return None
    is_named = has_heading(rows)
    names = [(cell.strip() if is_named else "") or f"Column {place}" for place, cell in enumerate(rows[0], 1)]
    inside = [tuple(row) for row in rows[is_named:] if len(row) == len(names)]
    columns = list(zip(*inside, strict=True))
    days = _mostly(_is_day, columns)
    if not days:
        return None
    # A cell may be a day only once somebody says what 3/4/2021 is.
    is_open = any(_is_day(cell) and not _is_day(cell, None) for place in days for cell in columns[place])
    return TableSeen(tuple(names), inside[:SHOWN], days, _mostly(_is_number, columns), is_open)


def has_heading(rows: Iterable[Row]) -> bool:
    """Return True if the first row that is not empty names the columns."""
    first = next(filter(None, rows), None)
    return first is not None and not any(_is_day(cell) or _is_number(cell) for cell in first)


def _mostly(holds: Callable[[str], bool], columns: Sequence[Row]) -> tuple[int, ...]:
    """Return the places of the columns of which most cells are so."""
    return tuple(place for place, column in enumerate(columns) if 2 * sum(map(holds, column)) > len(column))


def _is_number(cell: str) -> bool:
    return number_in(cell) is not None


def _is_day(cell: str, day_first: bool | None = True) -> bool:
    try:
        DateReader(day_first)[cell]
    except UnreadableCell:
        return False
    return True
