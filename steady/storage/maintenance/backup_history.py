"""Earlier versions of the journal: listed, looked into, taken back, and taken elsewhere as one locked file."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from steady.storage.errors import Damaged, JournalLocked, NoBackupFile, WrongSecret, translated_os_errors
from steady.storage.file.backup_files import Backup
from steady.storage.file.file_format import FileFormat, Opened
from steady.storage.file.filesystem import Stamp
from steady.storage.file.journal_file import JournalFile
from steady.storage.file.tinydb_storage import NOT_ENTRIES, JournalTables
from steady.storage.lock.encryption import Encryption, header_of
from steady.storage.lock.keys import Cost, Lock, new_code, new_lock


@dataclass(frozen=True)
class EarlierVersion:
    """One backup: its day, when it was saved, its size in bytes, and how many records of each kind it holds.

    `saved` and `counts` are None for a backup that cannot be opened.
    """

    name: str
    day: date
    size: int
    saved: datetime | None
    counts: Mapping[str, int] | None


@dataclass(frozen=True)
class ExternalBackup:
    """A backup file from elsewhere, open: what it holds, and its lock."""

    opened: Opened
    lock: Lock


class EarlierVersions:
    """The backups of one open journal; every method raises JournalTrouble."""

    def __init__(self, file: JournalFile, tables: JournalTables) -> None:
        self._file, self._tables = file, tables
        self._seen: dict[tuple[str, Stamp | None], EarlierVersion] = {}

    def all(self) -> list[EarlierVersion]:
        """Return every backup, the newest first."""
        with translated_os_errors(self._file.folder), self._tables.held:
            found = {(one.path.name, self._file.disk.stamp(one.path)): one for one in self._file.backups.newest_first()}
            self._seen = {key: self._seen.get(key) or self._described(one) for key, one in found.items()}
            return list(self._seen.values())

    def look_into(self, name: str) -> Opened:
        """Return what the backup of that name holds; NoBackupFile when it cannot be opened."""
        with translated_os_errors(self._file.folder):
            path = next((one.path for one in self._file.backups.newest_first() if one.path.name == name), None)
            opened = self._opened(path) if path else None
        if opened is None:
            raise NoBackupFile
        return opened

    def restore(self, opened: Opened) -> None:
        """Put what a backup holds in the place of the journal, which is kept as the newest backup first."""
        with self._tables.change():
            self._tables.write({name: dict(table) for name, table in opened.tables.items()})

    def to_take_along(self, passphrase: str = "", cost: Cost | None = None) -> bytes:
        """Return the journal as one locked file: with its own lock, or with a passphrase where it has none."""
        with self._tables.held:
            self._tables.read()
            content = self._file.disk.read(self._file.path)[0]
        if header_of(content) is not None:
            return content
        return Encryption(new_lock(passphrase, new_code(), cost)).wrap(content)

    def taken(self, content: bytes, secret: str) -> ExternalBackup:
        """Open a backup file from elsewhere; WrongSecret when the secret does not fit, NoBackupFile for any other."""
        try:
            header = header_of(content)
            if header is None:
                raise NoBackupFile
            lock = header.opened_with(secret)
            return ExternalBackup(FileFormat(self._file.envelope.migrations, Encryption(lock)).open(content), lock)
        except Damaged as error:
            raise NoBackupFile from error

    def _described(self, backup: Backup) -> EarlierVersion:
        size = (self._file.disk.stamp(backup.path) or (0, 0, 0))[1]
        opened = self._opened(backup.path)
        return EarlierVersion(
            backup.path.name, backup.day, size, opened.saved if opened else None, counts_in(opened) if opened else None
        )

    def _opened(self, path: Path) -> Opened | None:
        with suppress(Damaged, JournalLocked, WrongSecret):
            return self._file.envelope.open(self._file.disk.read(path)[0])
        return None


def counts_in(opened: Opened) -> dict[str, int]:
    """Return how many records of each kind there are, without her choices and drafts."""
    return {name: len(table) for name, table in opened.tables.items() if table and name not in NOT_ENTRIES}
