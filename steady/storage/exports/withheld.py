"""What stays out of a file made without the private entries, told on the documents as they are stored."""

from collections.abc import Callable, Collection
from typing import Any

from steady.domain.records.privacy import is_marked
from steady.storage.file.migrations import Tables
from steady.storage.file.tinydb_storage import KEPT_ASIDE

_EXERCISES, _DRAFTS = "exercises", "drafts"


def without_private(tables: Tables, exercises: Collection[str]) -> Tables:
    """Return the tables without the entries of the private `exercises`, the marked ones, and the drafts of either.

    An entry that cannot be read stays out too, and what was kept aside of one: nobody can tell what it is.
    """
    private = {key for key, one in tables.get(_EXERCISES, {}).items() if _is_private(one, exercises)}
    names = {*private, *exercises}
    goes: dict[str, Callable[[str, Any], bool]] = {
        _EXERCISES: lambda key, one: key in private,
        # The name of a draft holds the exercise or the entry it belongs to.
        _DRAFTS: lambda key, one: any(name in key for name in names) or not isinstance(one, dict),
        KEPT_ASIDE: lambda key, one: key.startswith((_EXERCISES, _DRAFTS)),
    }
    return {
        name: {key: one for key, one in table.items() if not goes.get(name, _stays)(key, one)}
        for name, table in tables.items()
    }


def _stays(key: str, document: Any) -> bool:
    return False


def _is_private(document: Any, exercises: Collection[str]) -> bool:
    try:
        return document["exercise"] in exercises or is_marked(document.get("values", {}))
    except (KeyError, TypeError, AttributeError):
        return True
