"""A long list inside a JSON file, read in pieces, so that the whole of it never lies in memory at once."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

import orjson

from steady.storage.imports.import_errors import FileDamaged, FileTooLarge

PIECE = 1 << 16
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


class LongList:
    """The list of objects under `key` at the top of a JSON object; `rest` is that object without what is in the list.

    Cutting between two objects is right exactly when the piece before the cut is a list by itself, so no text in an
    entry can be taken for a boundary.
    """

    def __init__(self, content: bytes, key: str) -> None:
        self._content = content
        found = _start_of(content, key)
        if found is None:
            raise FileDamaged
        self._key = key
        self._begin = self._end = found

    def pieces(self) -> Iterator[list[Any]]:
        """Yield the values of the list, some hundred at a time; FileDamaged when it breaks off."""
        begin, given = self._begin, 0
        while (cut := self._next_piece(begin)) is not None:
            piece, begin = cut
            given += len(piece)
            yield piece
        last = self._last_piece(begin)
        if last is None:
            # Lists within lists in such numbers that no cut was found: read whole after all.
            yield self._whole()[given:]
        else:
            piece, self._end = last
            yield piece

    def rest(self) -> Any:
        """Return the object around the list, with the list empty; to be asked when `pieces` has come to its end."""
        return parsed(self._content[: self._begin] + self._content[self._end :])

    def _next_piece(self, begin: int) -> tuple[list[Any], int] | None:
        for cut in islice(_BETWEEN.finditer(self._content, begin + PIECE), _TRIES):
            piece = _as_list(self._content[begin : cut.start() + 1])
            if piece is not None:
                return piece, cut.end()
        return None

    def _last_piece(self, begin: int) -> tuple[list[Any], int] | None:
        if empty := _EMPTY.match(self._content, begin):
            return [], empty.end()
        for cut in islice(_LAST.finditer(self._content, begin), _MOST_TRIES):
            piece = _as_list(self._content[begin : cut.start() + 1])
            if piece is not None:
                return piece, cut.end()
        return None

    def _whole(self) -> list[Any]:
        whole = parsed(self._content)
        values = whole.get(self._key) if isinstance(whole, dict) else None
        if not isinstance(values, list):
            raise FileDamaged
        return values


def _as_list(inside: bytes) -> list[Any] | None:
    try:
        return orjson.loads(b"[" + inside + b"]")
    except orjson.JSONDecodeError:
        return None


def _start_of(content: bytes, key: str) -> int | None:
    found = re.compile(rb'(?<!\\)"' + key.encode() + rb'"\s*:\s*\[').search(content)
    return found.end() if found else None
