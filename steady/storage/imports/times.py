"""Hours as journals write them, each spelling worked out only once, and the local time they are in."""

import re
from datetime import datetime, time, timedelta, tzinfo

from steady.storage.imports.readable import NotReadable, plain_blanks, shortened

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


class Hours(dict[str, time]):
    """Text → time of day, as local time; NotReadable for a text that is none. An empty text is noon."""

    def __missing__(self, text: str) -> time:
        if len(self) > _MOST_HOURS:
            self.clear()
        self[text] = hour = _plain_hour(text) or _hour(plain_blanks(text))
        return hour


# One for all files: an hour means the same in each, and the next file has the same ones.
HOURS = Hours()


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
        raise NotReadable(f"“{shortened(text)}” is no time of day the workbook can read.")
    return time(hour, int(found[3]), tzinfo=LOCAL)
