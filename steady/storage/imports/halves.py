"""Rows taken together where all is well, and apart where one of them cannot be read."""

from collections.abc import Callable, Sequence
from typing import Any

from steady.storage.imports.entries import Block
from steady.storage.imports.readable import NotReadable
from steady.storage.imports.result import Finds


def take_rows(
    rows: Sequence[Any],
    block: Callable[[Sequence[Any]], Block],
    finds: Finds,
    line_of: Callable[[int], int],
    first: int = 0,
) -> None:
    """Take every row into `finds`: all at once, or half by half until the one is found that cannot be read.

    `block` makes entries of some rows, or raises NotReadable. `line_of` says where a row stands, by its place among
    the rows; the place of the first one here is `first`.
    """
    if not rows:
        return
    try:
        finds.entries.add(block(rows))
    except NotReadable as reason:
        if len(rows) == 1:
            return finds.refuse(line_of(first), str(reason))
        middle = len(rows) // 2
        take_rows(rows[:middle], block, finds, line_of, first)
        take_rows(rows[middle:], block, finds, line_of, first + middle)
