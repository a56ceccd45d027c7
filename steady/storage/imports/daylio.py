"""Daylio's table, in each of its layouts: with and without time, year, title, scales or a heading."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from itertools import count

from steady.storage.imports.cells import UnreadableCell
from steady.storage.imports.dates import DateReader, day_and_month
from steady.storage.imports.entries import EntryBlock, Names
from steady.storage.imports.result import ImportScale
from steady.storage.imports.table_reader import TOO_LONG, TOO_SHORT, Layout, Row
from steady.storage.imports.times import HOURS, NOON

APP = "Daylio"
SCALE = ImportScale(1, 5)
LEVELS = {"rad": 5, "good": 4, "meh": 3, "bad": 2, "awful": 1}
NOTHING = "There is no mood, no activity and no note on this line."
_KNOWN = ("full_date", "year", "date", "weekday", "time", "mood", "activities", "note_title", "note", "scales")
_ISO_DAY = re.compile(r"\s*\d{4}-\d\d-\d\d\s*")
_YEAR = re.compile(r"\s*\d{4}\s*")
_TIME = re.compile(r"\s*\d{1,2}[:.]\d\d\s*\D{0,6}")
_ORDER = ("mood", "activities", "note_title", "note", "scales")


class Levels(dict[str, int | None]):
    """Mood name → level: 5 to 1 for the names Daylio begins with, None for hers."""

    def __missing__(self, name: str) -> int | None:
        self[name] = level = LEVELS.get(name.casefold())
        return level


def layout_with(heading: Row, days: DateReader) -> Layout | None:
    """Return the layout of a table with this heading, None if it is not Daylio's."""
    names = [name.strip().strip('"').casefold().replace(" ", "_") for name in heading]
    places = {name: names.index(name) for name in _KNOWN if name in names}
    is_dated = "full_date" in places or ("date" in places and places.keys() & {"activities", "note_title", "weekday"})
    if not is_dated or "mood" not in places:
        return None
    return Layout(len(names), _DaylioReader(places, days), _mender(places, len(names)))


def layout_without_heading(rows: Sequence[Row]) -> Layout | None:
    """Return the layout of a table whose first row is already an entry, told from where its hour stands."""
    first = rows[0]
    if len(first) < 5 or not (_ISO_DAY.fullmatch(first[0]) or _YEAR.fullmatch(first[0])):
        return None
    hour = next((place for place in range(1, 5) if all(_has_hour(row, place) for row in rows)), None)
    if hour is None and (len(first) != 5 or first[1].strip().isdigit() or not first[2].strip() or _is_number(first[2])):
        return None
    places = {"full_date": 0} if _ISO_DAY.fullmatch(first[0]) else {"year": 0, "date": 1}
    begin = 2 if hour is None else hour + 1
    rest = len(first) - begin
    names = _ORDER[:rest] if rest >= 4 else ("mood", "activities", "note")[:rest]
    places |= dict(zip(names, count(begin))) | ({} if hour is None else {"time": hour})
    return Layout(len(first), _DaylioReader(places, DateReader()), _mender(places, len(first))) if rest else None


def _has_hour(row: Row, place: int) -> bool:
    return len(row) > place and _TIME.fullmatch(row[place].replace("\u202f", " ")) is not None


def _is_number(text: str) -> bool:
    return text.strip().replace(".", "", 1).replace(",", "", 1).isdigit()


def _mender(places: dict[str, int], width: int) -> Callable[[Row], Row]:
    """Return what brings a row to its width: nothing of it is lost; day, hour and mood stand where they must."""
    note, last_needed = places.get("note"), max(places.get("mood", 0), places.get("time", 0))

    def mended(row: Row) -> Row:
        if len(row) < width:
            if len(row) <= last_needed or "|" in row[places["mood"]] or "time" not in places:
                raise UnreadableCell(TOO_SHORT)
            return [*row, *[""] * (width - len(row))]
        if note is None or note < last_needed or note != width - 1:
            raise UnreadableCell(TOO_LONG)
        return [*row[:note], ",".join(row[note:])]

    return mended


class _DaylioReader:
    """Makes entries of columns; the same spelling of a day, an hour or a mood is worked out once."""

    def __init__(self, places: dict[str, int], days: DateReader) -> None:
        self._places = places
        self._days, self._names, self._levels = days, Names(), Levels()

    def __call__(self, columns: Sequence[Row]) -> EntryBlock:
        size = len(columns[0])
        named = {name: columns[place] for name, place in self._places.items()}
        moods = list(map(self._names.__getitem__, named["mood"]))
        activities, notes = self._activities(named, size), self._notes(named, size)
        if not all(moods) and size == 1 and not (activities[0].strip() or notes[0].strip()):
            raise UnreadableCell(NOTHING)
        if not all(moods) and size > 1:
            raise UnreadableCell
        hours = list(map(HOURS.__getitem__, named["time"])) if "time" in named else [NOON] * size
        have_time = [hour is not NOON for hour in hours]
        levels = list(map(self._levels.__getitem__, moods))
        return EntryBlock(self._day_column(named), hours, moods, levels, activities, notes, have_time)

    def _day_column(self, named: dict[str, Row]) -> list[date]:
        if "full_date" not in named and "year" in named:
            return _old_days(named["year"], named["date"])
        return self._days.of(named.get("full_date", named.get("date")))

    def _activities(self, named: dict[str, Row], size: int) -> Row:
        cells, scales = named.get("activities", [""] * size), named.get("scales", ())
        return [f"{cell}|{scale}" for cell, scale in zip(cells, scales)] if any(scales) else cells

    def _notes(self, named: dict[str, Row], size: int) -> Row:
        titles, notes = named.get("note_title", ()), named.get("note", [""] * size)
        if not any(titles):
            return notes
        return [f"{title}\n{note}" if title and note else title or note for title, note in zip(titles, notes)]


def _old_days(years: Row, texts: Row) -> list[date]:
    """Return the days of two columns such as "2016" and "30 May"."""
    days, months = zip(*map(day_and_month, texts))
    try:
        return list(map(date, map(int, years), months, days))
    except (ValueError, OverflowError) as error:
        raise UnreadableCell(f"“{texts[0].strip()} {years[0].strip()}” is no day the workbook can read.") from error
