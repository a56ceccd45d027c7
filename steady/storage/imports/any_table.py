"""A table nobody knows: what its columns may be, and its rows once she has said what stands where."""

from collections.abc import Sequence
from dataclasses import dataclass

from steady.storage.imports.cells import MOST_KEPT, UnreadableCell, number_in, shortened
from steady.storage.imports.dates import DateReader
from steady.storage.imports.entries import EntryBlock, Names
from steady.storage.imports.import_errors import TableSeen
from steady.storage.imports.result import ImportScale
from steady.storage.imports.table_reader import Layout, Row
from steady.storage.imports.times import HOURS, NOON, Moments, moments_of

APP = "my table"
SHOWN = 5
_MOST_COLUMNS = 200


@dataclass(frozen=True)
class Mapping:
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

    @property
    def scale(self) -> ImportScale:
        """The scale of the number; NotReadable when it has no length."""
        if not self.lowest < self.highest:
            raise UnreadableCell("The highest number has to be above the lowest.")
        return ImportScale(self.lowest, self.highest)


def looked_at(rows: Sequence[Row]) -> TableSeen | None:
    """Return what a table looks like from its first rows; None if no column of it can be a day."""
    rows = [row for row in rows if row]
    if not rows or not 2 <= len(rows[0]) <= _MOST_COLUMNS:
        return None
    has_heading = not any(_is_day(cell) or number_in(cell) is not None for cell in rows[0])
    names = [cell.strip() for cell in rows[0]] if has_heading else []
    columns = tuple(name or f"Column {place + 1}" for place, name in enumerate(names or [""] * len(rows[0])))
    inside = [tuple(row) for row in rows[has_heading:] if len(row) == len(columns)]
    cells = list(zip(*inside)) if inside else []
    days = tuple(place for place, column in enumerate(cells) if _most(map(_is_day, column), len(column)))
    numbers = tuple(
        place
        for place, column in enumerate(cells)
        if _most((number_in(cell) is not None for cell in column), len(column))
    )
    if not days:
        return None
    is_open = any(not _is_day(cell, None) for place in days for cell in cells[place] if _is_day(cell))
    return TableSeen(columns, inside[:SHOWN], days, numbers, is_open)


def has_heading(rows: Sequence[Row]) -> bool:
    """Return True if the first row names the columns."""
    return bool(rows) and not any(_is_day(cell) or number_in(cell) is not None for cell in rows[0])


def layout_of(mapping: Mapping, width: int) -> Layout:
    """Return the layout of a table mapped by hand."""
    return Layout(width, _Mapped(mapping))


class _Mapped:
    def __init__(self, mapping: Mapping) -> None:
        self._mapping = mapping
        self._days, self._levels = DateReader(mapping.day_first), _NumberReader(mapping)
        self._names = Names()

    def __call__(self, columns: Sequence[Row]) -> EntryBlock:
        mapping, size = self._mapping, len(columns[0])
        empty = [""] * size
        numbers = columns[mapping.number] if mapping.number is not None else empty
        levels = list(map(self._levels.__getitem__, numbers))
        days, hours = self._moments(columns)
        notes = columns[mapping.note] if mapping.note is not None else empty
        have_time = [hour is not NOON for hour in hours]
        return EntryBlock(days, hours, list(map(self._names.__getitem__, numbers)), levels, empty, notes, have_time)

    def _moments(self, columns: Sequence[Row]) -> Moments:
        day, hour = self._mapping.day, self._mapping.hour
        if hour is None:
            return moments_of(columns[day], self._days)
        return self._days.of(columns[day]), list(map(HOURS.__getitem__, columns[hour]))


class _NumberReader(dict[str, float | None]):
    """The number in a cell; None in an empty one, NotReadable for any other text and for one outside its range."""

    def __init__(self, mapping: Mapping) -> None:
        super().__init__()
        self._mapping = mapping

    def __missing__(self, cell: str) -> float | None:
        number, mapping = number_in(cell), self._mapping
        if cell.strip() and number is None:
            raise UnreadableCell(f"“{shortened(cell)}” is no number.")
        if number is not None and not mapping.lowest <= number <= mapping.highest:
            raise UnreadableCell(f"{number:g} does not lie between {mapping.lowest:g} and {mapping.highest:g}.")
        if len(self) >= MOST_KEPT:
            self.clear()
        self[cell] = number
        return number


def _is_day(cell: str, day_first: bool | None = True) -> bool:
    try:
        DateReader(day_first)[cell]
    except UnreadableCell:
        return False
    return True


def _most(answers, of: int) -> bool:
    return 2 * sum(answers) > of
