"""Days and hours as journals write them: many hands, many languages, each spelling worked out only once."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, tzinfo

from steady.storage.imports.months import SHORT_ENGLISH, month_of

_ODD_SPACES = str.maketrans({"\u202f": " ", "\u00a0": " ", "\u2009": " ", "\u200e": None, "\u200f": None})
_HOUR = re.compile(r"(\D*?)\s*(\d{1,2})\s?[:.h時시]\s?(\d{2})(?:[:.](\d{2}))?(?:\.\d+)?\s*(\D*)")
_MOST_HOURS = 20_000
_BEFORE_NOON = {"am", "a", "上午", "午前", "오전", "ص", "πμ", "vorm", "sa", "de", "fm", "öö", "дп", "dop", "ap"}
_AFTER_NOON = {"pm", "p", "下午", "午後", "오후", "م", "μμ", "nachm", "ch", "du", "em", "ös", "пп", "odp", "ip"}
_ORDINALS = {f"{day}{end}": day for day in range(1, 32) for end in ("", "st", "nd", "rd", "th")}
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[T\s])")
_NUMBERS = re.compile(r"(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})(?=$|[T\s,])")
_WORDS = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?[\s-]+(?:de\s+|of\s+)?([^\W\d]+)\.?|([^\W\d]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?)"
                    r",?[\s-]+(?:de\s+)?(\d{4})")


class NotReadable(ValueError):
    """A cell that says nothing the workbook understands; the message says so to her."""


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
        self[text] = hour = _plain_hour(text) or _hour(text.translate(_ODD_SPACES).strip())
        return hour


# One for all files: an hour means the same in each, and the next file has the same ones.
HOURS = Hours()


class Days(dict[str, date]):
    """Text → day; NotReadable for a text that is none. `day_first` says how 3/4/2021 is meant, None that it is open."""

    def __init__(self, day_first: bool | None = None) -> None:
        super().__init__()
        self.day_first = day_first

    def __missing__(self, text: str) -> date:
        self[text] = day = _usual_day(text) or self._day(text.translate(_ODD_SPACES).strip())
        return day

    def of(self, cells: Sequence[str]) -> list[date]:
        """Return the days of a column; NotReadable when one of its cells is none."""
        try:
            return list(map(date.fromisoformat, cells))
        except ValueError:
            return list(map(self.__getitem__, cells))

    def _day(self, text: str) -> date:
        try:
            if found := _ISO.match(text):
                return date(*map(int, found.groups()))
            if found := _NUMBERS.match(text):
                return self._of_numbers(int(found[1]), found[2], int(found[3]), int(found[4]))
            if found := _WORDS.search(text):
                return date(int(found[5]), month_of(found[2] or found[3]), int(found[1] or found[4]))
        except (ValueError, KeyError) as error:
            raise NotReadable(_no_day(text)) from error
        raise NotReadable(_no_day(text))

    def _of_numbers(self, first: int, sign: str, second: int, year: int) -> date:
        day_first = True if sign == "." or first > 12 else False if second > 12 else self.day_first
        if day_first is None and first != second:
            raise NotReadable(f"“{first}{sign}{second}{sign}{year}” can mean two days.")
        return date(year, second, first) if day_first else date(year, first, second)


def _usual_day(text: str) -> date | None:
    """Return the day of "2020-09-22" and "22nd Sep 2020", as some apps write it in every row; None for any other text."""
    day, _, rest = text.partition(" ")
    month, _, year = rest.partition(" ")
    try:
        return date(int(year), SHORT_ENGLISH[month], _ORDINALS[day]) if rest else date.fromisoformat(text)
    except (KeyError, ValueError):
        return None


def day_and_month(text: str) -> tuple[int, int]:
    """Return day and month of a text such as "30 May", in any of the languages known; NotReadable for any other."""
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    try:
        if len(numbers) == 2:
            return (numbers[1], numbers[0]) if re.search("[月월]", text) else (numbers[0], numbers[1])
        return numbers[0], month_of(text)
    except (IndexError, KeyError) as error:
        raise NotReadable(_no_day(text)) from error


def shortened(text: str) -> str:
    """Return the beginning of a text that may be long."""
    text = " ".join(text.split())
    return text if len(text) <= 40 else text[:39] + "…"


def _no_day(text: str) -> str:
    return f"“{shortened(text)}” is no day the workbook can read." if text else "There is no day on this line."


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
