"""Days as journals write them, in many hands and languages: a whole column at once where all are written in one way."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property, lru_cache

from steady.storage.imports.cells import CellCache, UnreadableCell, plain_blanks, shortened
from steady.storage.imports.months import SHORT_ENGLISH, month_of

_ENDINGS = ("st", "nd", "rd", "th")
_DAYS = {f"{day:{width}}{end}": day for day in range(1, 32) for width in ("", "02") for end in ("", *_ENDINGS)}
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


def _year(text: str) -> int:
    if len(text) != 4 or not (text.isascii() and text.isdecimal()):
        raise ValueError
    return int(text)


_YEARS = CellCache(_year)


def each_once(work_out: Callable[[Sequence[str]], list[date]], cells: Sequence[str]) -> list[date]:
    """Return the days that `work_out` makes of cells; where many are of one day, it is worked out once."""
    different = list(dict.fromkeys(cells))
    if 2 * len(different) > len(cells):
        return work_out(cells)
    return list(map(dict(zip(different, work_out(different), strict=True)).__getitem__, cells))


def english_days(years: Sequence[str], months: Sequence[str], days: Sequence[str]) -> list[date]:
    """Return the days of "2020", "Sep" and "22nd", each in a column; KeyError or ValueError where one is none."""
    return list(map(date, _YEARS.of(years), map(SHORT_ENGLISH.__getitem__, months), map(_DAYS.__getitem__, days)))


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
        for usual in (self._all_in_numbers, _all_in_english):
            try:
                return usual(cells)
            except (KeyError, ValueError):
                # Here is another spelling, or a cell that is no day.
                continue
        return super().of(cells)

    def _all_in_numbers(self, cells: Sequence[str]) -> list[date]:
        """Return the days of cells such as "3/4/2021"; KeyError or ValueError where one is none, or may be two."""
        sign = cells[0][-5:-4]
        day_first = sign == "." or (self.day_first if sign in {"-", "/"} else None)
        if day_first is None:
            raise ValueError
        return list(map(date.fromisoformat, _iso_days(cells, sign, day_first)))

    def _day(self, text: str) -> date:
        text = plain_blanks(text)
        try:
            if found := _ISO.match(text):
                return date(*map(int, found.groups()))
            if found := _WITH_SIGNS.match(text):
                return self._day_in_numbers(int(found[1]), found[2], int(found[3]), int(found[4]))
            if found := _WORDS.search(text):
                return date(int(found[5]), month_of(found[2] or found[3]), int(found[1] or found[4]))
        except UnreadableCell:
            raise
        except (ValueError, KeyError) as error:
            raise UnreadableCell(_no_day(text)) from error
        raise UnreadableCell(_no_day(text))

    def _day_in_numbers(self, first: int, sign: str, second: int, year: int) -> date:
        day_first = True if sign == "." or first > 12 else False if second > 12 else self.day_first
        if day_first is None and first != second:
            raise UnreadableCell(f"“{first}{sign}{second}{sign}{year}” can mean two days.")
        return date(year, second, first) if day_first else date(year, first, second)


def _iso_days(cells: Sequence[str], sign: str, day_first: bool) -> list[str]:
    """Return cells such as "3/4/2021" as "2021-04-03"; ValueError, here or in reading that, where one is no such."""
    if "".join(cells).count(sign) == 2 * len(cells) and set(map(len, cells)) == {len("03.04.2021")}:
        if day_first:
            return [f"{cell[6:]}-{cell[3:5]}-{cell[:2]}" for cell in cells]
        return [f"{cell[6:]}-{cell[:2]}-{cell[3:5]}" for cell in cells]
    parts = [cell.split(sign) for cell in cells]
    if day_first:
        return [f"{year}-{month:0>2}-{day:0>2}" for day, month, year in parts]
    return [f"{year}-{month:0>2}-{day:0>2}" for month, day, year in parts]


def _all_in_english(cells: Sequence[str]) -> list[date]:
    """Return the days of cells such as "22nd Sep 2020"; KeyError or ValueError where one is none."""
    days, months, years = zip(*[cell.split(" ") for cell in cells], strict=True)
    return english_days(years, months, days)


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
    return f"“{shortened(text)}” is no day the workbook can read." if text else "There is no day on this line."
