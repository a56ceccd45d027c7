"""What stays out of a file made without the private entries, told on the documents as they are stored."""

from collections.abc import Collection
from typing import Any

from steady.domain.privacy import is_marked
from steady.storage.collection import KEPT_ASIDE
from steady.storage.migrations import Tables

_EXERCISES = "exercises"
# A draft may be of a private form, and nobody can tell of a document that is kept because it cannot be read.
_NEVER = ("drafts", KEPT_ASIDE)


def without_private(tables: Tables, exercises: Collection[str]) -> Tables:
    """Return the tables without the entries of the private `exercises` and the marked ones, without drafts and
    without exercise entries that cannot be read: on the safe side, for nobody can tell what they are.
    """
    kept = {name: table for name, table in tables.items() if name not in _NEVER}
    if _EXERCISES in kept:
        kept[_EXERCISES] = {key: one for key, one in kept[_EXERCISES].items() if not _is_private(one, exercises)}
    return kept


def _is_private(document: Any, exercises: Collection[str]) -> bool:
    try:
        return document["exercise"] in exercises or is_marked(document.get("values", {}))
    except (KeyError, TypeError, AttributeError):
        return True
