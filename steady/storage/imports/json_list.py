"""A long list inside a JSON file, read in pieces, so that the whole of it never lies in memory at once.

ijson, which is made for this, ends the program at a number of some thousand digits and fills the memory with `[[[[…`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from typing import Any

import orjson

from steady.storage.imports.cells import UnreadableCell
from steady.storage.imports.entries import EntryBlock, ImportedEntries
from steady.storage.imports.import_errors import FileDamaged, FileTooLarge
from steady.storage.imports.result import BlockMaker, Import, ImportBuilder, ImportScale, bisect_rows

PIECE = 1 << 16
NO_SCALE = ImportScale(0, 10)
_BETWEEN = re.compile(rb"\}\s*,\s*(?=\{)")
_LAST = re.compile(rb"\}\s*(?=\])")
_EMPTY = re.compile(rb"\s*(?=\])")
_TRIES = 64
_MOST_TRIES = 1000
# More values than this in what is not a list of entries is no journal; each takes some eighty bytes of memory.
_MOST_VALUES = 1_000_000


def parsed(content: bytes) -> Any:
    """Return what a JSON text holds; FileDamaged when it is none, FileTooLarge when it holds too many values."""
    if content.count(b",") + content.count(b"[") + content.count(b"{") > _MOST_VALUES:
        raise FileTooLarge
    try:
        return orjson.loads(content)
    except orjson.JSONDecodeError as error:
        raise FileDamaged from error


class JsonList:
    """The list of objects under `key` at the top of a JSON object; `rest` is that object without what is in the list.

    Cutting between two objects is right exactly when the piece before the cut is a list by itself, so no text in an
    entry can be taken for a boundary.
    """

    def __init__(self, content: bytes, key: str) -> None:
        found = re.search(rb'(?<!\\)"' + key.encode() + rb'"\s*:\s*\[', content)
        if found is None:
            raise FileDamaged
        self._content, self._key = content, key
        self._begin = self._end = found.end()

    def pieces(self) -> Iterator[list[Any]]:
        """Yield the values of the list, some hundred at a time; FileDamaged when it breaks off."""
        begin, given = self._begin, 0
        while cut := self._cut(_BETWEEN, begin, begin + PIECE, _TRIES):
            piece, begin = cut
            given += len(piece)
            yield piece
        if empty := _EMPTY.match(self._content, begin):
            self._end = empty.end()
        elif cut := self._cut(_LAST, begin, begin, _MOST_TRIES):
            piece, self._end = cut
            yield piece
        else:
            # Lists within lists in such numbers that no cut was found: read whole after all.
            whole = parsed(self._content)
            values = whole.get(self._key) if isinstance(whole, dict) else None
            if not isinstance(values, list):
                raise FileDamaged
            yield values[given:]

    def rest(self) -> Any:
        """Return the object around the list, with the list empty; to be asked when `pieces` has come to its end."""
        return parsed(self._content[: self._begin] + self._content[self._end :])

    def _cut(self, sign: re.Pattern[bytes], begin: int, look_from: int, tries: int) -> tuple[list[Any], int] | None:
        """Return the values from `begin` to the first boundary, and where that ends; None if there is none."""
        for cut in islice(sign.finditer(self._content, look_from), tries):
            with suppress(orjson.JSONDecodeError):
                return orjson.loads(b"[" + self._content[begin : cut.start() + 1] + b"]"), cut.end()
        return None


def read_diary(content: bytes, app: str, block: BlockMaker, entries: ImportedEntries) -> Import:
    """Return what a JSON export of words without numbers holds; `block` makes columns of some rows for `entries`."""
    builder, number = ImportBuilder(app, NO_SCALE, entries), 1

    def block_or_sentence(rows: Sequence[Any]) -> EntryBlock:
        try:
            return block(rows)
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
            raise UnreadableCell("This isn't an entry with a day.") from error

    for piece in JsonList(content, "entries").pieces():
        bisect_rows(piece, block_or_sentence, builder, number.__add__)
        number += len(piece)
    return builder.as_import()


def tags_in(tags: Any) -> tuple[str, ...]:
    """Return the tags in a list of them, none for what is no list."""
    return tuple(map(str, tags)) if isinstance(tags, list) else ()


def texts_in(rows: Sequence[Mapping[str, Any]], name: str) -> list[str]:
    """Return the texts of that name, empty where there is none; TypeError where one is something else."""
    texts = [row.get(name) or "" for row in rows]
    "".join(texts)
    return texts
