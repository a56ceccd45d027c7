"""Saving what was brought in, in one step, and taking it back in one step, also after a restart.

The journal remembers the newest batches: which app, how many entries, and how those stood before that it changed.
Which entries belong to a batch, and whether she has changed one since, stands in the entries themselves.
"""

from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from steady.domain.records.check_in import CheckIn
from steady.domain.records.record import new_id, now
from steady.storage.exports.selection import OnProgress, unwatched, watched
from steady.storage.imports.merge import MergePlan, is_changed_by_hand
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
class UndoResult:
    """What taking a batch back came to; `untouched` are entries that were changed or deleted here since."""

    removed: int = 0
    restored: int = 0
    untouched: int = 0


def save(journal: Journal, plan: MergePlan, *, over_hers: bool = False, tick: OnProgress = unwatched) -> Batch:
    """Save what was planned, all of it or nothing, and return the batch, with which it can be undone.

    `over_hers` also takes the file's version of the entries she changed here. Raises JournalTrouble; what `tick` raises
    leaves the journal as it was.
    """
    updated = (*plan.updated, *(plan.hers if over_hers else ()))
    batch = Batch(new_id(), plan.app, now(), len(plan.new), len(updated))
    coming = watched((*plan.new, *updated), tick)
    # Outside the transaction, so that no other window waits for it.
    marked = (replace(record, source={**record.source, "batch": batch.id}) for record in coming)
    records = list(map(journal.check_ins.as_stored, marked))
    with journal.transaction():
        before = {record.id: to_document(old) for record in updated if (old := journal.check_ins.get(record.id))}
        journal.check_ins.save_all(records)
        if plan.levels:
            remembered = {**levels_remembered(journal, plan.app), **plan.levels}
            journal.settings.set(LEVELS, {**(journal.settings.get(LEVELS) or {}), plan.app: remembered})
        if plan.new or updated:
            row = {**asdict(batch), "at": batch.at.isoformat(), "before": before}
            journal.settings.set(BATCHES, [*_rows(journal), row][-MOST_BATCHES:])
    return batch


def newest(journal: Journal) -> Batch | None:
    """Return the newest batch of which something can be undone, None if there is none."""
    alive = {check_in.source.get("batch") for check_in in _as_brought_in(journal)}
    row = next((row for row in reversed(_rows(journal)) if row["id"] in alive), None)
    return Batch(row["id"], row["app"], datetime.fromisoformat(row["at"]), row["new"], row["updated"]) if row else None


def undo(journal: Journal, batch_id: str) -> UndoResult:
    """Take a batch back in one save: what it brought goes, what it changed is as before. Raises JournalTrouble.

    An entry that she has changed here since stays as it is now: her change is the newer one.
    """
    with journal.transaction():
        rows = _rows(journal)
        row = next((row for row in rows if row["id"] == batch_id), None)
        if row is None:
            return UndoResult()
        ids = [check_in.id for check_in in _as_brought_in(journal) if check_in.source.get("batch") == batch_id]
        before = row["before"]
        restored = [to_record(CheckIn, record_id, before[record_id]) for record_id in ids if record_id in before]
        removed = set(ids) - before.keys()
        journal.check_ins.revert(restored, removed)
        journal.settings.set(BATCHES, [other for other in rows if other["id"] != batch_id])
    return UndoResult(len(removed), len(restored), row["new"] + row["updated"] - len(ids))


def levels_remembered(journal: Journal, app: str) -> dict[str, float | None]:
    """Return mood name → level as she gave them for this app before; None for a name she left a word."""
    return dict((journal.settings.get(LEVELS) or {}).get(app) or {})


def _as_brought_in(journal: Journal) -> list[CheckIn]:
    return [entry for entry in journal.check_ins.all() if entry.source and not is_changed_by_hand(entry)]


def _rows(journal: Journal) -> list[dict[str, Any]]:
    return journal.settings.get(BATCHES) or []
