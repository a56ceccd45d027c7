"""The place of the journal file: kept from others while one changes it, and put down whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from steady.storage.errors import translated_os_errors
from steady.storage.file.backup_files import Backups
from steady.storage.file.drafts_file import UNREADABLE
from steady.storage.file.filesystem import Disk, FileStamp
from steady.storage.file.folder_lock import FolderLock
from steady.storage.file.journal_format import FileFormat, Snapshot
from steady.storage.lock.encryption import Purpose, count_of

FILE_NAME = "journal.json"
BACKUPS = "backups"


class JournalPlace:
    """Where `journal.json` lies in `folder`, with its lock against other windows and its backups."""

    def __init__(self, folder: Path, disk: Disk, file_format: FileFormat) -> None:
        self.folder = folder
        self.path = folder / FILE_NAME
        self.disk, self.file_format = disk, file_format
        self.backups = Backups(folder / BACKUPS, disk)
        self.folders = (folder, self.backups.folder)
        self._new = folder / f"{FILE_NAME}.new"
        self._lock = FolderLock(folder)

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """Keep every other program and every other journal of this one from changing the file."""
        with translated_os_errors(self.folder):
            # The lock would make a folder that is gone anew, and an empty journal in it would look like the lost one.
            self.disk.need_folder(self.folder)
            self._lock.acquire()
        try:
            yield
        finally:
            with translated_os_errors(self.folder):
                self._lock.release()

    def content(self) -> bytes:
        """Return the bytes of the file as they are."""
        with translated_os_errors(self.folder):
            return self.disk.read(self.path)[0]

    def flush(self) -> None:
        """Bring an earlier save down to the drive whose last step may have failed."""
        with translated_os_errors(self.folder):
            self.disk.sync_folder(self.folder)

    def sync_folders(self) -> None:
        """Bring the names beside the journal and among its backups down to the drive; raises OSError."""
        for folder in self.folders:
            if self.disk.stamp(folder) is not None:
                self.disk.sync_folder(folder)

    def put(self, content: bytes, before: Snapshot | None = None) -> FileStamp:
        """Put the bytes in place of the journal, what it held `before` becoming a backup; return their stamp.

        When it raises OSError, the journal is as it was, or the new one already.
        """
        kept = None
        try:
            stamp = self.disk.write_new(self._new, content)
            if before is not None:
                kept = self._as_backup()
                if before.format < self.file_format.format:
                    self.backups.keep_before_migration(self.path, before.format, kept)
                if kept is None:
                    self.backups.keep(self.path, before.saved)
                else:
                    self.backups.write_ahead(kept)
            self.disk.replace(self._new, self.path)
        except BaseException:
            with suppress(OSError):
                self.disk.remove(self._new)
            raise
        self.disk.sync_folder(self.folder)
        if before is not None and kept is not None:
            # Last of all: a locked backup vouches that the journal was saved after it.
            self.backups.name_it(before.saved)
        return stamp

    def _as_backup(self) -> bytes | None:
        """Return the locked journal as a backup says it; None where there is no lock, and a link does."""
        encryption = self.file_format.encryption
        if encryption.lock is None:
            return None
        content = self.disk.read(self.path)[0]
        return encryption.wrap(encryption.unwrap(content, Purpose.JOURNAL), Purpose.BACKUP, count_of(content))

    def finish_backup(self, journal: Snapshot) -> None:
        """Give the backup of the last save its name, where that was cut short."""
        if self.disk.stamp(self.backups.ahead) is not None:
            with suppress(FileNotFoundError, *UNREADABLE), self.exclusive():
                kept = self.file_format.decode(self.disk.read(self.backups.ahead)[0], Purpose.BACKUP)
                if kept.turn < journal.turn:
                    self.backups.name_it(kept.saved)

    def is_missing_everywhere(self) -> bool:
        """Return True where there is neither a journal nor a backup of one."""
        with translated_os_errors(self.folder):
            return self.disk.stamp(self.path) is None and not self.backups.newest_first()
