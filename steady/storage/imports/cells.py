"""What one cell of a table holds."""

import re
from collections.abc import Sequence
from functools import lru_cache

_NUMBER = re.compile(r"\s*(-?\d+(?:[.,]\d+)?)\s*(?:/\s*\d+)?\s*")
MOST_KEPT = 4096


@lru_cache(MOST_KEPT)
def number_in(cell: str) -> float | None:
    """Return the number a cell holds, None for a cell that holds none; 7, 7.5, 7,5 and 7/10 are numbers."""
    found = _NUMBER.fullmatch(cell)
    number = float(found[1].replace(",", ".")) if found and len(cell) < 30 else None
    return int(number) if number is not None and number.is_integer() else number


def plain_names(heading: Sequence[str]) -> list[str]:
    """Return the names of columns in small letters, with single blanks."""
    return [" ".join(name.casefold().replace("_", " ").split()) for name in heading]
