"""Which documents go when a record is erased, and how to recognise them, in broken files too."""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import MISSING, dataclass, fields
from typing import Any

import orjson

from steady.domain.records.draft import form_of
from steady.domain.records.id_shapes import FormName, form_named, is_content_id, is_id_of, is_own_id
from steady.domain.records.kinds import EXERCISES, RECORD_KINDS
from steady.storage.file.journal_format import Tables
from steady.storage.file.table_keys import is_key_of, kept_aside_of
from steady.storage.file.tinydb_storage import DRAFTS, KEPT_ASIDE

# A common run of 15 bytes always holds one of these whole, wherever it begins.
_CHUNK = 8
_SHORTEST_CHUNK = 4
# Values that are none of her words: other lines hold the same.
_NOT_HERS = ("at", "day", "edited_at", "locked_until", "fate", "status")
# Nor are these of a document, which an answer of hers inside it may be called as well.
_NAMES = ("exercise", "part", "week", "form")
_KINDS = {kind.name: kind for kind in RECORD_KINDS}
_WHERE = (*_KINDS, KEPT_ASIDE)
_CHOICES = "settings"
# By these a document of the kind is known where nothing else says of which it is.
_ALWAYS_THERE = {
    kind.name: {
        field.name for field in fields(kind.record) if field.default is MISSING and field.default_factory is MISSING
    }
    for kind in RECORD_KINDS
}
_RECORD_LINE = re.compile(rb'\s*("(?:[^"\\]|\\.)*"): (\{.*\}),?\s*', re.DOTALL)
_TABLE_LINE = re.compile(rb'\s*("(?:[^"\\]|\\.)*"): \{\s*')
_LINE_BEGINS = re.compile(rb'\s*("(?:[^"\\]|\\.)*"):')


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

    def __post_init__(self) -> None:
        """Raise ValueError for what no record can be: the note of an erasing lies in a file that anyone may write."""
        kind = _KINDS.get(self.kind)
        if kind is None or not is_id_of(kind.record, self.id):
            raise ValueError(f"There can be no {self.id!r} among {self.kind!r}.")
        if self.form and not (kind is EXERCISES and is_content_id(self.form)):
            raise ValueError(f"No form of {self.kind!r} is that of {self.form!r}.")

    def may_be_in(self, content: bytes) -> bool:
        """Return False where a look at the bytes is enough to know that there is nothing of it."""
        return any(_written(name) in content for name in (form_of(self.id), *filter(None, [self.form])))

    def takes(self, table: str, key: str) -> bool:
        """Return True if the document that `table` keeps under `key` goes."""
        if table == KEPT_ASIDE:
            aside = kept_aside_of(key)
            return aside is not None and self.takes(*aside)
        return self._takes_draft(key) if table == DRAFTS else (table, key) == (self.kind, self.id)

    def remove_from(self, tables: Tables, *, is_journal: bool = False) -> Tables:
        """Return the tables without it; from the journal, what she writes now in its form for another record stays."""

        def stays(table: str, key: str, document: Any) -> bool:
            is_written_now = is_journal and table == DRAFTS and self._is_written_elsewhere(key, document)
            return is_written_now or not self.takes(table, key)

        return {
            name: {key: document for key, document in table.items() if stays(name, key, document)}
            if name in (self.kind, DRAFTS, KEPT_ASIDE)
            else table
            for name, table in tables.items()
        }

    def texts_in(self, tables: Tables) -> Iterator[str]:
        """Yield every text of hers that one of its documents holds."""
        for name in {self.kind, DRAFTS, KEPT_ASIDE} & tables.keys():
            for key, document in tables[name].items():
                if self.takes(name, key) and isinstance(document, dict):
                    hers = {part: value for part, value in document.items() if part not in _NAMES}
                    yield from (text for text in _texts(hers) if not is_own_id(text))

    def _takes_draft(self, name: str) -> bool:
        form = form_named(name)
        if form is None:
            return False
        if self.kind == DRAFTS:
            return form.whole == form_of(self.id)
        return self._is_of_its_form(form) or self._is_named_in(form)

    def _is_of_its_form(self, form: FormName) -> bool:
        return bool(self.form) and (form.first, form.about) == ("exercise", self.form)

    def _is_named_in(self, form: FormName) -> bool:
        return form.first in _KINDS[self.kind].forms and form.about == self.id

    def _is_written_elsewhere(self, name: str, draft: Any) -> bool:
        return name != self.id if self.kind == DRAFTS else self._is_for_another(name, draft)

    def _is_for_another(self, name: str, draft: Any) -> bool:
        form, values = form_named(name), draft.get("values") if isinstance(draft, Mapping) else None
        named = values.get("id") if isinstance(values, Mapping) else None
        is_new = form is not None and self._is_of_its_form(form)
        return is_new and isinstance(named, str) and named != self.id


def chunks_of(texts: Iterable[str]) -> frozenset[bytes]:
    """Return pieces of the texts, as a file holds them, by which a broken line of theirs is known."""
    written = [_written(text) for text in texts]
    pieces = {text[at : at + _CHUNK] for text in written for at in range(0, len(text), _CHUNK)}
    return frozenset(piece for piece in pieces if len(piece) >= _SHORTEST_CHUNK)


def without_its_lines(content: bytes, target: ErasureTarget, chunks: frozenset[bytes]) -> bytes:
    """Return the bytes of a broken file without the lines of `target`.

    A whole line of another record stays. A line that can no longer be read goes if it names it or holds one of
    `chunks`, a whole one under a name that no record has if it holds one of them. After a line that cannot be read
    nobody can know which table a line is in, until the next one begins.
    """
    rest: list[bytes] = []
    table: str | None = None
    for line in content.split(b"\n"):
        found, begins = _found_in(line, _RECORD_LINE), _found_in(line, _TABLE_LINE)
        if found is None:
            table = begins[0] if begins else None
        if found and any(is_key_of(name, found[0]) for name in _WHERE):
            goes = _is_whole_of(target, table, *found)
        else:
            goes = begins is None and table in (None, *_WHERE) and any(chunk in line for chunk in chunks)
            goes = goes or (found is None and _is_named_in_torn(line, target))
        if not goes:
            rest.append(line)
    return b"\n".join(rest)


def _is_whole_of(target: ErasureTarget, table: str | None, key: str, document: Mapping[str, Any]) -> bool:
    """Return True if a whole line is one of the target; the name of its table may be hurt, or not be known any more."""
    if table in (*_WHERE, _CHOICES):
        return target.takes(table, key)
    if key == target.id and target.kind != DRAFTS:
        mine, others = _ALWAYS_THERE[target.kind], [_ALWAYS_THERE[name] for name in _KINDS if name != target.kind]
        return mine <= document.keys() if mine else not any(each and each <= document.keys() for each in others)
    return any(target.takes(name, key) for name in (DRAFTS, KEPT_ASIDE))


def _is_named_in_torn(line: bytes, target: ErasureTarget) -> bool:
    begins = _LINE_BEGINS.match(line)
    with suppress(orjson.JSONDecodeError):
        if begins and any(target.takes(name, orjson.loads(begins[1])) for name in _WHERE):
            return True
    # The name of a form is no mark of it inside a longer text.
    its_id = rb"(?<![0-9A-Za-z])%b(?![0-9A-Za-z])" % re.escape(target.id.encode())
    return target.kind != DRAFTS and re.search(its_id, line) is not None


def _found_in(line: bytes, whole: re.Pattern[bytes]) -> list[Any] | None:
    """Return the name at the beginning of a whole line, and the document behind it; None for any other line."""
    found = whole.fullmatch(line)
    try:
        parts = list(map(orjson.loads, found.groups())) if found else None
    except orjson.JSONDecodeError:
        return None
    return parts


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
