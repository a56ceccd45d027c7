"""The last look before an erasing: what would go is counted a second time, in another way than it was chosen.

So a mistake in the one is caught by the other, and costs her nothing but a sentence.
"""

from collections import Counter

import orjson

from steady.domain.records.draft import WINDOW
from steady.domain.records.kinds import RECORD_KINDS
from steady.storage.errors import NotErased
from steady.storage.file.journal_format import Tables
from steady.storage.file.table_keys import is_key_of
from steady.storage.file.tinydb_storage import DRAFTS, KEPT_ASIDE
from steady.storage.maintenance.erasure_target import ErasureTarget, without_its_lines

_WHERE = (*(kind.name for kind in RECORD_KINDS), KEPT_ASIDE)
_OWN_ID = 32


def without_it(tables: Tables, target: ErasureTarget, *, is_journal: bool = False) -> Tables:
    """Return the tables without the target; NotErased when anything else would go with it, or be another than it was.

    That is all but the one record, what was kept aside of it, and the drafts of its form.
    """
    rest = target.remove_from(tables, is_journal=is_journal)
    if rest.keys() != tables.keys():
        raise NotErased
    for name, table in tables.items():
        left = rest[name]
        if left is not table and not (
            left.items() <= table.items() and all(_is_its_own(target, name, key) for key in table.keys() - left.keys())
        ):
            raise NotErased
    return rest


def lines_without_it(content: bytes, target: ErasureTarget, chunks: frozenset[bytes]) -> bytes:
    """Return a broken file without the lines of the target; NotErased when a whole one of another record would go."""
    rest = without_its_lines(content, target, chunks)
    left = Counter(rest.split(b"\n"))
    gone = Counter(content.split(b"\n")) - left
    if left - Counter(content.split(b"\n")) or any(_is_of_another(target, line) for line in gone):
        raise NotErased
    return rest


def _is_its_own(target: ErasureTarget, table: str, key: str) -> bool:
    if table == KEPT_ASIDE:
        table, _, key = key[: -_OWN_ID - 1].partition("/")
    if table != DRAFTS:
        return (table, key) == (target.kind, target.id)
    if target.kind == DRAFTS:
        return key.split(WINDOW)[0] == target.id.split(WINDOW)[0]
    words = key.split(" ")
    return words[1:2] == [target.id] or (bool(target.form) and words[:2] == ["exercise", target.form])


def _is_of_another(target: ErasureTarget, line: bytes) -> bool:
    """Return True for a whole line with the id of another record."""
    try:
        ((key, document),) = orjson.loads(b"{%b}" % line.strip().rstrip(b",")).items()
    except (ValueError, AttributeError):
        return False
    is_whole = isinstance(document, dict) and any(is_key_of(name, key) for name in _WHERE)
    return is_whole and not any(_is_its_own(target, name, key) for name in (target.kind, DRAFTS, KEPT_ASIDE))
