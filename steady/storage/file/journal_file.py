"""The journal file on the disk: saved whole or not at all, kept from others meanwhile, mended when it is damaged."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from steady.storage import errors
from steady.storage.errors import Damaged, JournalLocked, JournalUnreachable, translated_os_errors
from steady.storage.file.backup_files import Backups
from steady.storage.file.filesystem import Disk, FileStamp
from steady.storage.file.folder_lock import FolderLock
from steady.storage.file.journal_format import FileFormat, Snapshot, Tables
from steady.storage.file.rollback_guard import RollbackGuard
from steady.storage.file.windows_access import close_once
from steady.storage.lock.encryption import LOCKED, PLAIN

_WHAT_IS_DAMAGED: dict[type[Exception], type[errors.JournalDamaged]] = {
    errors.LockHeaderDamaged: errors.LockDamaged,
    errors.LockedBodyDamaged: errors.LockedJournalDamaged,
}
FILE_NAME = "journal.json"
BACKUPS = "backups"


def files_of_journal(disk: Disk, folders: Iterable[Path], names: tuple[str, ...]) -> Iterator[Path]:
    """Yield each file in `folders` whose name begins with one of `names`, or that holds a journal whoever made it."""
    for folder in folders:
        for path in [folder / name for name in sorted(disk.names(folder))]:
            if path.name.startswith(names) or disk.beginning(path, len(PLAIN)).startswith((PLAIN, LOCKED)):
                yield path


class JournalFile:
    """The file `journal.json` in `folder`, with its lock and its backups; every method raises JournalTrouble.

    `restored_from` is the time of the backup that took the place of a damaged or missing file, None without need.
    `older_since` is the time of an older file that was put in the place of a newer one, None as long as none was.
    `lost_its_lock` is True when a file without a lock was put in the place of a locked one.
    """

    def __init__(self, folder: Path, disk: Disk, file_format: FileFormat, clock: Callable[[], datetime]) -> None:
        self.folder = folder
        self.path = folder / FILE_NAME
        self.backups = Backups(folder / BACKUPS, disk)
        self.folders = (folder, self.backups.folder)
        self.restored_from: datetime | None = None
        self.older_since: datetime | None = None
        self.lost_its_lock = False
        self._new = folder / f"{FILE_NAME}.new"
        self.disk, self.file_format, self.clock = disk, file_format, clock
        self.rollback_guard = RollbackGuard(folder, disk, file_format.encryption)
        self._lock = FolderLock(folder)

    def create_if_missing(self) -> None:
        """Write an empty journal where there is neither a journal nor a backup of one."""
        with translated_os_errors(self.folder):
            self.disk.make_folder(self.folder)
        close_once(self.folder)
        if self._is_missing_everywhere():
            with self.exclusive(), translated_os_errors(self.folder):
                if self._is_missing_everywhere():
                    self._put(self.file_format.encode({}, self.clock()))

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

    def stamp(self) -> FileStamp | None:
        """Return what changes whenever the file does; None when there is no file."""
        with translated_os_errors(self.folder):
            return self.disk.stamp(self.path)

    def content(self) -> bytes:
        """Return the bytes of the file as they are."""
        with translated_os_errors(self.folder):
            return self.disk.read(self.path)[0]

    def load(self) -> tuple[Snapshot, FileStamp]:
        """Return what the file holds and the stamp that belongs to it.

        A damaged or missing file is first replaced by the newest good backup; JournalDamaged when there is none.
        """
        with translated_os_errors(self.folder):
            try:
                return self._opened()
            except (Damaged, FileNotFoundError) as cause:
                return self._mended(cause)

    def save(self, tables: Tables, before: Snapshot, keep_backup: bool) -> tuple[Snapshot, FileStamp]:
        """Put tables in the place of what the file held `before`; it is on the drive when this returns.

        With `keep_backup`, what the file held becomes a backup; so it does always when it is of an older format.
        Call it only while `exclusive`. When it raises, the file is as it was, or already holds the new tables.
        """
        saved = self.clock()
        content = self.file_format.encode(tables, saved)
        with translated_os_errors(self.folder):
            stamp = self._put(content, before if keep_backup or before.format < self.file_format.format else None)
            self.rollback_guard.note(content, saved)
            # The change is safe by now; old backups that stay a little longer do no harm.
            with suppress(OSError):
                self.backups.prune()
        return Snapshot(tables, saved, self.file_format.format), stamp

    def flush(self) -> None:
        """Bring an earlier save down to the drive whose last step may have failed."""
        with translated_os_errors(self.folder):
            self.disk.sync_folder(self.folder)

    def sync_folders(self) -> None:
        """Bring the names beside the journal and among its backups down to the drive; raises OSError."""
        for folder in self.folders:
            if self.disk.stamp(folder) is not None:
                self.disk.sync_folder(folder)

    def _opened(self) -> tuple[Snapshot, FileStamp]:
        content, stamp = self.disk.read(self.path)
        opened = self.file_format.decode(content)
        if self.rollback_guard.is_older(content, opened.saved):
            # Unless another window has only just saved over it.
            with self.exclusive():
                if self.disk.read(self.path)[0] == content:
                    self.older_since = opened.saved
        return opened, stamp

    def _put(self, content: bytes, before: Snapshot | None = None) -> FileStamp:
        try:
            stamp = self.disk.write_new(self._new, content)
            if before is not None and before.format < self.file_format.format:
                self.backups.keep_before_migration(self.path, before.format)
            if before is not None:
                self.backups.keep(self.path, before.saved)
            self.disk.replace(self._new, self.path)
        except BaseException:
            with suppress(OSError):
                self.disk.remove(self._new)
            raise
        self.disk.sync_folder(self.folder)
        return stamp

    def _mended(self, cause: Exception) -> tuple[Snapshot, FileStamp]:
        with self.exclusive():
            # Another window may have been quicker.
            with suppress(Damaged, FileNotFoundError):
                return self._opened()
            for backup in self.backups.newest_first():
                content, _ = self.disk.read(backup.path)
                with suppress(Damaged, JournalLocked):
                    plain, opened = self.file_format.encryption.unwrap(content), self.file_format.decode(content)
                    break
            else:
                if self._is_missing_everywhere():
                    raise JournalUnreachable(self.folder)
                raise _WHAT_IS_DAMAGED.get(type(cause), errors.JournalDamaged)(self.path)
            if self.disk.stamp(self.path) is not None:
                # The damaged file stays under a name of its own.
                taken, first = self.disk.names(self.folder), f"{FILE_NAME}.damaged-{self.clock():%Y-%m-%d-%H%M%S}"
                names = chain([first], (f"{first}-{number}" for number in count(2)))
                self.disk.link(self.path, self.folder / next(name for name in names if name not in taken))
            content = self.file_format.encryption.wrap(plain)
            stamp = self._put(content)
            self.rollback_guard.note(content, opened.saved)
            self.restored_from = opened.saved
            return opened, stamp

    def _is_missing_everywhere(self) -> bool:
        """Return True where there is neither a journal nor a backup of one."""
        with translated_os_errors(self.folder):
            return self.disk.stamp(self.path) is None and not self.backups.newest_first()
