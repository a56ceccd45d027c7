"""Earlier versions of the journal: listed, opened, restored, and taken elsewhere as one locked file."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from steady.storage.errors import Damaged, NoBackupFile, translated_os_errors
from steady.storage.file.backup_files import Backup
from steady.storage.file.drafts_file import UNREADABLE
from steady.storage.file.filesystem import FileStamp
from steady.storage.file.journal_file import JournalFile
from steady.storage.file.journal_format import MIGRATIONS, FileFormat, Migration, Snapshot
from steady.storage.file.synced_copies import copies_beside
from steady.storage.file.table_keys import without_odd_keys
from steady.storage.file.tinydb_storage import NOT_ENTRIES, JournalTables
from steady.storage.lock.encryption import LOCKED, Encryption, Purpose, header_of
from steady.storage.lock.key_slots import Cost, Lock, new_code, new_lock


@dataclass(frozen=True)
class BackupSummary:
    """One backup: `size` in bytes, `counts` of each kind of record; it and `saved` are None if it cannot be opened."""

    name: str
    day: date
    size: int
    saved: datetime | None
    counts: Mapping[str, int] | None


@dataclass(frozen=True)
class ExternalBackup:
    """A backup file from elsewhere, open: what it holds, and its lock; None for one without."""

    opened: Snapshot
    lock: Lock | None


class BackupHistory:
    """The backups of one open journal; every method raises JournalTrouble."""

    def __init__(self, file: JournalFile, tables: JournalTables) -> None:
        self._file, self._tables = file, tables
        self._seen: dict[tuple[str, FileStamp | None], BackupSummary] = {}
        self._seen_copies = dict(self._seen)

    def all(self) -> list[BackupSummary]:
        """Return every backup, the newest first."""
        with translated_os_errors(self._file.folder), self._tables.mutex:
            self._seen = self._summaries(self._file.backups.newest_first(), self._seen)
            return list(self._seen.values())

    def copies(self) -> list[BackupSummary]:
        """Return the copies of the journal that another program put beside it."""
        with translated_os_errors(self._file.folder), self._tables.mutex:
            self._seen_copies = self._summaries(self._copies(), self._seen_copies)
            return list(self._seen_copies.values())

    def open(self, name: str) -> Snapshot:
        """Return what the backup of that name holds; NoBackupFile when it cannot be opened."""
        with translated_os_errors(self._file.folder):
            for backup in (*self._file.backups.newest_first(), *self._copies()):
                snapshot = self._opened(backup.path) if backup.path.name == name else None
                if snapshot is not None:
                    return snapshot
        raise NoBackupFile

    def as_backup_file(self, passphrase: str = "", cost: Cost | None = None) -> bytes:
        """Return the journal as one locked file: with its own lock, or with a passphrase where it has none."""
        encryption = self._file.file_format.encryption
        with self._tables.mutex:
            opened, _ = self._file.load()
        if encryption.lock is None:
            encryption = Encryption(new_lock(passphrase, new_code(), cost))
        file_format = FileFormat(self._file.file_format.migrations, encryption)
        return file_format.encode(opened.tables, opened.saved, opened.turn)

    def open_external(self, content: bytes, secret: str) -> ExternalBackup:
        """Open a locked backup file from elsewhere; WrongSecret when the secret does not fit, else NoBackupFile."""
        if not content.startswith(LOCKED):
            raise NoBackupFile
        return open_backup(content, secret, self._file.file_format.migrations)

    def _copies(self) -> list[Backup]:
        return copies_beside(self._file.disk, self._file.folders)

    def _summaries(
        self, backups: list[Backup], seen: Mapping[tuple[str, FileStamp | None], BackupSummary]
    ) -> dict[tuple[str, FileStamp | None], BackupSummary]:
        # A drive that was pulled out has backups all the same, though none is seen.
        self._file.disk.need_folder(self._file.folder)
        stamps = {backup: self._file.disk.stamp(backup.path) for backup in backups}
        summaries = {}
        for backup, stamp in stamps.items():
            name, summary = backup.path.name, seen.get((backup.path.name, stamp))
            # One that did not change is not opened again.
            if summary is None:
                opened = self._opened(backup.path)
                saved, counts = (opened.saved, record_counts(opened)) if opened else (None, None)
                summary = BackupSummary(name, backup.day, stamp[1] if stamp else 0, saved, counts)
            summaries[name, stamp] = summary
        return summaries

    def _opened(self, path: Path) -> Snapshot | None:
        with suppress(*UNREADABLE):
            return self._file.file_format.decode(self._file.disk.read(path)[0], Purpose.BACKUP)
        return None


def open_backup(content: bytes, secret: str = "", migrations: tuple[Migration, ...] = MIGRATIONS) -> ExternalBackup:
    """Open a backup file, or a journal file, with or without a lock, where no journal need be open.

    WrongSecret when the secret does not fit, NoBackupFile for any other file.
    """
    try:
        header = header_of(content)
        lock = header.opened_with(secret) if header else None
        opened = FileFormat(migrations, Encryption(lock)).decode(content, Purpose.BACKUP)
    except Damaged as error:
        raise NoBackupFile from error
    # Nobody vouches for a file without a lock: anyone can write one.
    tables = opened.tables if lock else without_odd_keys(opened.tables)[0]
    return ExternalBackup(replace(opened, tables=tables), lock)


def record_counts(opened: Snapshot) -> dict[str, int]:
    """Return how many records of each kind there are, without her choices and drafts."""
    return {name: len(table) for name, table in opened.tables.items() if table and name not in NOT_ENTRIES}
