"""`restore`: a backup file, an earlier version or a whole export in place of the journal."""

from argparse import Namespace
from pathlib import Path

from steady.bootstrap import OwnWorkbook
from steady.command_line import named_files
from steady.command_line.journal_access import open_chosen, with_secret
from steady.command_line.terminal import OK, NeedsAnAnswer, WrongUse, is_terminal
from steady.domain.records.kinds import in_counts
from steady.storage.errors import Damaged, NoBackupFile
from steady.storage.exports import is_whole, put_in_place, read_whole
from steady.storage.file.journal_format import Snapshot
from steady.storage.lock.encryption import header_of
from steady.storage.lock.key_slots import Lock
from steady.storage.maintenance.backup_history import record_counts


def restore(chosen: Namespace) -> int:
    """Put what the file holds in place of the journal, which stays as the newest backup."""
    workbook = open_chosen(chosen, may_begin=True)
    if chosen.file in {version.name for version in workbook.journal.backups.all()}:
        return _go_back(chosen, workbook, workbook.journal.backups.open(chosen.file))
    content = named_files.read_file(Path(chosen.file).expanduser())
    if is_whole(content):
        return _put_export(chosen, workbook, content)
    # Before she types a passphrase in vain.
    try:
        is_locked = header_of(content) is not None
    except Damaged:
        is_locked = False
    if not is_locked:
        raise NoBackupFile
    question = "The passphrase or the recovery code for the file"
    taken = with_secret(lambda secret: workbook.journal.backups.open_external(content, secret), question)
    return _go_back(chosen, workbook, taken.opened, taken.lock)


def _put_export(chosen: Namespace, workbook: OwnWorkbook, content: bytes) -> int:
    whole = read_whole(content)
    if not whole.is_complete:
        raise WrongUse(
            "This file was made without what's under “Not sent yet,” so it can't replace the whole journal. "
            f"To add what's in it: import {chosen.file}"
        )
    print(f"Made on {whole.taken:%Y-%m-%d at %H:%M}. It has {in_counts(whole.counts)} in it.")
    if whole.refused:
        print(whole.said_of_refused)
    _agree(chosen)
    put_in_place(workbook.journal, whole)
    return _report_done(workbook)


def _go_back(chosen: Namespace, workbook: OwnWorkbook, old: Snapshot, its_lock: Lock | None = None) -> int:
    print(f"Saved on {old.saved:%Y-%m-%d at %H:%M}. It has {in_counts(record_counts(old))} in it.")
    new_lock = None if workbook.journal.lock.is_on else its_lock
    if new_lock is not None:
        print("Your journal here will be locked with the passphrase of this file.")
    _agree(chosen)
    if new_lock is not None:
        workbook.journal.lock.adopt(new_lock)
    workbook.journal.replace_everything(old.tables)
    return _report_done(workbook)


def _agree(chosen: Namespace) -> None:
    """Go on only with --yes or after a typed yes; NeedsAnAnswer for anything else, and where nobody could type it."""
    question = "This replaces your journal as it is now, which is kept as the newest backup."
    if not chosen.yes and not is_terminal():
        raise NeedsAnAnswer(f"{question} To say yes without being asked, add --yes. Nothing was done.")
    if not chosen.yes and input(f"{question} Type yes to go on: ").strip().lower() not in ("y", "yes"):
        raise NeedsAnAnswer("Nothing was done.")


def _report_done(workbook: OwnWorkbook) -> int:
    newest = workbook.journal.backups.all()[0].name
    print(f"Done. Your journal as it was before is kept as {newest}. To go back: restore {newest}")
    return OK
