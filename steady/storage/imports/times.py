"""Hours as journals write them, the local time they are in, and cells that hold a day and an hour together."""

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta, tzinfo

from steady.storage.imports.cells import CellCache, UnreadableCell, plain_blanks, shortened
from steady.storage.imports.dates import DateReader

_HOUR = re.compile(r"(\D*?)\s*(0*\d{1,2})\s?[:.h時시]\s?(\d{2})(?:[:.](\d{2}))?(?:\.\d+)?\s*(\D*)")
_MOST_HOURS = 20_000
_BEFORE_NOON = {"am", "a", "上午", "午前", "오전", "ص", "πμ", "vorm", "sa", "de", "fm", "öö", "дп", "dop", "ap"}
_AFTER_NOON = {"pm", "p", "下午", "午後", "오후", "م", "μμ", "nachm", "ch", "du", "em", "ös", "пп", "odp", "ip"}
_SECONDS = re.compile(r"(?<=:\d\d):\d\d")

Moments = tuple[Sequence[date], Sequence[time]]


class LocalTime(tzinfo):
    """The local time of this computer. What it was in some year is worked out only when somebody asks."""

    def utcoffset(self, moment: datetime | None) -> timedelta | None:
        if moment is None:
            return None
        try:
            local = moment.replace(tzinfo=None).astimezone()
        except (OSError, OverflowError, ValueError):
            # Windows knows no local time before 1970.
            local = datetime(1972, moment.month, moment.day, moment.hour).astimezone()
        return timedelta(minutes=round((local.utcoffset() or timedelta()).total_seconds() / 60))

    def dst(self, moment: datetime | None) -> timedelta:
        return timedelta(0)

    def tzname(self, moment: datetime | None) -> str:
        return "local time"


LOCAL = LocalTime()
NOON = time(12, tzinfo=LOCAL)


def _hour(text: str) -> time:
    """Return a time of day, as local time; UnreadableCell for a text that is none. An empty text is noon."""
    text = plain_blanks(text)
    if not text:
        return NOON
    if found := _HOUR.fullmatch(text):
        hour, minute = int(found[2]), int(found[3])
        half = re.sub(r"[\s.]", "", (found[1] or found[5]).casefold())
        if half not in _BEFORE_NOON | _AFTER_NOON:
            is_hour = not half.strip("uhr")
        else:
            # After noon the 24-hour clock needs no change.
            hour, is_hour = hour % 12 + 12 * (half in _AFTER_NOON) if hour <= 12 else hour, True
        if is_hour and hour <= 23 and minute <= 59:
            return time(hour, minute, tzinfo=LOCAL)
    raise UnreadableCell(f"“{shortened(text)}” isn't a time of day the workbook can read.")


# One for all files: an hour means the same in each, and the next file has the same ones.
HOURS = CellCache(_hour, _MOST_HOURS)


def moments_of(cells: Sequence[str], days: DateReader) -> Moments:
    """Return the days and the hours of a column, noon where a cell has none; UnreadableCell where a day is none."""
    if not any(":" in cell for cell in cells):
        return days.of(cells), [NOON] * len(cells)
    with suppress(ValueError):
        # Cells such as "2021-04-03T21:34:00Z", as the clock showed them where they were written.
        return list(map(datetime.fromisoformat, cells)), HOURS.of([cell[11:16] for cell in cells])
    with suppress(ValueError):
        # Cells such as "3/4/2021 9:34:00 PM".
        day_cells, hours = zip(*[cell.split(" ", 1) for cell in cells], strict=True)
        have_seconds = hours[0].count(":") > 1
        return days.of(day_cells), HOURS.of([_SECONDS.sub("", hour) for hour in hours] if have_seconds else hours)
    return days.of(cells), list(map(_hour_after_the_day, cells))


def _hour_after_the_day(cell: str) -> time:
    """Return the hour in a cell such as "2021-04-03T21:34:00Z" or "3/4/2021 9:34 pm"; noon where there is none."""
    if ":" not in cell:
        return NOON
    try:
        return HOURS[cell.replace("T", " ").split(" ", 1)[-1].split("+")[0].rstrip("Z")]
    except UnreadableCell:
        return NOON
