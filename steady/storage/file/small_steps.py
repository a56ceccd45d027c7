"""Saves that only go on with the exercise of the save before: each of its pages, each tap while an urge lasts.

One urge is saved some fifteen times in half an hour. Each save makes a backup of what was there before it, and without
this they would be all that is left of the newest. The version in the middle of two such saves goes again with the
second of them: the next one has every word of it. What was there before the first tap stays, and so does all that
somebody took back, shortened, or wrote in another entry.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from steady.domain.records.kinds import EXERCISES
from steady.storage.file.backup_files import Backup
from steady.storage.file.journal_format import Tables
from steady.storage.file.tinydb_storage import DRAFTS

SHORT = timedelta(minutes=30)
# Written anew with every save, and no words of hers.
_OF_EVERY_SAVE = ("edited_at", "revision")


@dataclass(frozen=True)
class _Save:
    """A save of one exercise alone; `only_adds` is True if all that stood in it stands there still."""

    exercise: str
    only_adds: bool
    at: datetime
    backup: int


class SmallSteps:
    """Knows the last save of one journal, as far as this process made it; what it does not know, it leaves alone."""

    def __init__(self) -> None:
        self._last: _Save | None = None

    def spare(self, before: Tables, after: Tables, at: datetime, newest_first: list[Backup]) -> set[Backup]:
        """Note a save that made the newest of these backups; return the one that it makes needless, or none."""
        last, self._last = self._last, None
        exercise = _the_one_changed(before, after)
        if exercise is None or not newest_first:
            return set()
        old, new = (tables.get(EXERCISES.name, {}).get(exercise) for tables in (before, after))
        self._last = _Save(exercise, old is not None and _only_adds(old, new), at, newest_first[0].number)
        if last is None or last.exercise != exercise or not last.only_adds or not timedelta(0) <= at - last.at <= SHORT:
            return set()
        newest, middle = newest_first[0], newest_first[1:2]
        # Of another day, it is the last of that day; with another number, another window has saved in between.
        return {each for each in middle if each.day == newest.day and each.number == last.backup == newest.number - 1}


def _the_one_changed(before: Tables, after: Tables) -> str | None:
    """Return the id of the exercise that is all a save has changed beside drafts; None where it is more, or less."""
    # A document is replaced and never changed, so that the same one is the same.
    changed = [
        (name, key)
        for name in {*before, *after} - {DRAFTS}
        if before.get(name) is not after.get(name)
        for key in {*before.get(name, {}), *after.get(name, {})}
        if before.get(name, {}).get(key) is not after.get(name, {}).get(key)
    ]
    return changed[0][1] if len(changed) == 1 and changed[0][0] == EXERCISES.name else None


def _only_adds(old: Any, new: Any) -> bool:
    """Return True if every word of `old` stands in `new`, at its place: a number may change, a text only grow."""
    if isinstance(old, Mapping):
        kept = {name: value for name, value in old.items() if name not in _OF_EVERY_SAVE}
        return isinstance(new, Mapping) and all(name in new and _only_adds(kept[name], new[name]) for name in kept)
    if isinstance(old, list):
        return isinstance(new, list) and len(old) <= len(new) and all(map(_only_adds, old, new))
    return isinstance(new, str) and new.startswith(old) if isinstance(old, str) else True
