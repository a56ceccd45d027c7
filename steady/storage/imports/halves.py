"""Rows taken together where all is well, and apart where one of them cannot be read."""

from collections.abc import Callable, Sequence
from typing import Any

from steady.storage.imports.found import Block, Finds
from steady.storage.imports.readable import NotReadable


def take_rows(
    rows: Sequence[Any], block: Callable[[Sequence[Any]], Block], finds: Finds, line_of: Callable[[int], int]
) -> None:
    """Take every row into `finds`: all at once, or half by half until the one is found that cannot be read.

    `block` makes entries of some rows, or raises NotReadable. `line_of` says where the row with that place stands.
    """
    def take(first: int, end: int) -> None:
        try:
            finds.entries.add(block(rows[first:end]))
        except NotReadable as reason:
            if end - first == 1:
                return finds.refuse(line_of(first), str(reason))
            middle = (first + end) // 2
            take(first, middle)
            take(middle, end)

    if rows:
        take(0, len(rows))
