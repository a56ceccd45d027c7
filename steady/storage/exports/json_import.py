"""A whole file brought back: in the place of everything, or added to what is there."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from steady.storage.exports.json_export import Whole
from steady.storage.file.migrations import Tables
from steady.storage.file.tinydb_storage import NOT_ENTRIES
from steady.storage.journal import Journal


@dataclass(frozen=True)
class Brought:
    """What adding a file came to: entries that are new, newer in the file, the same, or newer in the journal."""

    new: int
    updated: int
    unchanged: int
    kept: int


def put_in_place(journal: Journal, whole: Whole) -> None:
    """Put what the file holds in the place of the whole journal, which is kept as the newest backup first.

    After this the journal is the one the file was made of: ids, revisions, times, choices, drafts, unknown fields.
    """
    journal.replace_everything(whole.tables)


def add_to(journal: Journal, whole: Whole) -> Brought:
    """Add what the file holds to the journal in one save; an entry that is in both stays as the later revision has it.

    Into an empty journal this brings the very same one; a second time it changes nothing.
    """
    with journal.transaction():
        tables = journal.everything()
        counted: Counter[str] = Counter()
        for name, table in whole.tables.items():
            counted += _add(tables, name, table)
        if counted["new"] or counted["updated"] or counted["beside"]:
            journal.replace_everything(tables)
    return Brought(*(counted[one] for one in ("new", "updated", "unchanged", "kept")))


def _add(tables: Tables, name: str, coming: dict[str, Any]) -> Counter[str]:
    mine = tables.setdefault(name, {})
    outcomes = {key: _outcome(name, key in mine, mine.get(key), document) for key, document in coming.items()}
    mine.update({key: document for key, document in coming.items() if outcomes[key] in ("new", "updated", "beside")})
    return Counter(outcomes.values())


def _outcome(name: str, is_there: bool, mine: Any, theirs: Any) -> str:
    # Hers as they are now stay: an older file must not turn a choice back, nor put an old draft into a form.
    if name in NOT_ENTRIES:
        return "stays" if is_there else "beside"
    if not is_there:
        return "new"
    if mine == theirs:
        return "unchanged"
    return "updated" if _revision(theirs) > _revision(mine) else "kept"


def _revision(document: Any) -> int:
    revision = document.get("revision", 0) if isinstance(document, dict) else -1
    return revision if type(revision) is int else -1
