"""iMoodJournal's table: a level from 1 to 10 with its name, a comment, and a column of 0 and 1 for each hashtag."""

from collections.abc import Sequence
from datetime import time

from steady.storage.imports.cells import UnreadableCell, number_in, plain_names, shortened
from steady.storage.imports.dates import DateReader
from steady.storage.imports.entries import EntryBlock, Marks, Names
from steady.storage.imports.result import ImportScale
from steady.storage.imports.table_reader import Layout, Row
from steady.storage.imports.times import HOURS, NOON

APP = "iMoodJournal"
SCALE = ImportScale(1, 10)
_TEXTS = ("date", "hour", "minute", "level", "leveltext", "comment")


def layout_with(heading: Row, days: DateReader) -> Layout | None:
    """Return the layout of a table with this heading, None if it is not iMoodJournal's."""
    names = [name.replace(" ", "") for name in plain_names(heading)]
    if not {"date", "level"} <= set(names) or not {"leveltext", "hour"} & set(names):
        return None
    reader = _IMoodReader(names, heading, days)
    return Layout(len(names), reader, tags_of=Marks(reader.hashtags))


class _IMoodLevels(dict[str, float]):
    def __missing__(self, cell: str) -> float:
        level = number_in(cell)
        if level is None:
            said = f"“{shortened(cell)}” is no level." if cell.strip() else "There is no level on this line."
            raise UnreadableCell(said)
        self[cell] = level
        return level


class _Hours(dict[tuple[str, str], time]):
    """The cells of hour and minute → time of day; NotReadable where they are none."""

    def __missing__(self, said: tuple[str, str]) -> time:
        hour, minute = map(str.strip, said)
        self[said] = found = HOURS[f"{hour}:{minute:0>2}" if hour else ""]
        return found


class _IMoodReader:
    """Makes entries of columns."""

    def __init__(self, names: list[str], heading: Row, days: DateReader) -> None:
        self._place = {name: place for place, name in enumerate(names)}
        self._first_tag = max(self._place.get(name, 0) for name in ("comment", "leveltext", "level")) + 1
        self.hashtags = [name.strip().lstrip("#") for name in heading[self._first_tag :]]
        self._days, self._hours, self._levels, self._names = days, _Hours(), _IMoodLevels(), Names()

    def __call__(self, columns: Sequence[Row]) -> EntryBlock:
        size = len(columns[0])
        texts = {name: columns[self._place[name]] for name in _TEXTS if name in self._place}
        empty = [""] * size
        hours = list(map(self._hours.__getitem__, zip(texts.get("hour", empty), texts.get("minute", ["0"] * size))))
        levels = list(map(self._levels.__getitem__, texts["level"]))
        moods = list(map(self._names.__getitem__, texts.get("leveltext", empty)))
        if not all(moods):
            moods = [name or str(level) for name, level in zip(moods, levels)]
        return EntryBlock(
            self._days.of(texts["date"]),
            hours,
            moods,
            levels,
            self._signs(columns, size),
            texts.get("comment", empty),
            [hour is not NOON for hour in hours],
        )

    def _signs(self, columns: Sequence[Row], size: int) -> Row:
        """Return one sign for each hashtag: the first of its cell, so that a stray one moves no other."""
        if not self.hashtags:
            return [""] * size
        signs = list(map("".join, zip(*columns[self._first_tag :])))
        if all(len(row) == len(self.hashtags) for row in signs):
            return signs
        return ["".join((cell.strip() or "0")[0] for cell in row) for row in zip(*columns[self._first_tag :])]
