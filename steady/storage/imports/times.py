"""Hours as journals write them, each spelling worked out only once, and the local time they are in.

Cells that hold a day and an hour together, as many programs write them into one column.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from itertools import repeat
from operator import itemgetter

from steady.storage.imports.cells import UnreadableCell, plain_blanks, shortened
from steady.storage.imports.dates import DateReader

_HOUR = re.compile(r"(\D*?)\s*(\d{1,2})\s?[:.h時시]\s?(\d{2})(?:[:.](\d{2}))?(?:\.\d+)?\s*(\D*)")
_MOST_HOURS = 20_000
_BEFORE_NOON = {"am", "a", "上午", "午前", "오전", "ص", "πμ", "vorm", "sa", "de", "fm", "öö", "дп", "dop", "ap"}
_AFTER_NOON = {"pm", "p", "下午", "午後", "오후", "م", "μμ", "nachm", "ch", "du", "em", "ös", "пп", "odp", "ip"}


class LocalTime(tzinfo):
    """The local time of this computer. What it was in some year is worked out only when somebody asks."""

    def utcoffset(self, moment: datetime | None) -> timedelta | None:
        if moment is None:
            return None
        try:
            offset = moment.replace(tzinfo=None).astimezone().utcoffset()
        except (OSError, OverflowError, ValueError):
            # Windows knows no local time before 1970.
            offset = datetime(1972, moment.month, moment.day, moment.hour).astimezone().utcoffset()
        return timedelta(minutes=round(offset.total_seconds() / 60))

    def dst(self, moment: datetime | None) -> timedelta:
        return timedelta(0)

    def tzname(self, moment: datetime | None) -> str:
        return "local time"


LOCAL = LocalTime()
NOON = time(12, tzinfo=LOCAL)


class TimeReader(dict[str, time]):
    """Text → time of day, as local time; NotReadable for a text that is none. An empty text is noon."""

    def __missing__(self, text: str) -> time:
        if len(self) > _MOST_HOURS:
            self.clear()
        self[text] = hour = _plain_hour(text) or _hour(plain_blanks(text))
        return hour


# One for all files: an hour means the same in each, and the next file has the same ones.
HOURS = TimeReader()


def _plain_hour(text: str) -> time | None:
    """Return the hour of the two usual spellings, "21:34" and "9:34 PM"; there are some two thousand in a long file."""
    hour, _, rest = text.partition(":")
    half = rest[2:].strip().casefold()
    if not (hour.isdecimal() and len(rest) >= 2 and rest[:2].isdecimal() and half in ("", "am", "pm")):
        return None
    if int(hour) > (12 if half else 23) or int(rest[:2]) > 59:
        return None
    return time(int(hour) % 12 + 12 * (half == "pm") if half else int(hour), int(rest[:2]), tzinfo=LOCAL)


def _hour(text: str) -> time:
    if not text:
        return NOON
    found = _HOUR.fullmatch(text)
    half = re.sub(r"[\s.]", "", (found[1] or found[5]).casefold()) if found else ""
    hour = int(found[2]) if found else 24
    if half in _BEFORE_NOON or half in _AFTER_NOON:
        # After noon the 24-hour clock needs no change.
        hour = hour % 12 + 12 * (half in _AFTER_NOON) if hour <= 12 else hour
    elif half.strip("uhr"):
        hour = 24
    if hour > 23 or int(found[3]) > 59:
        raise UnreadableCell(f"“{shortened(text)}” is no time of day the workbook can read.")
    return time(hour, int(found[3]), tzinfo=LOCAL)


_ISO_HOUR = itemgetter(slice(11, 16))
_SECONDS = re.compile(r"(?<=:\d\d):\d\d")

Moments = tuple[Sequence[date], Sequence[time]]


def moments_of(cells: Sequence[str], days: DateReader) -> Moments:
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


def _in_iso(cells: Sequence[str], _: DateReader) -> Moments:
    """Return the moments of cells such as "2021-04-03T21:34:00Z", as the clock showed them where they were written."""
    return list(map(datetime.fromisoformat, cells)), list(map(HOURS.__getitem__, map(_ISO_HOUR, cells)))


def _in_halves(cells: Sequence[str], days: DateReader) -> Moments:
    """Return the moments of cells such as "3/4/2021 9:34:00 PM"; ValueError where one is written in another way."""
    day_cells, hours = zip(*map(str.split, cells, repeat(" "), repeat(1)), strict=True)
    if hours[0].count(":") > 1:
        hours = [_SECONDS.sub("", hour) for hour in hours]
    return days.of(day_cells), list(map(HOURS.__getitem__, hours))


def _hour_after_the_day(cell: str) -> time:
    try:
        return HOURS[_after_the_day(cell)]
    except UnreadableCell:
        return NOON


def _after_the_day(cell: str) -> str:
    """The hour in a cell such as "2021-04-03T21:34:00Z" or "3/4/2021 9:34 pm"."""
    _, colon, _ = cell.partition(":")
    return cell.replace("T", " ").split(" ", 1)[-1].split("+")[0].rstrip("Z") if colon else ""
