"""Days as journals write them, in many hands and languages: a whole column at once where all are written in one way."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from functools import cache, cached_property, lru_cache

from steady.domain.spoken import MONTHS
from steady.storage.imports.cells import CellCache, UnreadableCell, plain_blanks, shortened

_ENDINGS = ("", "st", "nd", "rd", "th")
_DAYS = {f"{day:{width}}{end}": f"{day:02}" for day in range(1, 32) for width in ("", "02") for end in _ENDINGS}
# A journal goes on day by day, so that the days of a year are as good as all of them, and small.
_MOST_DAYS = 366
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[T\s])")
_WITH_SIGNS = re.compile(r"(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})(?=$|[T\s,])")
_SLASHES = re.compile(r"\b(\d{1,2})[-/](\d{1,2})[-/]\d{4}\b")
_WORDS = re.compile(
    r"""
    (?: (\d{1,2}) (?:st|nd|rd|th|er|\.|º|ª)? [\s-]+ (?:de\s+|of\s+)? ([^\W\d]+) \.?   # 22nd Sep, 3 de abril
      | ([^\W\d]+) \.? \s+ (\d{1,2}) (?:st|nd|rd|th)? )                             # Sep 22
    ,? [\s-]+ (?:de\s+)? (\d{4}) (?!\d)""",
    re.VERBOSE,
)
SHORT_ENGLISH = {name[:3]: number for number, name in enumerate(MONTHS, 1)}
# The first language in the list keeps a name that two give to different months.
_LANGUAGES = "en de fr es it pt nl pl ru uk cs sk sv nb fi hu ro tr el bg hr id lt lv et ca he ar"
_LONGEST_ENDING = 2
_FILLERS = {"de", "of", "d", "den", "da", "the", "dia"}


def each_once(work_out: Callable[[Sequence[str]], list[date]], cells: Sequence[str]) -> list[date]:
    """Return the days that `work_out` makes of cells; where many are of one day, it is worked out once."""
    different = list(dict.fromkeys(cells))
    if 2 * len(different) > len(cells):
        return work_out(cells)
    return list(map(dict(zip(different, work_out(different), strict=True)).__getitem__, cells))


def english_day(year: str, month: str, day: str) -> date:
    """Return the day of "2020", "Sep" and "22nd"; KeyError or ValueError where it is none."""
    return date.fromisoformat(f"{year}-{SHORT_ENGLISH[month]:02}-{_DAYS[day]}")


class DateReader(CellCache[str, date]):
    """Text → day; UnreadableCell for a text that is none.

    `day_first` says how 3/4/2021 is meant. Where it is None, the days in the text `told_by` tell, if they can.
    """

    def __init__(self, day_first: bool | None = None, told_by: str = "") -> None:
        super().__init__(self._day, _MOST_DAYS)
        self._said_first, self._told_by = day_first, told_by

    @cached_property
    def day_first(self) -> bool | None:
        """How 3/4/2021 is meant: True for the third of April, None where that is open."""
        if self._said_first is not None:
            return self._said_first
        parts = [(int(first), int(second)) for first, second in _SLASHES.findall(self._told_by)]
        told = {first > 12 for first, second in parts if (first > 12) != (second > 12)}
        # Where one day speaks for each, they are as open as without any.
        return told.pop() if len(told) == 1 else None

    def of(self, column: Sequence[str]) -> list[date]:
        """Return the days of a column; UnreadableCell when one of its cells is none."""
        try:
            return list(map(date.fromisoformat, column))
        except ValueError:
            return each_once(self._of_different, column)

    def _of_different(self, cells: Sequence[str]) -> list[date]:
        """Return the days of cells that are all spelled alike, else of one cell after the other."""
        sign = cells[0][-5:-4]
        day_first = sign == "." or (self.day_first if sign in {"-", "/"} else None)
        with suppress(KeyError, ValueError):
            if day_first is None:
                # Such as "22nd Sep 2020".
                return [english_day(year, month, day) for day, month, year in (cell.split(" ") for cell in cells)]
            if "".join(cells).count(sign) == 2 * len(cells) and set(map(len, cells)) == {len("03.04.2021")}:
                day, month = (slice(0, 2), slice(3, 5)) if day_first else (slice(3, 5), slice(0, 2))
                return [date.fromisoformat(f"{cell[6:]}-{cell[month]}-{cell[day]}") for cell in cells]
            # Such as "3/4/2021".
            parts = [cell.split(sign) for cell in cells]
            days = parts if day_first else [(day, month, year) for month, day, year in parts]
            return [date.fromisoformat(f"{year}-{month:0>2}-{day:0>2}") for day, month, year in days]
        return super().of(cells)

    def _day(self, text: str) -> date:
        text = plain_blanks(text)
        try:
            if found := _ISO.match(text):
                return date(*map(int, found.groups()))
            if found := _WITH_SIGNS.match(text):
                first, second, year, sign = int(found[1]), int(found[3]), int(found[4]), found[2]
                day_first = True if sign == "." or first > 12 else False if second > 12 else self.day_first
                if day_first is None and first != second:
                    raise UnreadableCell(f"“{first}{sign}{second}{sign}{year}” could mean two different days.")
                return date(year, second, first) if day_first else date(year, first, second)
            if found := _WORDS.search(text):
                return date(int(found[5]), month_of(found[2] or found[3]), int(found[1] or found[4]))
        except UnreadableCell:
            raise
        except (ValueError, KeyError) as error:
            raise UnreadableCell(_no_day(text)) from error
        raise UnreadableCell(_no_day(text))


@lru_cache(maxsize=1024)
def parsed_day_and_month(text: str) -> tuple[int, int]:
    """Return day and month of a text such as "30 May", in any language known; UnreadableCell for any other."""
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    try:
        if len(numbers) == 2:
            return (numbers[1], numbers[0]) if re.search("[月월]", text) else (numbers[0], numbers[1])
        return numbers[0], month_of(text)
    except (IndexError, KeyError) as error:
        raise UnreadableCell(_no_day(text)) from error


def _no_day(text: str) -> str:
    return f"“{shortened(text)}” isn't a day the workbook can read." if text else "There's no day on this line."


def _plain(name: str) -> str:
    """Without accents and case: exports differ in both."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(sign))


@cache
def _months() -> dict[str, int]:
    """Each whole name, and each beginning of at least three letters that means only one month in all languages."""
    # Only a file with months in words needs Babel, which takes a tenth of a second for the names of all languages.
    from babel import Locale

    whole: dict[str, int] = {}
    begun: dict[str, set[int]] = {}
    for forms in (Locale(language).months for language in _LANGUAGES.split()):
        for number, name in [*forms["format"]["wide"].items(), *forms["stand-alone"]["wide"].items()]:
            whole.setdefault(_plain(name), number)
            for end in range(3, len(_plain(name))):
                begun.setdefault(_plain(name)[:end], set()).add(number)
    only = {start: months.pop() for start, months in begun.items() if len(months) == 1}
    # Apps write short English names whatever the language of the phone: "Mar" is March, though Finnish has another.
    return {**only, **{name.casefold(): number for name, number in SHORT_ENGLISH.items()}, **whole}


@lru_cache(maxsize=1024)
def month_of(text: str) -> int:
    """Return the number of the month named in a text without its day; KeyError when there is none."""
    words = "".join(sign if sign.isalpha() else " " for sign in _plain(text)).split()
    word = next((word for word in words if word not in _FILLERS), "")
    # Beside a day many languages give the name an ending: "tammikuuta" is "tammikuu".
    known = (word[:end] for end in range(len(word), max(2, len(word) - _LONGEST_ENDING - 1), -1))
    months = _months()
    return months[next((start for start in known if start in months), word)]
