"""Bearable's table: one row a fact, a mood with its number, or sleep, energy and factors as words of their own."""

from collections.abc import Sequence
from datetime import time

from steady.storage.imports.cells import MOST_KEPT, UnreadableCell, number_in, plain_names, shortened
from steady.storage.imports.dates import DateReader
from steady.storage.imports.entries import SIGN, EntryBlock
from steady.storage.imports.result import ImportScale
from steady.storage.imports.table_reader import TOO_SHORT, Layout, Row
from steady.storage.imports.times import HOURS, LOCAL, NOON

APP = "Bearable"
# People choose their scale there, and the file does not say which they chose.
SCALE = ImportScale(1, 10, is_sure=False)
_PARTS_OF_DAY = {
    "pre": time(6, tzinfo=LOCAL),
    "am": time(9, tzinfo=LOCAL),
    "mid": time(13, tzinfo=LOCAL),
    "pm": time(19, tzinfo=LOCAL),
    "all day": NOON,
}
_KINDS = ("sleep", "energy", "factor")
_SEVERAL = str.maketrans(",;", SIGN * 2)


def layout_with(heading: Row, days: DateReader) -> Layout | None:
    """Return the layout of a table with this heading, None if it is not Bearable's."""
    names = plain_names(heading)
    is_ours = {"date", "category"} <= set(names) and any(name.startswith("rating") for name in names)
    return Layout(len(names), _BearableReader(names, days)) if is_ours else None


class _Facts(dict[tuple[str, str, str], tuple[str, float | None, str]]):
    """Category, rating and detail → mood, level and tags; NotReadable for a category that has no place here."""

    def __missing__(self, said: tuple[str, str, str]) -> tuple[str, float | None, str]:
        if len(self) > MOST_KEPT:
            self.clear()
        kind, rating, detail = said
        self[said] = fact = _fact(kind.strip(), rating.strip(), detail.strip())
        return fact


class _Parts(dict[str, time]):
    """A part of the day, or an hour → time of day."""

    def __missing__(self, part: str) -> time:
        self[part] = hour = _PARTS_OF_DAY.get(part.strip().casefold()) or HOURS[part]
        return hour


class _BearableReader:
    """Makes entries of columns."""

    def __init__(self, names: list[str], days: DateReader) -> None:
        self._place = {name: place for place, name in enumerate(names)}
        self._place["rating"] = next(place for place, name in enumerate(names) if name.startswith("rating"))
        self._days, self._facts, self._parts = days, _Facts(), _Parts()

    def __call__(self, columns: Sequence[Row]) -> EntryBlock:
        dates, kinds, ratings = (columns[self._place[name]] for name in ("date", "category", "rating"))
        empty = [""] * len(dates)
        parts, details, notes = (self._column(columns, name, empty) for name in ("time of day", "detail", "notes"))
        moods, levels, tags = zip(*map(self._facts.__getitem__, zip(kinds, ratings, details)))
        hours = list(map(self._parts.__getitem__, parts))
        return EntryBlock(self._days.of(dates), hours, moods, levels, tags, notes, [":" in part for part in parts])

    def _column(self, columns: Sequence[Row], name: str, empty: Row) -> Row:
        return columns[self._place[name]] if name in self._place else empty


def _fact(kind: str, rating: str, detail: str) -> tuple[str, float | None, str]:
    plain = kind.casefold()
    if plain.startswith("mood"):
        return rating, number_in(rating), detail.translate(_SEVERAL)
    if not plain.startswith(_KINDS):
        raise UnreadableCell(f"“{shortened(kind)}” has no place in this workbook." if kind else TOO_SHORT)
    said = f"{detail} {rating}".strip()
    return "", None, f"{kind}: {said}".replace(SIGN, ",") if said else kind
