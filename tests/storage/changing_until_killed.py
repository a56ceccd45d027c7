"""A program that makes one big change to a journal and kills itself ahead of a step that changes the disk."""

import os
import signal
from collections.abc import Callable
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import Any

from steady.domain.records.draft import Draft
from steady.storage.errors import JournalLocked
from steady.storage.file.filesystem import Disk
from steady.storage.file.journal_format import MIGRATIONS, FileFormat
from steady.storage.journal import Journal, open_journal
from steady.storage.maintenance.wipe import forget_everything
from tests.storage.locks import ANOTHER, PASSPHRASE, QUICK
from tests.storage.samples import WatchedDisk, check_in

MANY = 300
OPEN = "open"
FORM = "check-in"
CHANGING = ("write_new", "link", "replace", "remove", "sync_folder")


def go_back(journal: Journal) -> None:
    first = next(one for one in journal.backups.all() if one.counts == {"check_ins": 1})
    journal.replace_everything(journal.backups.open(first.name).tables)


def type_in(journal: Journal, words: str) -> None:
    """Keep these words as the draft of a check-in."""
    stored = journal.drafts.get(FORM)
    journal.drafts.save(Draft(form=FORM, values={"note": words}, revision=stored.revision if stored else 0))


def type_and_save(journal: Journal) -> None:
    """Save what stands in the form, as the form does it: the entry comes and the draft goes, in one change."""
    with journal.transaction():
        journal.check_ins.save(check_in("half a word"))
        journal.drafts.delete(FORM)


CHANGES: dict[str, Callable[[Journal], object]] = {
    "lock": lambda journal: journal.lock.put_on(PASSPHRASE, QUICK),
    "change": lambda journal: journal.lock.change(PASSPHRASE, ANOTHER, QUICK),
    "take off": lambda journal: journal.lock.take_off(PASSPHRASE),
    "unlock and save": lambda journal: journal.check_ins.save(check_in("one more")),
    "restore": go_back,
    "migrate": lambda journal: journal.check_ins.save(check_in("one more")),
    "import": lambda journal: journal.save_all(check_in(f"line {number} of an old diary") for number in range(MANY)),
    "type": lambda journal: type_in(journal, "half a word more"),
    "type and save": type_and_save,
    "move up": lambda journal: None,
    "forget": lambda journal: forget_everything(journal.folder, journal._file.disk),
}


def format_for(change: str) -> FileFormat:
    """A format with one more step to it where the change is to bring the journal along."""
    return FileFormat((*MIGRATIONS, lambda tables: tables)) if change == "migrate" else FileFormat()


def die_at(fatal: int) -> WatchedDisk:
    """A disk that kills this program ahead of that step, half-way through it where it writes."""
    steps = 0

    def before(step: str, *arguments: Any) -> None:
        nonlocal steps
        steps += step in CHANGING
        if step in CHANGING and steps == fatal:
            if step == "write_new":
                Disk().write_new(arguments[0], arguments[1][: len(arguments[1]) // 2])
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))

    return WatchedDisk(before)


def change_it(folder: Path, change: str, secret: str, step: int) -> None:
    """Make the change, and kill this program ahead of that step of it."""
    # Only opening mends what was cut short, and needs no secret for that.
    with suppress(JournalLocked) if change == OPEN else nullcontext():
        begun = open_journal(folder, secret=secret, disk=die_at(step), file_format=format_for(change))
        CHANGES.get(change, lambda journal: None)(begun)
