"""The tables of Bearable, How We Feel and iMoodJournal."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time

from steady.storage.imports.found import Block, Scale
from steady.storage.imports.moments import HOURS, LOCAL, NOON, Days, NotReadable, shortened
from steady.storage.imports.tables import TOO_LONG, TOO_SHORT, Layout, Row
from steady.storage.imports.tags import Marks, Names, Tags

BEARABLE, HOW_WE_FEEL, I_MOOD_JOURNAL = "Bearable", "How We Feel", "iMoodJournal"
# Bearable lets people choose their scale, and the file does not say which they chose.
SCALES = {BEARABLE: Scale(1, 10, is_sure=False), HOW_WE_FEEL: Scale(1, 5), I_MOOD_JOURNAL: Scale(1, 10)}
TAG_SIGN = "|"
_PARTS_OF_DAY = {"pre": time(6, tzinfo=LOCAL), "am": time(9, tzinfo=LOCAL), "mid": time(13, tzinfo=LOCAL),
                 "pm": time(19, tzinfo=LOCAL), "all day": NOON}
_BEARABLE_KINDS = ("mood", "sleep", "energy", "factor")
_NUMBER = re.compile(r"\s*(-?\d+(?:[.,]\d+)?)\s*(?:/\s*\d+)?\s*")
_I_MOOD_TEXTS = ("date", "hour", "minute", "level", "leveltext", "comment")
_NO_TEXT = {"", "[]"}
_MOST_KEPT = 4096
_SEVERAL = re.compile(r"[,;|]")


def number_in(cell: str) -> float | None:
    """Return the number a cell holds, None for a cell that holds none; 7, 7.5, 7,5 and 7/10 are numbers."""
    found = _NUMBER.fullmatch(cell)
    number = float(found[1].replace(",", ".")) if found and len(cell) < 30 else None
    return int(number) if number is not None and number.is_integer() else number


def layout_with(heading: Row) -> tuple[str, Layout] | None:
    """Return the app and the layout of a table with this heading; None if it is of none of the three."""
    names = [" ".join(name.casefold().replace("_", " ").split()) for name in heading]
    if {"date", "category"} <= set(names) and any(name.startswith("rating") for name in names):
        return BEARABLE, Layout(len(names), _Bearable(names))
    if {"date", "mood"} <= set(names) and any(name.startswith("tags (") for name in names):
        how_we_feel = _HowWeFeel(names)
        return HOW_WE_FEEL, Layout(len(names), how_we_feel, how_we_feel.mended, Tags("|,;"))
    if {"date", "level"} <= set(names) and {"leveltext", "level text", "hour"} & set(names):
        journal = _IMoodJournal(names, heading)
        return I_MOOD_JOURNAL, Layout(len(names), journal, tags_of=Marks(journal.names))
    return None


class _Facts(dict[tuple[str, str, str], tuple[str, float | None, str]]):
    """Category, rating and detail → mood, level and tags; NotReadable for a category that has no place here."""

    def __missing__(self, said: tuple[str, str, str]) -> tuple[str, float | None, str]:
        if len(self) > _MOST_KEPT:
            self.clear()
        self[said] = fact = _fact(*map(str.strip, said))
        return fact


class _Parts(dict[str, time]):
    """A part of the day, or an hour → time of day."""

    def __missing__(self, part: str) -> time:
        self[part] = hour = _PARTS_OF_DAY.get(part.strip().casefold()) or HOURS[part]
        return hour


class _Bearable:
    """One row a fact: a mood with its number, or sleep, energy and factors as words of their own."""

    def __init__(self, names: list[str]) -> None:
        self._place = {name: place for place, name in enumerate(names)}
        self._place["rating"] = next(place for place, name in enumerate(names) if name.startswith("rating"))
        self._days, self._facts, self._parts = Days(), _Facts(), _Parts()

    def __call__(self, columns: Sequence[Row]) -> Block:
        dates, kinds, ratings = (columns[self._place[name]] for name in ("date", "category", "rating"))
        empty = [""] * len(dates)
        parts, details, notes = (self._column(columns, name, empty) for name in ("time of day", "detail", "notes"))
        moods, levels, tags = zip(*map(self._facts.__getitem__, zip(kinds, ratings, details)))
        at = list(map(datetime.combine, self._days.of(dates), map(self._parts.__getitem__, parts)))
        return Block(at, moods, levels, tags, notes, [":" in part for part in parts])

    def _column(self, columns: Sequence[Row], name: str, empty: Row) -> Row:
        return columns[self._place[name]] if name in self._place else empty


def _fact(kind: str, rating: str, detail: str) -> tuple[str, float | None, str]:
    if not kind.casefold().startswith(_BEARABLE_KINDS):
        raise NotReadable(f"“{shortened(kind)}” has no place in this workbook." if kind else TOO_SHORT)
    if kind.casefold().startswith("mood"):
        return rating, number_in(rating), _SEVERAL.sub(TAG_SIGN, detail)
    said = " ".join(filter(None, (detail, rating)))
    return "", None, f"{kind}: {said}".replace(TAG_SIGN, ",") if said else kind


class _HowWeFeel:
    """A mood word, tags in several columns, and three texts; the words carry no number."""

    def __init__(self, names: list[str]) -> None:
        self._date, self._mood = names.index("date"), names.index("mood")
        self._tags = [place for place, name in enumerate(names) if name.startswith("tags (")]
        self._notes = [names.index(name) for name in ("notes", "reflections", "takeaways") if name in names]
        self._width, self._days, self._names = len(names), _EnglishDays(), Names()

    def __call__(self, columns: Sequence[Row]) -> Block:
        dates = columns[self._date]
        try:
            # "2026 Sun Feb 8 4:04 PM": the name of the weekday may be wrong, the rest is the moment.
            years, _, months, days, hours = zip(*(cell.split(None, 4) for cell in dates), strict=True)
        except ValueError as error:
            raise NotReadable(f"“{shortened(dates[0])}” is no day and hour the workbook can read.") from error
        at = list(map(datetime.combine, map(self._days.__getitem__, zip(days, months, years)),
                      map(HOURS.__getitem__, hours)))
        tags = list(map(TAG_SIGN.join, zip(*(columns[place] for place in self._tags))))
        size = len(at)
        return Block(at, list(map(self._names.__getitem__, columns[self._mood])), [None] * size, tags,
                     self._texts([columns[place] for place in self._notes], size), [True] * size)

    def mended(self, row: Row) -> Row:
        """Put what stands after an unquoted comma back into the texts at the end of the row."""
        first = min(self._notes, default=self._width)
        if len(row) < self._width or first <= max(self._date, self._mood):
            raise NotReadable(TOO_SHORT if len(row) < self._width else TOO_LONG)
        return [*row[:first], ",".join(filter(None, row[first:])), *[""] * (self._width - first - 1)]

    def _texts(self, columns: Sequence[Row], size: int) -> Row:
        written = [column for column in columns if not set(column) <= _NO_TEXT]
        if len(written) == 1 and not _NO_TEXT.intersection(written[0]) - {""}:
            return written[0]
        return ["\n\n".join(text for text in cells if text not in _NO_TEXT) for cells in zip(*written)] or [""] * size


class _EnglishDays(dict[tuple[str, str, str], date]):
    """Day, month and year → the day they are."""

    def __init__(self) -> None:
        super().__init__()
        self._days = Days()

    def __missing__(self, parts: tuple[str, str, str]) -> date:
        self[parts] = day = self._days[" ".join(parts)]
        return day


class _Levels(dict[str, float]):
    def __missing__(self, cell: str) -> float:
        level = number_in(cell)
        if level is None:
            raise NotReadable(f"“{shortened(cell)}” is no level." if cell.strip() else "There is no level on this line.")
        self[cell] = level
        return level


class _IMoodJournal:
    """A level from 1 to 10 with its name, a comment, and a column of 0 and 1 for each hashtag."""

    def __init__(self, names: list[str], heading: Row) -> None:
        self._place = {name.replace(" ", ""): place for place, name in enumerate(names)}
        self._first_tag = max(self._place.get(name, 0) for name in ("comment", "leveltext", "level")) + 1
        self.names = [name.strip().lstrip("#") for name in heading[self._first_tag:]]
        self._days, self._levels = Days(), _Levels()

    def __call__(self, columns: Sequence[Row]) -> Block:
        size = len(columns[0])
        texts = {name: columns[self._place[name]] for name in _I_MOOD_TEXTS if name in self._place}
        empty = [""] * size
        hours = [f"{hour.strip()}:{minute.strip():0>2}" if hour.strip() else ""
                 for hour, minute in zip(texts.get("hour", empty), texts.get("minute", ["0"] * size))]
        at = list(map(datetime.combine, self._days.of(texts["date"]), map(HOURS.__getitem__, hours)))
        levels = list(map(self._levels.__getitem__, texts["level"]))
        moods = [name.strip() or str(level) for name, level in zip(texts.get("leveltext", empty), levels)]
        return Block(at, moods, levels, self._signs(columns, size), texts.get("comment", empty), list(map(bool, hours)))

    def _signs(self, columns: Sequence[Row], size: int) -> Row:
        """Return one sign for each hashtag: the first of its cell, so that a stray one moves no other."""
        if not self.names:
            return [""] * size
        signs = list(map("".join, zip(*columns[self._first_tag:])))
        if all(len(row) == len(self.names) for row in signs):
            return signs
        return ["".join((cell.strip() or "0")[0] for cell in row) for row in zip(*columns[self._first_tag:])]
