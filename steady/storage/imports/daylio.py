"""Daylio's table, in each of its layouts: with and without time, year, title, scales or a heading."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import count
from typing import Self

from steady.storage.imports.cells import CellCache, UnreadableCell, under_titles
from steady.storage.imports.dates import DateReader, parsed_day_and_month
from steady.storage.imports.entries import EntryBlock
from steady.storage.imports.result import ImportScale
from steady.storage.imports.table_reader import TOO_LONG, TOO_SHORT, Row, TableReader
from steady.storage.imports.times import HOURS

APP = "Daylio"
SCALE = ImportScale(1, 5)
LEVELS = {"rad": 5, "good": 4, "meh": 3, "bad": 2, "awful": 1}
NOTHING = "There's no mood, no activity and no note on this line."
_KNOWN = ("full_date", "year", "date", "weekday", "time", "mood", "activities", "note_title", "note", "scales")
_BESIDE_A_DATE = {"activities", "note_title", "weekday"}
_ISO_DAY = re.compile(r"\s*\d{4}-\d\d-\d\d\s*")
_YEAR = re.compile(r"\s*\d{4}\s*")
_TIME = re.compile(r"\s*\d{1,2}[:.]\d\d\s*\D{0,6}")
_ORDER = ("mood", "activities", "note_title", "note", "scales")


class DaylioReader(TableReader):
    """Makes entries of Daylio's columns."""

    app, scale = APP, SCALE

    def __init__(self, width: int, places: dict[str, int], days: DateReader) -> None:
        super().__init__(width, days)
        self._places = places
        # None for a name that is hers.
        self._levels: CellCache[str, int | None] = CellCache(lambda name: LEVELS.get(name.casefold()))

    @classmethod
    def fitting(cls, heading: Row, days: DateReader) -> Self | None:
        names = [name.strip().strip('"').casefold().replace(" ", "_") for name in heading]
        places = {name: names.index(name) for name in _KNOWN if name in names}
        is_dated = "full_date" in places or ("date" in places and places.keys() & _BESIDE_A_DATE)
        return cls(len(names), places, days) if is_dated and "mood" in places else None

    @classmethod
    def without_heading(cls, rows: Sequence[Row]) -> Self | None:
        """Return the reader of a table whose first row is already an entry, told from where its hour stands."""
        first = rows[0]
        is_iso = _ISO_DAY.fullmatch(first[0]) is not None if first else False
        if len(first) < 5 or not (is_iso or _YEAR.fullmatch(first[0])):
            return None
        hour = next((place for place in range(1, 5) if all(_has_hour(row, place) for row in rows)), None)
        if hour is None:
            second, third = first[1].strip(), first[2].strip()
            is_number = third.replace(".", "", 1).replace(",", "", 1).isdigit()
            if len(first) != 5 or second.isdigit() or not third or is_number:
                return None
        begin = 2 if hour is None else hour + 1
        rest = len(first) - begin
        names = _ORDER[:rest] if rest >= 4 else ("mood", "activities", "note")[:rest]
        places = {"full_date": 0} if is_iso else {"year": 0, "date": 1}
        places |= dict(zip(names, count(begin))) | ({} if hour is None else {"time": hour})
        return cls(len(first), places, DateReader()) if rest else None

    def mended(self, row: Row) -> Row:
        """Nothing of a row is lost; day, hour and mood stand where they must."""
        places = self._places
        note, last_needed = places.get("note"), max(places.get("mood", 0), places.get("time", 0))
        if len(row) < self.width:
            if len(row) <= last_needed or "|" in row[places["mood"]] or "time" not in places:
                raise UnreadableCell(TOO_SHORT)
            return [*row, *[""] * (self.width - len(row))]
        if note is None or note < last_needed or note != self.width - 1:
            raise UnreadableCell(TOO_LONG)
        return [*row[:note], ",".join(row[note:])]

    def entries_of(self, columns: Sequence[Row]) -> EntryBlock:
        size = len(columns[0])
        named = {name: columns[place] for name, place in self._places.items()}
        moods = self.names.of(named["mood"])
        activities, notes = named.get("activities", [""] * size), named.get("note", [""] * size)
        if any(scales := named.get("scales", ())):
            activities = [f"{cell}|{scale}" for cell, scale in zip(activities, scales, strict=True)]
        if any(titles := named.get("note_title", ())):
            notes = under_titles(titles, notes)
        if not all(moods):
            # In a block it is not said which row it is; one by one they come again.
            if size > 1:
                raise UnreadableCell
            if not (activities[0].strip() or notes[0].strip()):
                raise UnreadableCell(NOTHING)
        hours = HOURS.of(named["time"]) if "time" in named else ()
        dates = named.get("full_date") or named["date"]
        is_old = "year" in named and "full_date" not in named
        days = _old_days(named["year"], dates) if is_old else self.days.of(dates)
        return EntryBlock(days, hours, moods, self._levels.of(moods), activities, notes)


def _has_hour(row: Row, place: int) -> bool:
    return len(row) > place and _TIME.fullmatch(row[place].replace("\u202f", " ")) is not None


def _old_days(years: Row, texts: Row) -> list[date]:
    """Return the days of two columns such as "2016" and "30 May"."""
    days, months = zip(*map(parsed_day_and_month, texts), strict=True)
    try:
        return list(map(date, map(int, years), months, days))
    except (ValueError, OverflowError) as error:
        raise UnreadableCell(f"“{texts[0].strip()} {years[0].strip()}” isn't a day the workbook can read.") from error
