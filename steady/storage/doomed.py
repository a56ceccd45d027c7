"""Which documents go when a record is erased, and how they are told from all others, in broken files too."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import orjson

from steady.domain.draft import form_of
from steady.storage.migrations import Tables
from steady.storage.tables import DRAFTS, KEPT_ASIDE

# A common run of 15 bytes always holds one of these whole, wherever it begins.
_CHUNK = 8
_SHORTEST_CHUNK = 4
_TIMES = ("at", "day", "edited_at")
_RECORD_LINE = re.compile(rb'\s*("(?:[^"\\]|\\.)*"): (\{.*\}),?\s*', re.DOTALL)
_TABLE_LINE = re.compile(rb'\s*("(?:[^"\\]|\\.)*"): \{\s*')
# Ids of our own making. No other is looked for inside a longer text, which might hold it by chance.
_OWN_ID = re.compile(r"[0-9a-f]{32}|\d{4}-W\d\d")


@dataclass(frozen=True)
class Doomed:
    """The record `id` of the collection `kind`, what was kept aside of it, and the drafts of its form.

    A draft goes when a word of its form's name is the id, or when it is of the exercise `form`: what stood in the form
    of a new record once. Of a draft that is erased itself, those of other windows go too. Nothing else goes, whatever
    the id is.
    """

    kind: str
    id: str
    form: str = ""

    def may_be_in(self, content: bytes) -> bool:
        """Return False where a look at the bytes is enough to know that there is nothing of it."""
        return any(_written(name) in content for name in (self.id, *filter(None, [self.form])))

    def takes(self, table: str, key: str) -> bool:
        """Return True if the document that `table` keeps under `key` goes."""
        if table == KEPT_ASIDE:
            return key.rpartition("/")[0] == f"{self.kind}/{self.id}"
        if table == DRAFTS:
            return self._takes_draft(key)
        return table == self.kind and key == self.id

    def taken_out_of(self, tables: Tables) -> Tables:
        """Return the tables without it."""
        return {name: {key: document for key, document in table.items() if not self.takes(name, key)}
                for name, table in tables.items()}

    def texts_in(self, tables: Tables) -> Iterator[str]:
        """Yield every text that one of its documents holds, without the times: other lines hold the same."""
        for name, table in tables.items():
            for key, document in table.items():
                if self.takes(name, key):
                    yield from _texts(document)

    def takes_line(self, table: str | None, key: str) -> bool:
        """Return True if a whole line of a broken file goes; `table` is None where nobody can tell it any more."""
        tables = (self.kind, DRAFTS, KEPT_ASIDE) if table is None else (table,)
        return any(self.takes(one, key) for one in tables)

    def may_be_in_line(self, line: bytes) -> bool:
        """Return True if a line that can no longer be read names it."""
        if _OWN_ID.fullmatch(self.id):
            return self.id.encode() in line
        return line.lstrip().startswith(orjson.dumps(self.id) + b":")

    def _takes_draft(self, name: str) -> bool:
        form = form_of(name)
        if self.kind == DRAFTS:
            return form == self.id
        first, *rest = form.split(" ")
        is_of_its_form = bool(self.form) and (first, *rest[:1]) == ("exercise", self.form)
        return is_of_its_form or _OWN_ID.fullmatch(self.id) is not None and self.id in rest


def chunks_of(texts: Iterable[str]) -> frozenset[bytes]:
    """Return pieces of the texts, as a file holds them, by which a broken line of theirs is known."""
    written = [_written(text) for text in texts]
    pieces = {text[at:at + _CHUNK] for text in written for at in range(0, len(text), _CHUNK)}
    return frozenset(piece for piece in pieces if len(piece) >= _SHORTEST_CHUNK)


def without_its_lines(content: bytes, doomed: Doomed, chunks: frozenset[bytes]) -> bytes:
    """Return the bytes of a broken file without the lines of `doomed`.

    A whole line of another record stays. A line that can no longer be read goes if it names it or holds one of
    `chunks`; from there on nobody can tell which table a line is in, until the next one begins.
    """
    return b"\n".join(_other_lines(content, doomed, chunks))


def _other_lines(content: bytes, doomed: Doomed, chunks: frozenset[bytes]) -> Iterator[bytes]:
    table: str | None = None
    for line in content.split(b"\n"):
        key = _key_of_whole(line)
        if key is None:
            table = _table_beginning_with(line)
            goes = doomed.may_be_in_line(line) or any(chunk in line for chunk in chunks)
        else:
            goes = doomed.takes_line(table, key)
        if not goes:
            yield line


def _table_beginning_with(line: bytes) -> str | None:
    found = _TABLE_LINE.fullmatch(line)
    try:
        return orjson.loads(found[1]) if found else None
    except orjson.JSONDecodeError:
        return None


def _key_of_whole(line: bytes) -> str | None:
    found = _RECORD_LINE.fullmatch(line)
    try:
        return orjson.loads(found[1]) if found and isinstance(orjson.loads(found[2]), dict) else None
    except orjson.JSONDecodeError:
        return None


def _written(text: str) -> bytes:
    """Return a text as it stands in a file, without its quotation marks."""
    return orjson.dumps(text)[1:-1]


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _texts([part for name, part in value.items() if name not in _TIMES])
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
