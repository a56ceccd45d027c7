"""How We Feel's table: a mood word, tags in several columns, and three texts; the words carry no number."""

from collections.abc import Sequence
from datetime import date
from operator import itemgetter

from steady.storage.imports.cells import UnreadableCell, plain_names, shortened
from steady.storage.imports.dates import DateReader, each_once, english_days
from steady.storage.imports.entries import SIGN, EntryBlock, Names, Tags
from steady.storage.imports.result import ImportScale
from steady.storage.imports.table_reader import TOO_LONG, TOO_SHORT, Layout, Row
from steady.storage.imports.times import HOURS, Moments

APP = "How We Feel"
SCALE = ImportScale(1, 5)
_NO_TEXT = "[]"


def layout_with(heading: Row, days: DateReader) -> Layout | None:
    """Return the layout of a table with this heading, None if it is not that of How We Feel."""
    names = plain_names(heading)
    if not {"date", "mood"} <= set(names) or not any(name.startswith("tags (") for name in names):
        return None
    reader = _HowWeFeelReader(names, days)
    return Layout(len(names), reader, reader.mended, Tags("|,;"))


class _HowWeFeelReader:
    """Makes entries of columns, and rows of the right width of those with a comma too many."""

    def __init__(self, names: list[str], days: DateReader) -> None:
        self._date, self._mood = names.index("date"), names.index("mood")
        self._tags = [place for place, name in enumerate(names) if name.startswith("tags (")]
        self._notes = [names.index(name) for name in ("notes", "reflections", "takeaways") if name in names]
        self._width, self._days, self._names = len(names), days, Names()

    def __call__(self, columns: Sequence[Row]) -> EntryBlock:
        days, hours = self._moments(columns[self._date])
        size = len(days)
        moods = list(map(self._names.__getitem__, columns[self._mood]))
        tags = list(map(SIGN.join, zip(*(columns[place] for place in self._tags))))
        notes = _texts([columns[place] for place in self._notes], size)
        return EntryBlock(days, hours, moods, [None] * size, tags, notes, [True] * size)

    def _moments(self, cells: Row) -> Moments:
        """Return days and hours of cells such as "2026 Sun Feb 8 4:04 PM"; the name of the weekday may be wrong."""
        try:
            return _usual_moments(cells)
        except (KeyError, ValueError):
            pass
        try:
            years, _, months, days, hours = zip(*(cell.split(None, 4) for cell in cells), strict=True)
        except ValueError as error:
            raise UnreadableCell(f"“{shortened(cells[0])}” is no day and hour the workbook can read.") from error
        return self._days.of(list(map(" ".join, zip(days, months, years)))), list(map(HOURS.__getitem__, hours))

    def mended(self, row: Row) -> Row:
        """Put what stands after an unquoted comma back into the texts at the end of the row."""
        first = min(self._notes, default=self._width)
        if len(row) < self._width or first <= max(self._date, self._mood):
            raise UnreadableCell(TOO_SHORT if len(row) < self._width else TOO_LONG)
        return [*row[:first], ",".join(filter(None, row[first:])), *[""] * (self._width - first - 1)]


def _usual_moments(cells: Row) -> Moments:
    """Return days and hours of cells as the app writes them today; KeyError or ValueError for any other."""
    # "2026 Sun Feb 8 " and "2026 Sun Feb 18" are equally long, and no hour begins with a digit of the day.
    days, hours = map(itemgetter(slice(15)), cells), map(itemgetter(slice(15, None)), cells)
    return each_once(_days_in, list(days)), list(map(HOURS.__getitem__, hours))


def _days_in(cells: Row) -> list[date]:
    years, _, months, days = zip(*map(str.split, cells), strict=True)
    return english_days(years, months, days)


def _texts(columns: Sequence[Row], size: int) -> Row:
    """Return the texts of a row as one; an empty list stands where there is no text."""
    said = (["" if text == _NO_TEXT else text for text in column] for column in columns)
    written = list(filter(any, said))
    if len(written) == 1:
        return written[0]
    return ["\n\n".join(filter(None, texts)) for texts in zip(*written)] or [""] * size
