"""The journal on the disk, with the drafts beside it: saved whole or not at all, kept from others meanwhile, mended.

A save writes the whole journal, drafts and all. While she only types, nothing but the small file of drafts is written:
it holds the newest drafts as long as its turn is the higher one, and goes with the next save of the journal.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from steady.storage import errors
from steady.storage.errors import Damaged, JournalUnreachable, translated_os_errors
from steady.storage.file.backup_files import Backups, set_aside
from steady.storage.file.drafts_file import UNREADABLE, DraftsFile, newest_of
from steady.storage.file.filesystem import Disk, FileStamp
from steady.storage.file.folder_lock import FolderLock
from steady.storage.file.journal_format import FileFormat, Snapshot, Tables
from steady.storage.file.rollback_guard import RollbackGuard
from steady.storage.file.tinydb_storage import DRAFTS, Stamps
from steady.storage.file.windows_access import close_once
from steady.storage.lock.encryption import LONGEST_HEADER, Purpose, count_of

_WHAT_IS_DAMAGED: dict[type[Exception], type[errors.JournalDamaged]] = {
    errors.LockHeaderDamaged: errors.LockDamaged,
    errors.LockedBodyDamaged: errors.LockedJournalDamaged,
}
FILE_NAME = "journal.json"
BACKUPS = "backups"


class JournalFile:
    """The file `journal.json` in `folder`, with its lock, drafts and backups; every method raises JournalTrouble.

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
        self.rollback_guard = RollbackGuard(folder, disk, file_format.encryption, self.backups)
        self.drafts = DraftsFile(folder, disk, file_format)
        self._lock = FolderLock(folder)
        # The journal as it was read or written last, without what lies beside it.
        self._seen: tuple[Snapshot, FileStamp] | None = None

    @property
    def lost_its_note(self) -> bool:
        """True when the journal is locked, and nothing beside it says which file was saved last."""
        return self.rollback_guard.lost_its_note

    @property
    def lost_drafts(self) -> bool:
        """True when what was written and not saved last is not there any more, or could not be read."""
        return self.drafts.were_lost

    def create_if_missing(self) -> None:
        """Write an empty journal where there is neither a journal nor a backup of one."""
        with translated_os_errors(self.folder):
            self.disk.make_folder(self.folder)
        close_once(self.folder)
        if self._is_missing_everywhere():
            with self.exclusive(), translated_os_errors(self.folder):
                if self._is_missing_everywhere():
                    self._put(self.file_format.encode({}, self.clock(), turn=1))

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

    def stamps(self) -> Stamps | None:
        """Return what changes whenever the journal or its drafts do; None when there is no journal."""
        with translated_os_errors(self.folder):
            stamp = self.disk.stamp(self.path)
            return None if stamp is None else Stamps(stamp, self.drafts.stamp())

    def content(self) -> bytes:
        """Return the bytes of the file as they are."""
        with translated_os_errors(self.folder):
            return self.disk.read(self.path)[0]

    def load(self) -> tuple[Snapshot, Stamps]:
        """Return what the journal holds with its newest drafts, and the stamps that belong to it.

        A damaged or missing file is first replaced by the newest good backup; JournalDamaged when there is none.
        """
        with translated_os_errors(self.folder):
            try:
                return self._opened()
            except (Damaged, FileNotFoundError) as cause:
                return self._mended(cause)

    def save(self, tables: Tables, before: Snapshot, *, only_drafts: bool) -> tuple[Snapshot, Stamps]:
        """Put tables in the place of what was held `before`; it is on the drive when this returns.

        Where `only_drafts` changed, they alone are written; else what the journal held becomes a backup, as it does
        always when it is of an older format. Call it only while `exclusive`. When it raises, all is as it was, or
        holds the new tables already.
        """
        saved, turn = self.clock(), self.rollback_guard.next_turn(before.turn)
        if only_drafts and self._seen and self._may_lie_beside(self._seen[0], tables, before, turn):
            return self._save_drafts(self._seen, tables, saved, turn)
        content = self.file_format.encode(tables, saved, turn)
        now = Snapshot(tables, saved, self.file_format.format, turn)
        with translated_os_errors(self.folder):
            makes_no_backup = only_drafts and before.format == self.file_format.format
            stamp = self._put(content, None if makes_no_backup else before)
            self._seen = now, stamp
            self.rollback_guard.note(content, now, turn)
            # The change is safe by now; older drafts and backups that stay a little longer do no harm.
            with suppress(OSError):
                self.drafts.remove()
                self.backups.prune()
        return now, Stamps(stamp, None)

    def flush(self) -> None:
        """Bring an earlier save down to the drive whose last step may have failed."""
        with translated_os_errors(self.folder):
            self.disk.sync_folder(self.folder)

    def sync_folders(self) -> None:
        """Bring the names beside the journal and among its backups down to the drive; raises OSError."""
        for folder in self.folders:
            if self.disk.stamp(folder) is not None:
                self.disk.sync_folder(folder)

    def _may_lie_beside(self, journal: Snapshot, tables: Tables, before: Snapshot, turn: int) -> bool:
        """Return True if the drafts can be written alone; what she threw away must not stay in the journal either."""
        gone = journal.tables.get(DRAFTS, {}).keys() - tables.get(DRAFTS, {}).keys()
        return before.format == self.file_format.format and turn > before.turn and not gone

    def _save_drafts(
        self, seen: tuple[Snapshot, FileStamp], tables: Tables, saved: datetime, turn: int
    ) -> tuple[Snapshot, Stamps]:
        journal, journal_stamp = seen
        with translated_os_errors(self.folder):
            stamp = self.drafts.write(tables, saved, turn)
            self.rollback_guard.note(self.disk.beginning(self.path, LONGEST_HEADER), journal, turn)
        return replace(journal, tables=tables, turn=turn), Stamps(journal_stamp, stamp)

    def _opened(self) -> tuple[Snapshot, Stamps]:
        # The drafts first: what is saved in between is newer, and holds them.
        drafts, drafts_stamp = self.drafts.read_or_set_aside(self.exclusive, self.clock())
        if self._seen is None or self._seen[1] != self.disk.stamp(self.path):
            content, read = self.disk.read(self.path)
            opened = self.file_format.decode(content)
            self._look_for_older(content, opened)
            self._seen = opened, read
        journal, stamp = self._seen
        opened = newest_of(journal, drafts)
        self._look_for_lost_drafts(opened, drafts_stamp)
        return opened, Stamps(stamp, drafts_stamp)

    def _look_for_older(self, content: bytes, journal: Snapshot) -> None:
        """Note it where an older file stands in the place of a newer one."""
        if self.rollback_guard.is_older(content, journal):
            # Unless another window has only just saved over it.
            with self.exclusive():
                if self.disk.read(self.path)[0] == content:
                    self.older_since = journal.saved

    def _look_for_lost_drafts(self, opened: Snapshot, drafts: FileStamp | None) -> None:
        if self.older_since is None and self.rollback_guard.newest().drafts > opened.turn:
            with suppress(errors.JournalTrouble), self.exclusive():
                # Unless another window has only just written them.
                is_same = self._seen is not None and self._seen[1] == self.disk.stamp(self.path)
                self.drafts.were_lost |= is_same and self.drafts.stamp() == drafts

    def _put(self, content: bytes, before: Snapshot | None = None) -> FileStamp:
        try:
            stamp = self.disk.write_new(self._new, content)
            if before is not None:
                kept = self._as_backup(before)
                if before.format < self.file_format.format:
                    self.backups.keep_before_migration(self.path, before.format, kept)
                self.backups.keep(self.path, before.saved, kept)
            self.disk.replace(self._new, self.path)
        except BaseException:
            with suppress(OSError):
                self.disk.remove(self._new)
            raise
        self.disk.sync_folder(self.folder)
        return stamp

    def _as_backup(self, before: Snapshot) -> bytes | None:
        """Return the locked journal as a backup says it; None where there is no lock, and a link does."""
        encryption = self.file_format.encryption
        if encryption.lock is None:
            return None
        content = self.disk.read(self.path)[0]
        turn = count_of(content)
        return encryption.wrap(encryption.unwrap(content, Purpose.JOURNAL), Purpose.BACKUP, turn)

    def _mended(self, cause: Exception) -> tuple[Snapshot, Stamps]:
        with self.exclusive():
            # Another window may have been quicker.
            with suppress(Damaged, FileNotFoundError):
                return self._opened()
            for backup in self.backups.newest_first():
                content, _ = self.disk.read(backup.path)
                with suppress(*UNREADABLE):
                    opened = self.file_format.decode(content, Purpose.BACKUP)
                    stored = self.file_format.decode_stored(content, Purpose.BACKUP)
                    break
            else:
                if self._is_missing_everywhere():
                    raise JournalUnreachable(self.folder)
                raise _WHAT_IS_DAMAGED.get(type(cause), errors.JournalDamaged)(self.path)
            if self.disk.stamp(self.path) is not None:
                # The damaged file stays under a name of its own.
                set_aside(self.disk, self.path, self.clock())
            drafts, _ = self.drafts.read_or_set_aside(self.exclusive, self.clock())
            tables = newest_of(opened, drafts).tables
            turn = self.rollback_guard.next_turn(newest_of(opened, drafts).turn)
            kept = replace(stored, tables=stored.tables | {DRAFTS: tables.get(DRAFTS, {})}, turn=turn)
            content = self.file_format.encode_stored(kept, Purpose.JOURNAL)
            now, stamp = replace(opened, tables=tables, turn=turn), self._put(content)
            self._seen = now, stamp
            self.rollback_guard.note(content, now, turn)
            with suppress(OSError):
                self.drafts.remove()
            self.restored_from = opened.saved
            return now, Stamps(stamp, None)

    def _is_missing_everywhere(self) -> bool:
        """Return True where there is neither a journal nor a backup of one."""
        with translated_os_errors(self.folder):
            return self.disk.stamp(self.path) is None and not self.backups.newest_first()
