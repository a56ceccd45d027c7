"""Which documents go when a record is erased, and how to recognise them, in broken files too."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from steady.domain.records.draft import form_of
from steady.domain.records.kinds import RECORD_KINDS
from steady.storage.file.journal_format import Tables
from steady.storage.file.tinydb_storage import DRAFTS, KEPT_ASIDE

# A common run of 15 bytes always holds one of these whole, wherever it begins.
_CHUNK = 8
_SHORTEST_CHUNK = 4
# Values that are none of her words: other lines hold the same.
_NOT_HERS = ("at", "day", "edited_at", "locked_until", "fate", "status")
_KINDS = {kind.name: kind for kind in RECORD_KINDS}
_RECORD_LINE = re.compile(rb'\s*("(?:[^"\\]|\\.)*"): (\{.*\}),?\s*', re.DOTALL)
_TABLE_LINE = re.compile(rb'\s*("(?:[^"\\]|\\.)*"): \{\s*')
# Ids of our own making. No other is looked for inside a longer text, which might hold it by chance.
_OWN_ID = re.compile(r"[0-9a-f]{32}|\d{4}-W\d\d")


@dataclass(frozen=True)
class ErasureTarget:
    """The record `id` of the collection `kind`, what was kept aside of it, and the drafts of its form.

    A draft goes when its form changes the record, or is that of the exercise `form`: what stood in the form of a new
    record once. In the journal itself such a draft stays while it says that it is to be another record: she may be
    writing it now. Of a draft that is erased itself, those of other windows go too, out of every older copy: in it they
    may be its words. In the journal itself they stay, for another window shows them. Nothing else goes, whatever the id
    is.
    """

    kind: str
    id: str
    form: str = ""

    def may_be_in(self, content: bytes) -> bool:
        """Return False where a look at the bytes is enough to know that there is nothing of it."""
        return any(_written(name) in content for name in (form_of(self.id), *filter(None, [self.form])))

    def takes(self, table: str, key: str) -> bool:
        """Return True if the document that `table` keeps under `key` goes."""
        if table == KEPT_ASIDE:
            whole = key.rpartition("/")[0]
            of, _, name = whole.partition("/")
            return whole == f"{self.kind}/{self.id}" or (of == DRAFTS and self._takes_draft(name))
        if table == DRAFTS:
            return self._takes_draft(key)
        return table == self.kind and key == self.id

    def remove_from(self, tables: Tables, *, is_journal: bool = False) -> Tables:
        """Return the tables without it; from the journal, what she writes now in its form for another record stays."""

        def stays(table: str, key: str, document: Any) -> bool:
            is_written_now = is_journal and table == DRAFTS and self._is_written_elsewhere(key, document)
            return is_written_now or not self.takes(table, key)

        return {
            name: {key: document for key, document in table.items() if stays(name, key, document)}
            for name, table in tables.items()
        }

    def texts_in(self, tables: Tables) -> Iterator[str]:
        """Yield every text of hers that one of its documents holds."""
        for name, table in tables.items():
            for key, document in table.items():
                if self.takes(name, key):
                    yield from _texts(document)

    def _takes_draft(self, name: str) -> bool:
        form = form_of(name)
        if self.kind == DRAFTS:
            return form == form_of(self.id)
        return self._is_of_its_form(form) or self._is_named_in(form)

    def _is_of_its_form(self, form: str) -> bool:
        first, *rest = form.split(" ")
        return bool(self.form) and (first, *rest[:1]) == ("exercise", self.form)

    def _is_named_in(self, form: str) -> bool:
        kind = _KINDS.get(self.kind)
        names = [f"{first} {self.id}" for first in kind.forms] if kind else []
        return _OWN_ID.fullmatch(self.id) is not None and any(f"{form} ".startswith(f"{name} ") for name in names)

    def _is_written_elsewhere(self, name: str, draft: Mapping[str, Any]) -> bool:
        return name != self.id if self.kind == DRAFTS else self._is_for_another(name, draft)

    def _is_for_another(self, name: str, draft: Mapping[str, Any]) -> bool:
        form, values = form_of(name), draft.get("values")
        named = values.get("id") if isinstance(values, Mapping) else None
        is_new = self._is_of_its_form(form) and not self._is_named_in(form)
        return is_new and isinstance(named, str) and named != self.id


def chunks_of(texts: Iterable[str]) -> frozenset[bytes]:
    """Return pieces of the texts, as a file holds them, by which a broken line of theirs is known."""
    written = [_written(text) for text in texts]
    pieces = {text[at : at + _CHUNK] for text in written for at in range(0, len(text), _CHUNK)}
    return frozenset(piece for piece in pieces if len(piece) >= _SHORTEST_CHUNK)


def without_its_lines(content: bytes, target: ErasureTarget, chunks: frozenset[bytes]) -> bytes:
    """Return the bytes of a broken file without the lines of `target`.

    A whole line of another record stays. A line that can no longer be read goes if it names it or holds one of
    `chunks`; from there on nobody can know which table a line is in, until the next one begins.
    """
    rest: list[bytes] = []
    table: str | None = None
    for line in content.split(b"\n"):
        key = _name_in(line, _RECORD_LINE)
        if key is None:
            table = _name_in(line, _TABLE_LINE)
            names_it = line.lstrip().startswith(orjson.dumps(target.id) + b":")
            holds_it = _OWN_ID.fullmatch(target.id) is not None and target.id.encode() in line
            goes = names_it or holds_it or any(chunk in line for chunk in chunks)
        else:
            # The name of a table may be damaged as well, or nobody can know it any more.
            tables = {*_KINDS, KEPT_ASIDE} & {table} or {target.kind, DRAFTS, KEPT_ASIDE}
            goes = any(target.takes(name, key) for name in tables)
        if not goes:
            rest.append(line)
    return b"\n".join(rest)


def _name_in(line: bytes, whole: re.Pattern[bytes]) -> str | None:
    """Return the name at the beginning of a whole line, of a table or of a record; None for any other line."""
    found = whole.fullmatch(line)
    try:
        name, *documents = map(orjson.loads, found.groups()) if found else (None,)
    except orjson.JSONDecodeError:
        return None
    return name if all(isinstance(document, dict) for document in documents) else None


def _written(text: str) -> bytes:
    """Return a text as it stands in a file, without its quotation marks."""
    return orjson.dumps(text)[1:-1]


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _texts([part for name, part in value.items() if name not in _NOT_HERS])
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
