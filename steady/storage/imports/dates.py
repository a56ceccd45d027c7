"""Days as journals write them, in many hands and languages; the same one is not worked out anew in each row.

Days as apps write them, a whole column at once: quick, and only where all of its cells are written in one way.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cached_property, lru_cache

from steady.storage.imports.cells import UnreadableCell, plain_blanks, shortened
from steady.storage.imports.months import SHORT_ENGLISH, month_of

_NUMBERS = {number: day for day in range(1, 32) for number in (f"{day}", f"{day:02}")}
_ORDINALS = _NUMBERS | {f"{day}{end}": day for day in range(1, 32) for end in ("st", "nd", "rd", "th")}


class _Years(dict[str, int]):
    """Four digits → the year; ValueError for any other text."""

    def __missing__(self, text: str) -> int:
        if len(text) != 4 or not (text.isascii() and text.isdecimal()):
            raise ValueError
        self[text] = year = int(text)
        return year


_YEARS = _Years()


def each_once(work_out: Callable[[Sequence[str]], list[date]], cells: Sequence[str]) -> list[date]:
    """Return the days that `work_out` makes of cells; where many are of one day, it is worked out once."""
    different = list(set(cells))
    if 2 * len(different) > len(cells):
        return work_out(cells)
    return list(map(dict(zip(different, work_out(different))).__getitem__, cells))


def in_numbers(cells: Sequence[str], sign: str, day_first: bool) -> list[date]:
    """Return the days of cells such as "3/4/2021" or "03.04.2021"; KeyError or ValueError where one is none."""
    try:
        return _in_two_digits(cells, sign, day_first)
    except ValueError:
        first, second, years = _parted(cells, sign)
        days, months = (first, second) if day_first else (second, first)
        return _days(years, map(_NUMBERS.__getitem__, months), map(_NUMBERS.__getitem__, days))


def _in_two_digits(cells: Sequence[str], sign: str, day_first: bool) -> list[date]:
    """Return the days of cells such as "03.04.2021"; ValueError where one is none or shorter."""
    if "".join(cells).count(sign) != 2 * len(cells):
        raise ValueError
    if day_first:
        return list(map(date.fromisoformat, [f"{cell[6:]}-{cell[3:5]}-{cell[:2]}" for cell in cells]))
    return list(map(date.fromisoformat, [f"{cell[6:]}-{cell[:2]}-{cell[3:5]}" for cell in cells]))


def in_words(cells: Sequence[str]) -> list[date]:
    """Return the days of cells such as "22nd Sep 2020"; KeyError or ValueError where one is none."""
    days, months, years = _parted(cells, " ")
    return english_days(years, months, days)


def english_days(years: Sequence[str], months: Sequence[str], days: Sequence[str]) -> list[date]:
    """Return the days of "2020", "Sep" and "22nd", each in a column; KeyError or ValueError where one is none."""
    return _days(years, map(SHORT_ENGLISH.__getitem__, months), map(_ORDINALS.__getitem__, days))


def _parted(cells: Sequence[str], sign: str) -> Iterator[Sequence[str]]:
    return zip(*[cell.split(sign) for cell in cells], strict=True)


def _days(years: Sequence[str], months: Iterator[int], days: Iterator[int]) -> list[date]:
    return list(map(date, map(_YEARS.__getitem__, years), months, days))


_SIGNS = ("-", "/", ".")
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


class DateReader(dict[str, date]):
    """Text → day; NotReadable for a text that is none.

    `day_first` says how 3/4/2021 is meant. Where it is None, the days in the text `told_by` tell, if they can.
    """

    def __init__(self, day_first: bool | None = None, told_by: str = "") -> None:
        super().__init__()
        self._said_first, self._told_by = day_first, told_by

    @cached_property
    def day_first(self) -> bool | None:
        """How 3/4/2021 is meant: True for the third of April, None where that is open."""
        return _day_first_in(self._told_by) if self._said_first is None else self._said_first

    def __missing__(self, text: str) -> date:
        if len(self) >= _MOST_DAYS:
            self.clear()
        self[text] = day = self._day(plain_blanks(text))
        return day

    def of(self, cells: Sequence[str]) -> list[date]:
        """Return the days of a column; NotReadable when one of its cells is none."""
        try:
            return list(map(date.fromisoformat, cells))
        except ValueError:
            return each_once(self._of_all, cells)

    def _of_all(self, cells: Sequence[str]) -> list[date]:
        for usual in (self._in_numbers, in_words):
            try:
                return usual(cells)
            except (KeyError, ValueError):
                # Here is another spelling, or a cell that is no day.
                continue
        return list(map(self.__getitem__, cells))

    def _in_numbers(self, cells: Sequence[str]) -> list[date]:
        """Return the days of cells such as "3/4/2021"; KeyError or ValueError where one is none, or may be two."""
        sign = cells[0][-5:-4]
        day_first = sign == "." or (self.day_first if sign in _SIGNS else None)
        if day_first is None:
            raise ValueError
        return in_numbers(cells, sign, day_first)

    def _day(self, text: str) -> date:
        try:
            if found := _ISO.match(text):
                return date(*map(int, found.groups()))
            if found := _WITH_SIGNS.match(text):
                return self._of_numbers(int(found[1]), found[2], int(found[3]), int(found[4]))
            if found := _WORDS.search(text):
                return date(int(found[5]), month_of(found[2] or found[3]), int(found[1] or found[4]))
        except UnreadableCell:
            raise
        except (ValueError, KeyError) as error:
            raise UnreadableCell(_no_day(text)) from error
        raise UnreadableCell(_no_day(text))

    def _of_numbers(self, first: int, sign: str, second: int, year: int) -> date:
        day_first = True if sign == "." or first > 12 else False if second > 12 else self.day_first
        if day_first is None and first != second:
            raise UnreadableCell(f"“{first}{sign}{second}{sign}{year}” can mean two days.")
        return date(year, second, first) if day_first else date(year, first, second)


def _day_first_in(text: str) -> bool | None:
    """Return how days such as 3/4/2021 are meant in a text, told by those of its days that can mean only one.

    None where there is no such day, or where one speaks for each.
    """
    found = {_tells(int(first), int(second)) for first, second in _SLASHES.findall(text)} - {None}
    return found.pop() if len(found) == 1 else None


def _tells(first: int, second: int) -> bool | None:
    return True if first > 12 >= second else False if second > 12 >= first else None


@lru_cache(maxsize=1024)
def day_and_month(text: str) -> tuple[int, int]:
    """Return day and month of a text such as "30 May", in any of the languages known; NotReadable for any other."""
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    try:
        if len(numbers) == 2:
            return (numbers[1], numbers[0]) if re.search("[月월]", text) else (numbers[0], numbers[1])
        return numbers[0], month_of(text)
    except (IndexError, KeyError) as error:
        raise UnreadableCell(_no_day(text)) from error


def _no_day(text: str) -> str:
    return f"“{shortened(text)}” is no day the workbook can read." if text else "There is no day on this line."
