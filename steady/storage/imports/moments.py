"""Cells that hold a day and an hour together, as many programs write them into one column."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from itertools import repeat
from operator import itemgetter

from steady.storage.imports.dates import Days
from steady.storage.imports.readable import NotReadable
from steady.storage.imports.times import HOURS, NOON

_ISO_HOUR = itemgetter(slice(11, 16))
_SECONDS = re.compile(r"(?<=:\d\d):\d\d")

Moments = tuple[Sequence[date], Sequence[time]]


def moments_of(cells: Sequence[str], days: Days) -> Moments:
    """Return the days and the hours of a column, noon where a cell has none; NotReadable where a day is none."""
    if not any(":" in cell for cell in cells):
        return days.of(cells), [NOON] * len(cells)
    for usual in (_in_iso, _in_halves):
        try:
            return usual(cells, days)
        except ValueError:
            # Here is another spelling, or a cell that is no moment.
            continue
    return days.of(cells), list(map(_hour_after_the_day, cells))


def _in_iso(cells: Sequence[str], _: Days) -> Moments:
    """Return the moments of cells such as "2021-04-03T21:34:00Z", as the clock showed them where they were written."""
    return list(map(datetime.fromisoformat, cells)), list(map(HOURS.__getitem__, map(_ISO_HOUR, cells)))


def _in_halves(cells: Sequence[str], days: Days) -> Moments:
    """Return the moments of cells such as "3/4/2021 9:34:00 PM"; ValueError where one is written in another way."""
    day_cells, hours = zip(*map(str.split, cells, repeat(" "), repeat(1)), strict=True)
    if hours[0].count(":") > 1:
        hours = [_SECONDS.sub("", hour) for hour in hours]
    return days.of(day_cells), list(map(HOURS.__getitem__, hours))


def _hour_after_the_day(cell: str) -> time:
    try:
        return HOURS[_after_the_day(cell)]
    except NotReadable:
        return NOON


def _after_the_day(cell: str) -> str:
    """The hour in a cell such as "2021-04-03T21:34:00Z" or "3/4/2021 9:34 pm"."""
    _, colon, _ = cell.partition(":")
    return cell.replace("T", " ").split(" ", 1)[-1].split("+")[0].rstrip("Z") if colon else ""
