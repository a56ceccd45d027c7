"""`check`: what there is, whether it can be read, and what to do about it. Nothing is changed, made or mended."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from steady.command_line.journal_access import QUESTION, NoJournal, has_journal, settings_of, with_secret
from steady.command_line.terminal import OK, TROUBLE, harmless
from steady.domain.records.kinds import in_counts
from steady.domain.spoken import count
from steady.storage.errors import Damaged, JournalTooNew, LockDamaged, translated_os_errors
from steady.storage.file.backup_files import Backups
from steady.storage.file.drafts_file import UNREADABLE
from steady.storage.file.filesystem import Disk
from steady.storage.file.journal_format import FileFormat, Snapshot
from steady.storage.file.journal_place import BACKUPS, FILE_NAME
from steady.storage.file.rollback_guard import RollbackGuard
from steady.storage.file.synced_copies import copies_beside
from steady.storage.journal import open_in_memory
from steady.storage.lock.encryption import LOCKED, Encryption, Header, Purpose, header_of
from steady.storage.maintenance.backup_history import record_counts


def check_journal(chosen: Namespace) -> int:
    """Say what is found, one line each; a line that begins with “!” needs a look, and the command ends with 1."""
    folder = settings_of(chosen).data
    if not has_journal(folder):
        raise NoJournal(folder)
    with translated_os_errors(folder):
        lines = list(_found(folder))
    print("\n".join(lines))
    return TROUBLE if any(line.startswith("!") for line in lines) else OK


def _found(folder: Path) -> Iterator[str]:
    disk = Disk()
    backups = Backups(folder / BACKUPS, disk).newest_first()
    header = next(filter(None, map(_header, (folder / FILE_NAME, *(backup.path for backup in backups)))), None)
    encryption = None
    if header is None and disk.beginning(folder / FILE_NAME, len(LOCKED)) == LOCKED:
        raise LockDamaged(folder / FILE_NAME)
    if header:
        encryption = Encryption(with_secret(header.opened_with, QUESTION))
    file_format = FileFormat(encryption=encryption)
    yield f"The journal is in {folder}."
    lost = not header and RollbackGuard(folder, disk, Encryption(), Backups(folder / BACKUPS, disk)).is_of_a_lock()
    if lost:
        yield "! It was locked here before, and this one has no lock. Someone may have replaced it with another file."
    yield (
        "It's locked, and your passphrase fits."
        if header
        else "It's not locked: any account that can reach the file can read it."
    )
    yield from _of_journal(folder, file_format, disk)
    opened = [_opened(backup.path, file_format, Purpose.BACKUP) for backup in backups]
    readable = [content for content in opened if content is not None]
    newest = f", the newest saved on {readable[0].saved:%Y-%m-%d at %H:%M}" if readable else ""
    yield f"{count(len(readable), 'backup')} can be opened{newest}."
    for backup, content in zip(backups, opened, strict=True):
        if content is None:
            yield f"! {backup.path.name} can't be opened. That doesn't affect the others."
    for name in sorted(disk.names(folder)):
        if name.startswith(f"{FILE_NAME}.damaged-"):
            yield f"! {name} was set aside because it was damaged. Keep it until you're sure nothing's missing."
    for copy in copies_beside(disk, (folder, folder / BACKUPS)):
        yield (
            f"! {harmless(copy.path.name)} is another copy of the journal. Programs that sync folders make one when "
            "a folder changes in two places at once. Nothing was deleted. To look inside it or go back to it, open "
            "“Copies” in the workbook. Delete it once you're sure nothing's missing."
        )


def _of_journal(folder: Path, file_format: FileFormat, disk: Disk) -> Iterator[str]:
    path = folder / FILE_NAME
    opened = _opened(path, file_format, Purpose.JOURNAL)
    if opened is None:
        yield (
            "! The journal file itself can't be read. When the workbook opens, the newest backup that can be "
            "opened replaces it, and the damaged file is set aside."
        )
        return
    yield f"It was saved on {opened.saved:%Y-%m-%d at %H:%M} and has {in_counts(record_counts(opened))} in it."
    guard = RollbackGuard(folder, disk, file_format.encryption, Backups(folder / BACKUPS, disk))
    if guard.is_older(disk.read(path)[0], opened):
        yield "! It's older than one that was saved here before. Look in the backups for the newer one."
    if guard.lost_its_note:
        yield "! The file journal.newest is gone or can't be read, so nothing says whether this is the newest one."
    yield from (f"! {record.sentence}" for record in open_in_memory(opened=opened).unreadable)


def _header(path: Path) -> Header | None:
    with suppress(FileNotFoundError, Damaged, JournalTooNew):
        return header_of(Disk().read(path)[0])
    return None


def _opened(path: Path, file_format: FileFormat, place: Purpose) -> Snapshot | None:
    with suppress(FileNotFoundError, *UNREADABLE):
        return file_format.decode(Disk().read(path)[0], place)
    return None
