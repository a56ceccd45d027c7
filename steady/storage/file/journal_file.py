"""The journal file on the disk: saved whole or not at all, kept from others meanwhile, mended when it is damaged.

What takes the place of a damaged journal file, and where the damaged one goes.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Protocol

from filelock import FileLock

from steady.storage.errors import (
    Damaged,
    JournalDamaged,
    JournalLocked,
    JournalUnreachable,
    LockDamaged,
    LockedJournalDamaged,
    LockedPartDamaged,
    LockPartDamaged,
    translated_os_errors,
)
from steady.storage.file.backup_files import Backups, name_for_damaged
from steady.storage.file.file_format import FileFormat, Opened
from steady.storage.file.filesystem import Disk, Stamp
from steady.storage.file.migrations import Tables
from steady.storage.file.rollback_guard import RollbackGuard

_WHAT_IS_DAMAGED = {LockPartDamaged: LockDamaged, LockedPartDamaged: LockedJournalDamaged}


class Mendable(Protocol):
    """A journal file, as far as mending goes."""

    folder: Path
    path: Path
    backups: Backups
    disk: Disk
    envelope: FileFormat
    clock: Callable[[], datetime]

    def is_missing_everywhere(self) -> bool: ...


def newest_good_backup(file: Mendable, cause: Exception) -> tuple[bytes, Opened]:
    """Return the plain bytes of the newest backup that opens, and what it holds.

    `cause` is what is wrong with the file; where no backup opens, the JournalTrouble that fits it is raised.
    """
    for backup in file.backups.newest_first():
        content, _ = file.disk.read(backup.path)
        with suppress(Damaged, JournalLocked):
            return file.envelope.vault.unwrap(content), file.envelope.open(content)
    if file.is_missing_everywhere():
        raise JournalUnreachable(file.folder)
    raise _WHAT_IS_DAMAGED.get(type(cause), JournalDamaged)(file.path)


def set_aside(file: Mendable) -> None:
    """Keep a damaged file under a name of its own."""
    if file.disk.stamp(file.path) is not None:
        name = name_for_damaged(file.path, file.clock(), file.disk.names(file.folder))
        file.disk.link(file.path, file.folder / name)


FILE_NAME = "journal.json"
LOCK_NAME = "journal.lock"
PATIENCE = 15.0
_POLL = 0.005


def lock_in(folder: Path) -> FileLock:
    """Return what keeps every other program and every other window from changing the journal in `folder`."""
    return FileLock(folder / LOCK_NAME, timeout=PATIENCE, mode=0o600, poll_interval=_POLL)


class JournalFile:
    """The file `journal.json` in `folder`, with its lock and its backups; every method raises JournalTrouble.

    `restored_from` is the time of the backup that took the place of a damaged or missing file, None without need.
    `older_since` is the time of an older file that was put in the place of a newer one, None as long as none was.
    `lost_its_lock` is True when a file without a lock was put in the place of a locked one.
    """

    def __init__(self, folder: Path, disk: Disk, envelope: FileFormat, clock: Callable[[], datetime]) -> None:
        self.folder = folder
        self.path = folder / FILE_NAME
        self.backups = Backups(folder / "backups", disk)
        self.restored_from: datetime | None = None
        self.older_since: datetime | None = None
        self.lost_its_lock = False
        self._new = folder / f"{FILE_NAME}.new"
        self.disk, self.envelope, self.clock = disk, envelope, clock
        self.newest = RollbackGuard(folder, disk, envelope.vault)
        self._lock = lock_in(folder)

    def begin_if_new(self) -> None:
        """Write an empty journal where there is neither a journal nor a backup of one."""
        with translated_os_errors(self.folder):
            self.disk.make_folder(self.folder)
        if self.is_missing_everywhere():
            with self.alone(), translated_os_errors(self.folder):
                if self.is_missing_everywhere():
                    self.disk.keep_for_owner(self.folder)
                    self._put(self.envelope.seal({}, self.clock()))

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep every other program and every other journal of this one from changing the file."""
        with translated_os_errors(self.folder):
            # The lock would make a folder that is gone anew, and an empty journal in it would look like the lost one.
            self.disk.need_folder(self.folder)
            self._lock.acquire()
        try:
            yield
        finally:
            self._lock.release()

    def stamp(self) -> Stamp | None:
        """Return what changes whenever the file does; None when there is no file."""
        with translated_os_errors(self.folder):
            return self.disk.stamp(self.path)

    def load(self) -> tuple[Opened, Stamp]:
        """Return what the file holds and the stamp that belongs to it.

        A damaged or missing file is first replaced by the newest good backup; JournalDamaged when there is none.
        """
        with translated_os_errors(self.folder):
            try:
                return self._opened()
            except (Damaged, FileNotFoundError) as cause:
                return self._mended(cause)

    def save(self, tables: Tables, before: Opened, is_kept: bool = True) -> tuple[Opened, Stamp]:
        """Put tables in the place of what the file held `before`; it is on the drive when this returns.

        What the file held becomes a backup if it `is_kept`, and always when it is of an older format.
        Call it only while `alone`. When it raises, the file is as it was, or already holds the new tables.
        """
        saved = self.clock()
        content = self.envelope.seal(tables, saved)
        with translated_os_errors(self.folder):
            stamp = self._put(content, before if is_kept or before.format < self.envelope.format else None)
            self.newest.note(content, saved)
            # The change is safe by now; old backups that stay a little longer do no harm.
            with suppress(OSError):
                self.backups.prune()
        return Opened(tables, saved, self.envelope.format), stamp

    def settle(self) -> None:
        """Bring an earlier save down to the drive whose last step may have failed."""
        with translated_os_errors(self.folder):
            self.disk.sync_folder(self.folder)

    def _opened(self) -> tuple[Opened, Stamp]:
        content, stamp = self.disk.read(self.path)
        opened = self.envelope.open(content)
        if self.newest.is_older(content, opened.saved):
            self._look_again(content, opened)
        return opened, stamp

    def _look_again(self, content: bytes, opened: Opened) -> None:
        """Note that the file is an older one, unless another window has only just saved over it."""
        with self.alone():
            if self.disk.read(self.path)[0] == content:
                self.older_since = opened.saved

    def _put(self, content: bytes, before: Opened | None = None) -> Stamp:
        try:
            stamp = self.disk.write_new(self._new, content)
            if before is not None and before.format < self.envelope.format:
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

    def _mended(self, cause: Exception) -> tuple[Opened, Stamp]:
        with self.alone():
            # Another window may have been quicker.
            with suppress(Damaged, FileNotFoundError):
                return self._opened()
            plain, opened = newest_good_backup(self, cause)
            set_aside(self)
            content = self.envelope.vault.wrap(plain)
            stamp = self._put(content)
            self.newest.note(content, opened.saved)
            self.restored_from = opened.saved
            return opened, stamp

    def is_missing_everywhere(self) -> bool:
        """Return True where there is neither a journal nor a backup of one."""
        with translated_os_errors(self.folder):
            return self.disk.stamp(self.path) is None and not self.backups.newest_first()
