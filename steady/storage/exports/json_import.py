"""A whole file brought back: in place of everything, or added to what is there."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from steady.storage.exports.json_export import Whole
from steady.storage.file.tinydb_storage import NOT_ENTRIES
from steady.storage.journal import Journal

# What becomes of an entry of the file that is taken into the journal.
_TAKEN = ("new", "updated", "beside")
_ABSENT = object()


@dataclass(frozen=True)
class Brought:
    """What adding a file came to: entries that are new, newer in the file, the same, or newer in the journal."""

    new: int
    updated: int
    unchanged: int
    kept: int


def put_in_place(journal: Journal, whole: Whole) -> None:
    """Put what the file holds in place of the whole journal, which is kept as the newest backup first.

    After this the journal is the one the file was made of: ids, revisions, times, choices, drafts, unknown fields.
    """
    journal.replace_everything(whole.tables)


def add_to(journal: Journal, whole: Whole) -> Brought:
    """Add what the file holds to the journal in one save; an entry that is in both stays as the later revision has it.

    Into an empty journal this brings the very same one; a second time it changes nothing.
    """
    outcomes: Counter[str] = Counter()
    with journal.transaction():
        tables = journal.everything()
        for name, coming in whole.tables.items():
            mine = tables.setdefault(name, {})
            for key, document in coming.items():
                outcome = _outcome(name, mine.get(key, _ABSENT), document)
                outcomes[outcome] += 1
                if outcome in _TAKEN:
                    mine[key] = document
        if any(outcomes[outcome] for outcome in _TAKEN):
            journal.replace_everything(tables)
    return Brought(*(outcomes[outcome] for outcome in ("new", "updated", "unchanged", "kept")))


def _outcome(name: str, mine: Any, theirs: Any) -> str:
    # Hers as they are now stay: an older file must not turn a choice back, nor put an old draft into a form.
    if name in NOT_ENTRIES:
        return "beside" if mine is _ABSENT else "stays"
    if mine is _ABSENT:
        return "new"
    if mine == theirs:
        return "unchanged"
    return "updated" if _revision(theirs) > _revision(mine) else "kept"


def _revision(document: Any) -> int:
    revision = document.get("revision", 0) if isinstance(document, dict) else -1
    return revision if type(revision) is int else -1
