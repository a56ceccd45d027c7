"""Days as apps write them, a whole column at once: quick, and only where all of its cells are written in one way."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from steady.storage.imports.months import SHORT_ENGLISH

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
