"""What the tables of a journal and the documents in them may be called; what comes from elsewhere is held to it."""

import re

from steady.domain.records.id_shapes import is_id_of, is_own_id
from steady.domain.records.kinds import RECORD_KINDS
from steady.storage.file.journal_format import Tables
from steady.storage.file.tinydb_storage import KEPT_ASIDE

_KINDS = {kind.name: kind.record for kind in RECORD_KINDS}
_TABLE = re.compile(r"[a-z][a-z0-9_]{0,63}")
_LONGEST = 200


def kept_aside_of(key: str) -> tuple[str, str] | None:
    """Return the collection and the id of what is kept aside under `key`; None for a key that is none of ours."""
    whole, _, own = key.rpartition("/")
    table, _, record_id = whole.partition("/")
    return (table, record_id) if is_own_id(own) and table in _KINDS and is_id_of(_KINDS[table], record_id) else None


def is_key_of(table: str, key: str) -> bool:
    """Return True if a journal may hold a document called `key` in this table."""
    if not _TABLE.fullmatch(table):
        return False
    if table == KEPT_ASIDE:
        return kept_aside_of(key) is not None
    if table in _KINDS:
        return is_id_of(_KINDS[table], key)
    # Her choices, and tables of a newer version: nothing in them is looked for by a piece of its name.
    return key.isprintable() and 0 < len(key.strip()) <= len(key) <= _LONGEST


def without_odd_keys(tables: Tables) -> tuple[Tables, int]:
    """Return the tables without the documents that no journal may hold, and how many those were."""
    rest = {
        name: {key: document for key, document in table.items() if is_key_of(name, key)}
        for name, table in tables.items()
        if _TABLE.fullmatch(name)
    }
    return rest, sum(map(len, tables.values())) - sum(map(len, rest.values()))
