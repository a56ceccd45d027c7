"""Saving what was brought in, in one step, and taking it back in one step, also after a restart.

The journal remembers the newest batches: which app, how many entries, and how those stood before that it changed.
Which entries belong to a batch, and whether she has changed one since, stands in the entries themselves.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from steady.domain.records.check_in import CheckIn
from steady.domain.records.record import new_id, now
from steady.storage.exports.progress import OnProgress, unwatched, watched
from steady.storage.imports.merge import Levels, MergePlan, is_changed_by_hand
from steady.storage.journal import Journal
from steady.storage.records.serialization import to_document, to_record

BATCHES = "brought in"
LEVELS = "mood levels"
MOST_BATCHES = 10


@dataclass(frozen=True)
class Batch:
    """One import that was saved: how many entries were new and how many were changed by it, and when."""

    id: str
    app: str
    at: datetime
    new: int
    updated: int


@dataclass(frozen=True)
class Undone:
    """What taking a batch back came to; `kept` are entries that were changed or deleted here since."""

    gone: int
    turned_back: int
    kept: int


def save(journal: Journal, landing: MergePlan, *, over_hers: bool = False, tick: OnProgress = unwatched) -> Batch:
    """Save a landing, all of it or nothing, and return the batch, with which it can be undone.

    `over_hers` also takes the file's version of the entries she changed here. Raises JournalTrouble; what `tick` raises
    leaves the journal as it was.
    """
    updated = (*landing.updated, *(landing.hers if over_hers else ()))
    batch = Batch(new_id(), landing.app, now(), len(landing.new), len(updated))
    # Outside the transaction, so that no other window waits for it.
    kept = journal.check_ins.all_as_kept(_of_batch((*landing.new, *updated), batch.id, tick))
    with journal.transaction():
        before = {one.id: to_document(stored) for one in updated if (stored := journal.check_ins.get(one.id))}
        journal.check_ins.save_all(kept)
        _remember_levels(journal, landing.app, landing.levels)
        if landing.new or updated:
            _note(journal, batch, before)
    return batch


def newest(journal: Journal) -> Batch | None:
    """Return the newest batch of which something can be undone, None if there is none."""
    alive = {one.source.get("batch") for one in journal.check_ins.all() if one.source and not is_changed_by_hand(one)}
    return next((_batch(row) for row in reversed(_rows(journal)) if row["id"] in alive), None)


def undo(journal: Journal, batch_id: str) -> Undone:
    """Take a batch back in one save: what it brought goes, what it changed is as before. Raises JournalTrouble.

    An entry that she has changed here since stays as it is now: her change is the newer one.
    """
    with journal.transaction():
        rows = _rows(journal)
        row = next((one for one in rows if one["id"] == batch_id), None)
        if row is None:
            return Undone(0, 0, 0)
        mine = [
            one
            for one in journal.check_ins.all()
            if one.source.get("batch") == batch_id and not is_changed_by_hand(one)
        ]
        before = [to_record(CheckIn, one.id, row["before"][one.id]) for one in mine if one.id in row["before"]]
        gone = {one.id for one in mine} - row["before"].keys()
        journal.check_ins.turn_back(before, gone)
        journal.settings.set(BATCHES, [one for one in rows if one["id"] != batch_id])
    return Undone(len(gone), len(before), row["new"] + row["updated"] - len(mine))


def levels_remembered(journal: Journal, app: str) -> dict[str, float | None]:
    """Return mood name → level as she gave them for this app before; None for a name she left a word."""
    return dict((journal.settings.get(LEVELS) or {}).get(app) or {})


def _of_batch(records: Sequence[CheckIn], batch_id: str, tick: OnProgress) -> Iterator[CheckIn]:
    for one in watched(records, tick):
        yield replace(one, source={**one.source, "batch": batch_id})


def _remember_levels(journal: Journal, app: str, levels: Levels) -> None:
    if levels:
        kept = journal.settings.get(LEVELS) or {}
        journal.settings.set(LEVELS, {**kept, app: {**(kept.get(app) or {}), **levels}})


def _note(journal: Journal, batch: Batch, before: Mapping[str, Any]) -> None:
    row = {
        "id": batch.id,
        "app": batch.app,
        "at": batch.at.isoformat(),
        "new": batch.new,
        "updated": batch.updated,
        "before": before,
    }
    journal.settings.set(BATCHES, [*_rows(journal), row][-MOST_BATCHES:])


def _rows(journal: Journal) -> list[dict[str, Any]]:
    return journal.settings.get(BATCHES) or []


def _batch(row: Mapping[str, Any]) -> Batch:
    return Batch(row["id"], row["app"], datetime.fromisoformat(row["at"]), row["new"], row["updated"])
