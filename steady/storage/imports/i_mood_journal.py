"""iMoodJournal's table: a level from 1 to 10 with its name, a comment, and a column of 0 and 1 for each hashtag."""

from collections.abc import Sequence
from datetime import time
from typing import Self

from steady.storage.imports.cells import CellCache, UnreadableCell, number_in, plain_names, shortened
from steady.storage.imports.dates import DateReader
from steady.storage.imports.entries import EntryBlock
from steady.storage.imports.result import ImportScale
from steady.storage.imports.table_reader import Row, TableReader
from steady.storage.imports.times import HOURS


class IMoodReader(TableReader):
    """Makes entries of iMoodJournal's columns."""

    app, scale = "iMoodJournal", ImportScale(1, 10)

    def __init__(self, names: list[str], heading: Row, days: DateReader) -> None:
        super().__init__(len(names), days, self._tags)
        self._place = {name: place for place, name in enumerate(names)}
        self._first_tag = max(self._place.get(name, 0) for name in ("comment", "leveltext", "level")) + 1
        self._hashtags = [name.strip().lstrip("#") for name in heading[self._first_tag :]]
        self._hours, self._levels = CellCache(_hour), CellCache(_level)

    @classmethod
    def fitting(cls, heading: Row, days: DateReader) -> Self | None:
        names = [name.replace(" ", "") for name in plain_names(heading)]
        is_ours = {"date", "level"} <= set(names) and {"leveltext", "hour"} & set(names)
        return cls(names, heading, days) if is_ours else None

    def entries_of(self, columns: Sequence[Row]) -> EntryBlock:
        size = len(columns[0])
        named = {name: columns[place] for name, place in self._place.items()}
        empty = [""] * size
        hours = self._hours.of(list(zip(named.get("hour", empty), named.get("minute", ["0"] * size), strict=True)))
        levels = self._levels.of(named["level"])
        moods = self.names.of(named.get("leveltext", empty))
        if not all(moods):
            moods = [name or str(level) for name, level in zip(moods, levels, strict=True)]
        days, signs = self.days.of(named["date"]), self._signs(columns)
        return EntryBlock(days, hours, moods, levels, signs, named.get("comment", empty))

    def _signs(self, columns: Sequence[Row]) -> Row:
        """Return one sign for each hashtag: the first of its cell, so that a stray one moves no other."""
        rows = list(zip(*columns[self._first_tag :], strict=True))
        signs = list(map("".join, rows))
        if all(len(row) == len(self._hashtags) for row in signs):
            return signs
        return ["".join((cell.strip() or "0")[0] for cell in row) for row in rows]

    def _tags(self, signs: str) -> tuple[str, ...]:
        """Return the hashtags whose sign is 1 in a text such as "0100"."""
        return tuple(name for name, sign in zip(self._hashtags, signs, strict=True) if sign == "1" and name)


def _level(cell: str) -> float:
    level = number_in(cell)
    if level is None:
        raise UnreadableCell(
            f"“{shortened(cell)}” isn't a level." if cell.strip() else "There's no level on this line."
        )
    return level


def _hour(cells: tuple[str, str]) -> time:
    """Return the time of day of the cells of hour and minute; UnreadableCell where they are none."""
    hour, minute = map(str.strip, cells)
    return HOURS[f"{hour}:{minute:0>2}" if hour else ""]
