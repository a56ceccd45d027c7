"""Bearable's table: one row a fact, a mood with its number, or sleep, energy and factors as words of their own."""

from collections.abc import Sequence
from datetime import time
from typing import Self

from steady.storage.imports.cells import CellCache, UnreadableCell, number_in, plain_names, shortened
from steady.storage.imports.dates import DateReader
from steady.storage.imports.entries import SIGN, EntryBlock
from steady.storage.imports.result import ImportScale
from steady.storage.imports.table_reader import TOO_SHORT, Row, TableReader
from steady.storage.imports.times import HOURS, LOCAL

_HOURS = {"pre": 6, "am": 9, "mid": 13, "pm": 19, "all day": 12}
_PARTS_OF_DAY = {part: time(hour, tzinfo=LOCAL) for part, hour in _HOURS.items()}
_KINDS = ("sleep", "energy", "factor")
_SEVERAL = str.maketrans(",;", SIGN * 2)


class BearableReader(TableReader):
    """Makes entries of Bearable's columns."""

    app = "Bearable"
    # People choose their scale there, and the file does not say which they chose.
    scale = ImportScale(1, 10, is_sure=False)

    def __init__(self, names: list[str], days: DateReader) -> None:
        super().__init__(len(names), days)
        self._place = {name: place for place, name in enumerate(names)}
        self._place["rating"] = next(place for place, name in enumerate(names) if name.startswith("rating"))
        self._facts = CellCache(_fact)
        self._times: CellCache[str, time] = CellCache(
            lambda part: _PARTS_OF_DAY.get(part.strip().casefold()) or HOURS[part]
        )

    @classmethod
    def fitting(cls, heading: Row, days: DateReader) -> Self | None:
        names = plain_names(heading)
        is_ours = {"date", "category"} <= set(names) and any(name.startswith("rating") for name in names)
        return cls(names, days) if is_ours else None

    def entries_of(self, columns: Sequence[Row]) -> EntryBlock:
        named = {name: columns[place] for name, place in self._place.items()}
        empty = [""] * len(columns[0])
        parts, details, notes = (named.get(name, empty) for name in ("time of day", "detail", "notes"))
        facts = self._facts.of(list(zip(named["category"], named["rating"], details, strict=True)))
        moods, levels, tags = zip(*facts, strict=True)
        hours, have_time = self._times.of(parts), [":" in part for part in parts]
        return EntryBlock(self.days.of(named["date"]), hours, moods, levels, tags, notes, have_time)


def _fact(cells: tuple[str, str, str]) -> tuple[str, float | None, str]:
    """Return mood, level and tags of a category, a rating and a detail."""
    kind, rating, detail = map(str.strip, cells)
    plain = kind.casefold()
    if plain.startswith("mood"):
        return rating, number_in(rating), detail.translate(_SEVERAL)
    if not plain.startswith(_KINDS):
        raise UnreadableCell(f"“{shortened(kind)}” doesn't have a place in this workbook." if kind else TOO_SHORT)
    said = f"{detail} {rating}".strip()
    return "", None, f"{kind}: {said}".replace(SIGN, ",") if said else kind
