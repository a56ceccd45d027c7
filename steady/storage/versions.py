"""Two versions of one record: whether they say the same, and which one follows which."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from steady.domain.records.record import Record
from steady.storage.errors import Conflict
from steady.storage.records.serialization import names_of

R = TypeVar("R", bound=Record)


def next_version(mine: R, stored: R | None, clock: Callable[[], datetime]) -> R:
    """Return what is to be written for a change of `stored`; Conflict when it was made from another version."""
    if mine.revision != (stored.revision if stored else 0):
        raise Conflict(stored)
    edited_at = clock() if stored and _is_edit(mine, stored) else mine.edited_at
    return replace(mine, revision=mine.revision + 1, edited_at=edited_at)


def says_the_same(mine: Record, stored: Record | None) -> bool:
    """Return True for a second click: the same answers, whether from the same page or from an older one."""
    if stored is None:
        return False
    counted = {"revision", "edited_at"} if mine.revision == stored.revision else {"revision", "edited_at", "at"}
    return _agree(mine, stored, counted)


def _is_edit(mine: Record, stored: Record) -> bool:
    # To hide an entry is not to write in it: it must count as neither changed nor new because of that.
    return not _agree(mine, stored, {"revision", "edited_at", "hidden"})


def _agree(mine: Record, stored: Record, but_for: set[str]) -> bool:
    return all(getattr(mine, name) == getattr(stored, name) for name in names_of(type(mine)) - but_for)
