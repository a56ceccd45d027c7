"""Which documents go when a record is erased, and how they are told from all others, in broken files too."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import orjson

from steady.storage.migrations import Tables

# A common run of 15 bytes always holds one of these whole, wherever it begins.
_CHUNK = 8
_SHORTEST_CHUNK = 4
_TIMES = ("at", "day", "edited_at")
_RECORD_LINE = re.compile(rb'\s*("(?:[^"\\]|\\.)*"): (\{.*\}),?\s*', re.DOTALL)


@dataclass(frozen=True)
class Doomed:
    """The record `id` of the collection `kind`, what was kept aside of it, and the drafts of its form.

    A draft goes when its name holds the id, or the word `form`: what stood in the form of a new record once.
    """

    kind: str
    id: str
    form: str = ""

    def may_be_in(self, content: bytes) -> bool:
        """Return False where a look at the bytes is enough to know that there is nothing of it."""
        return any(name.encode() in content for name in (self.id, self.form) if name)

    def takes(self, key: str) -> bool:
        """Return True if the document kept under `key` goes, whatever the table."""
        is_draft = bool(self.form) and re.search(rf"\bexercise {re.escape(self.form)}\b", key) is not None
        return self.id in key or is_draft

    def taken_out_of(self, tables: Tables) -> Tables:
        """Return the tables without it."""
        return {name: {key: document for key, document in table.items() if not self.takes(key)}
                for name, table in tables.items()}

    def texts_in(self, tables: Tables) -> Iterator[str]:
        """Yield every text that one of its documents holds, without the times: other lines hold the same."""
        for table in tables.values():
            for key, document in table.items():
                if self.takes(key):
                    yield from _texts(document)


def chunks_of(texts: Iterable[str]) -> frozenset[bytes]:
    """Return pieces of the texts, as a file holds them, by which a broken line of theirs is known."""
    written = [orjson.dumps(text)[1:-1] for text in texts]
    pieces = {text[at:at + _CHUNK] for text in written for at in range(0, len(text), _CHUNK)}
    return frozenset(piece for piece in pieces if len(piece) >= _SHORTEST_CHUNK)


def without_its_lines(content: bytes, doomed: Doomed, chunks: frozenset[bytes]) -> bytes:
    """Return the bytes of a broken file without the lines of `doomed`.

    A whole line of another record stays. A line that can no longer be read goes if it holds the id or one of `chunks`.
    """
    return b"\n".join(line for line in content.split(b"\n") if not _goes(line, doomed, chunks))


def _goes(line: bytes, doomed: Doomed, chunks: frozenset[bytes]) -> bool:
    key = _key_of_whole(line)
    if key is not None:
        return doomed.takes(key)
    return doomed.id.encode() in line or any(chunk in line for chunk in chunks)


def _key_of_whole(line: bytes) -> str | None:
    found = _RECORD_LINE.fullmatch(line)
    try:
        return orjson.loads(found[1]) if found and isinstance(orjson.loads(found[2]), dict) else None
    except orjson.JSONDecodeError:
        return None


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _texts([part for name, part in value.items() if name not in _TIMES])
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
