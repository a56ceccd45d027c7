"""How We Feel's table: a mood word, tags in several columns, and three texts; the words carry no number."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import Self

from steady.storage.imports.cells import UnreadableCell, plain_names, shortened
from steady.storage.imports.dates import DateReader, each_once, english_day
from steady.storage.imports.entries import SIGN, EntryBlock, tag_splitter
from steady.storage.imports.result import ImportScale
from steady.storage.imports.table_reader import TOO_LONG, TOO_SHORT, Row, TableReader
from steady.storage.imports.times import HOURS, Moments


class HowWeFeelReader(TableReader):
    """Makes entries of How We Feel's columns, and rows of the right width of those with a comma too many."""

    app, scale = "How We Feel", ImportScale(1, 5)

    def __init__(self, names: list[str], days: DateReader) -> None:
        super().__init__(len(names), days, tag_splitter("|,;"))
        self._date, self._mood = names.index("date"), names.index("mood")
        self._tags = [place for place, name in enumerate(names) if name.startswith("tags (")]
        self._notes = [names.index(name) for name in ("notes", "reflections", "takeaways") if name in names]

    @classmethod
    def fitting(cls, heading: Row, days: DateReader) -> Self | None:
        names = plain_names(heading)
        is_ours = {"date", "mood"} <= set(names) and any(name.startswith("tags (") for name in names)
        return cls(names, days) if is_ours else None

    def entries_of(self, columns: Sequence[Row]) -> EntryBlock:
        days, hours = self._moments(columns[self._date])
        tags = list(map(SIGN.join, zip(*(columns[place] for place in self._tags), strict=True)))
        notes = _texts([columns[place] for place in self._notes])
        moods = self.names.of(columns[self._mood])
        return EntryBlock(days, hours, moods, tags=tags, notes=notes, have_time=[True] * len(days))

    def _moments(self, cells: Row) -> Moments:
        """Return days and hours of cells such as "2026 Sun Feb 8 4:04 PM"; the name of the weekday may be wrong."""
        with suppress(KeyError, ValueError):
            # As the app writes them today. "2026 Sun Feb 8 " and "2026 Sun Feb 18" are equally long, and no hour begins
            # with a digit of the day.
            return each_once(_usual_days, [cell[:15] for cell in cells]), HOURS.of([cell[15:] for cell in cells])
        try:
            years, _, months, days, hours = zip(*(cell.split(None, 4) for cell in cells), strict=True)
        except ValueError as error:
            raise UnreadableCell(f"“{shortened(cells[0])}” isn't a day and hour the workbook can read.") from error
        return self.days.of(list(map(" ".join, zip(days, months, years, strict=True)))), HOURS.of(hours)

    def mended(self, row: Row) -> Row:
        """Put what stands after an unquoted comma back into the texts at the end of the row."""
        first = min(self._notes, default=self.width)
        if len(row) < self.width or first <= max(self._date, self._mood):
            raise UnreadableCell(TOO_SHORT if len(row) < self.width else TOO_LONG)
        return [*row[:first], ",".join(filter(None, row[first:])), *[""] * (self.width - first - 1)]


def _usual_days(cells: Row) -> list[date]:
    return [english_day(year, month, day) for year, _, month, day in map(str.split, cells)]


def _texts(columns: Sequence[Row]) -> Row:
    """Return the texts of a row as one; an empty list, "[]", stands where there is no text."""
    said = (["" if text == "[]" else text for text in column] for column in columns)
    written = list(filter(any, said))
    if len(written) == 1:
        return written[0]
    return ["\n\n".join(filter(None, texts)) for texts in zip(*written, strict=True)]
