"""Diaries of words without numbers, as Day One and jrnl write them in JSON: what both have in common."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from steady.storage.imports.cells import UnreadableCell
from steady.storage.imports.entries import EntryBlock, ImportedEntries
from steady.storage.imports.json_pieces import LongList
from steady.storage.imports.result import Import, ImportBuilder, ImportScale, bisect_rows

KEY = "entries"
NO_SCALE = ImportScale(0, 10)
NOT_AN_ENTRY = "This is no entry with a day."


def read_diary(
    content: bytes, app: str, block: Callable[[Sequence[Any]], EntryBlock], entries: ImportedEntries
) -> Import:
    """Return what a JSON export holds; `block` makes columns of some rows of it, for `entries` to be made of."""
    finds, number = ImportBuilder(app, NO_SCALE, entries), 1
    for piece in LongList(content, KEY).pieces():
        bisect_rows(piece, partial(_block, block), finds, number.__add__)
        number += len(piece)
    return finds.as_import()


def _block(block: Callable[[Sequence[Any]], EntryBlock], rows: Sequence[Any]) -> EntryBlock:
    try:
        return block(rows)
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        raise UnreadableCell(NOT_AN_ENTRY) from error


def without_mood(size: int) -> tuple[list[str], list[None]]:
    """Return the columns of moods and of levels where there are none."""
    return [""] * size, [None] * size


def texts_in(rows: Sequence[Mapping[str, Any]], name: str) -> list[str]:
    """Return the texts of that name, empty where there is none; TypeError where one is something else."""
    texts = [row.get(name) or "" for row in rows]
    "".join(texts)
    return texts
