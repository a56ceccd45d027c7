"""A program that changes a journal until it is killed, and tells before and after each change what it is."""

import os
import signal
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from typing import Any

from steady.domain.records.check_in import CheckIn
from steady.domain.records.draft import Draft
from steady.domain.records.record import new_id
from steady.storage.file.filesystem import Disk
from steady.storage.journal import Journal, open_journal
from tests.storage.samples import WatchedDisk

MOST_RECORDS = 25
# Forms in which something is written and not saved, how often that happens, and how often it is thrown away.
FORMS = ("check-in", "event", "reflection 2026-W47")
TYPES, THROWS_AWAY = 0.4, 0.2

Change = dict[str, str | None]
"""Record id or name of a form → its new note, or None where the record or the draft goes."""


def next_change(random: Random, journal: Journal) -> Change:
    """Make up an insertion, an edit, a deletion, or some of them together."""
    ids = [record.id for record in journal.check_ins.all()]
    change: Change = {}
    for _ in range(random.choice((1, 1, 1, 2, 4))):
        if random.random() < TYPES:
            change[random.choice(FORMS)] = (
                None if random.random() < THROWS_AWAY else f"{random.randrange(10**9)} half a"
            )
            continue
        note = f"{random.randrange(10**9)} " + "line " * random.choice((0, 3, 400))
        goes = len(ids) >= MOST_RECORDS or random.random() < 0.2
        change[random.choice(ids) if ids and random.random() < 0.6 else new_id()] = None if goes and ids else note
    return change


def make(change: Change, journal: Journal) -> None:
    """Make the change, all of it as one save; a change of one record without a transaction of its own."""
    if len(change) == 1:
        return put(*change.popitem(), journal)
    with journal.transaction():
        for record_id, note in change.items():
            put(record_id, note, journal)


def put(record_id: str, note: str | None, journal: Journal) -> None:
    """Save the note under this id, or delete the record."""
    if record_id in FORMS:
        stored_draft = journal.drafts.get(record_id)
        revision = stored_draft.revision if stored_draft else 0
        if note is None:
            journal.drafts.delete(record_id)
        else:
            journal.drafts.save(Draft(form=record_id, values={"note": note}, revision=revision))
        return
    if note is None:
        journal.check_ins.delete(record_id)
        return
    stored = journal.check_ins.get(record_id)
    journal.check_ins.save(replace(stored, note=note) if stored else CheckIn(id=record_id, note=note))


def die_at(fatal: int) -> WatchedDisk:
    """Return a disk that kills this program at that step, so that no step is spared for being short."""
    steps = 0

    def before(step: str, *arguments: Any) -> None:
        nonlocal steps
        steps += 1
        if steps == fatal:
            if step == "write_new":
                Disk().write_new(arguments[0], arguments[1][: len(arguments[1]) // 2])
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))

    return WatchedDisk(before)


def write(telling: Connection, folder: Path, seed: str, fatal: int = 0, secret: str = "") -> None:
    """Change the journal for ever, or until the program kills itself ahead of, or in the middle of, step `fatal`."""
    random, journal = Random(seed), open_journal(folder, secret=secret, disk=die_at(fatal))
    telling.send(("ready", {}))
    while True:
        change = next_change(random, journal)
        telling.send(("begin", change))
        make(dict(change), journal)
        telling.send(("done", change))
