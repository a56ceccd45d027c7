"""The journal on the disk, with the drafts beside it: saved whole or not at all, kept from others meanwhile, mended.

A save writes the whole journal, drafts and all. While she only types, nothing but the small file of drafts is written:
it holds the newest drafts as long as its turn is the higher one, and goes with the next save of the journal.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from steady.storage import errors
from steady.storage.errors import Damaged, JournalUnreachable, translated_os_errors
from steady.storage.file.backup_files import set_aside
from steady.storage.file.drafts_file import UNREADABLE, DraftsFile, newest_of
from steady.storage.file.filesystem import Disk, FileStamp
from steady.storage.file.journal_format import FileFormat, Snapshot, StoredSnapshot, Tables
from steady.storage.file.journal_place import JournalPlace
from steady.storage.file.rollback_guard import RollbackGuard
from steady.storage.file.small_steps import SmallSteps
from steady.storage.file.tinydb_storage import DRAFTS, Stamps
from steady.storage.file.windows_access import close_once
from steady.storage.lock.encryption import LONGEST_HEADER, Purpose

_WHAT_IS_DAMAGED: dict[type[Exception], type[errors.JournalDamaged]] = {
    errors.LockHeaderDamaged: errors.LockDamaged,
    errors.LockedBodyDamaged: errors.LockedJournalDamaged,
}


class JournalFile(JournalPlace):
    """The file `journal.json` in `folder`, with its lock, drafts and backups; every method raises JournalTrouble.

    `restored_from` is the time of the backup that took the place of a damaged or missing file, None without need.
    `older_since` is the time of an older file that was put in place of a newer one, None as long as none was.
    `lost_its_lock` is True when a file without a lock was put in place of a locked one.
    """

    def __init__(self, folder: Path, disk: Disk, file_format: FileFormat, clock: Callable[[], datetime]) -> None:
        super().__init__(folder, disk, file_format)
        self.restored_from: datetime | None = None
        self.older_since: datetime | None = None
        self.lost_its_lock = False
        self.clock = clock
        self.rollback_guard = RollbackGuard(folder, disk, file_format.encryption, self.backups)
        self.drafts = DraftsFile(folder, disk, file_format)
        self._steps = SmallSteps()
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
        if self.is_missing_everywhere():
            with self.exclusive(), translated_os_errors(self.folder):
                if self.is_missing_everywhere():
                    self.put(self.file_format.encode({}, self.clock(), turn=1))

    def stamps(self) -> Stamps | None:
        """Return what changes whenever the journal or its drafts do; None when there is no journal."""
        with translated_os_errors(self.folder):
            stamp = self.disk.stamp(self.path)
            return None if stamp is None else Stamps(stamp, self.drafts.stamp())

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
        """Put tables in place of what was held `before`; it is on the drive when this returns.

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
            put_down = self._put_down(content, now, None if makes_no_backup else before)
            # The change is safe by now; older backups that stay a little longer do no harm.
            with suppress(OSError):
                self.backups.prune(lambda newest_first: self._steps.spare(before.tables, tables, saved, newest_first))
        return put_down

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
            self.rollback_guard.catch_up(content, opened, newest_of(opened, drafts).turn)
            self._seen = opened, read
        journal, stamp = self._seen
        opened = newest_of(journal, drafts)
        self._look_for_lost_drafts(opened, drafts_stamp)
        return opened, Stamps(stamp, drafts_stamp)

    def _look_for_older(self, content: bytes, journal: Snapshot) -> None:
        """Note it where an older file stands in place of a newer one."""
        self.finish_backup(journal)
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

    def renew(self) -> None:
        """Save what is held once more above every turn, in its own format: a copy from before it is an older one then.

        Call it only while `exclusive`. Raises OSError, and Damaged for a journal that cannot be read.
        """
        stored = self.file_format.decode_stored(self.disk.read(self.path)[0], Purpose.JOURNAL)
        self._put_whole(stored, self._opened()[0])

    def _put_whole(self, stored: StoredSnapshot, newest: Snapshot) -> tuple[Snapshot, Stamps]:
        """Write the journal as it was stored, but for the drafts, which are those of `newest`, above every turn."""
        turn = self.rollback_guard.next_turn(newest.turn)
        drafts = {name: table for name, table in newest.tables.items() if name == DRAFTS}
        kept = replace(stored, tables=stored.tables | drafts, turn=turn)
        content = self.file_format.encode_stored(kept, Purpose.JOURNAL)
        return self._put_down(content, replace(newest, turn=turn))

    def _put_down(self, content: bytes, now: Snapshot, before: Snapshot | None = None) -> tuple[Snapshot, Stamps]:
        """Put the bytes of `now` in place of the journal, and note them as the newest, drafts and all."""
        stamp = self.put(content, before)
        self._seen = now, stamp
        self.rollback_guard.note(content, now, now.turn)
        # Safe by now: an older file of drafts that stays a little longer does no harm.
        with suppress(OSError):
            self.drafts.remove()
        return now, Stamps(stamp, None)

    def _mended(self, cause: Exception) -> tuple[Snapshot, Stamps]:
        with self.exclusive():
            # Another window may have been quicker.
            with suppress(Damaged, FileNotFoundError):
                return self._opened()
            # By the turn that the key vouches for, where there is one: a name says what somebody called a file.
            newest_first = sorted(self.backups.newest_first(), key=self.rollback_guard.vouched_turn, reverse=True)
            for backup in newest_first:
                content, _ = self.disk.read(backup.path)
                with suppress(*UNREADABLE):
                    opened = self.file_format.decode(content, Purpose.BACKUP)
                    stored = self.file_format.decode_stored(content, Purpose.BACKUP)
                    break
            else:
                if self.is_missing_everywhere():
                    raise JournalUnreachable(self.folder)
                raise _WHAT_IS_DAMAGED.get(type(cause), errors.JournalDamaged)(self.path)
            if self.disk.stamp(self.path) is not None:
                # The damaged file stays under a name of its own.
                set_aside(self.disk, self.path, self.clock())
            drafts, _ = self.drafts.read_or_set_aside(self.exclusive, self.clock())
            # Those of the backups that are newer than this one cannot be read.
            self.rollback_guard.look_at_backups()
            self.restored_from = opened.saved
            return self._put_whole(stored, newest_of(opened, drafts))
