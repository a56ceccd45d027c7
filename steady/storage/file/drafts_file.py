"""What she has written and not saved, in a small file beside the journal: a pause in typing writes a few kilobytes."""

from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from datetime import datetime
from pathlib import Path

from steady.storage.errors import Damaged, JournalLocked, JournalTooNew, JournalTrouble, NotAFile
from steady.storage.file.backup_files import set_aside
from steady.storage.file.filesystem import Disk, FileStamp
from steady.storage.file.journal_format import FileFormat, Snapshot, Tables
from steady.storage.file.tinydb_storage import DRAFTS
from steady.storage.lock.encryption import Purpose

NAME = "journal.drafts"
# What keeps a file beside the journal from being read, and must keep her from nothing else.
UNREADABLE = (Damaged, JournalLocked, JournalTooNew)
Read = tuple[Snapshot | None, FileStamp | None]


class DraftsFile:
    """The file `journal.drafts` in `folder`; every method raises OSError as the system gives it.

    `were_lost` is True when a file could not be read and was set aside, or an older one stands in its place.
    """

    def __init__(self, folder: Path, disk: Disk, file_format: FileFormat) -> None:
        self.path = folder / NAME
        self.were_lost = False
        self._disk, self._file_format = disk, file_format

    def stamp(self) -> FileStamp | None:
        """Return what changes whenever the file does; None when there is none."""
        return self._disk.stamp(self.path)

    def read(self) -> Read:
        """Return what the file holds and its stamp, None for both where there is none.

        Raise Damaged, JournalLocked or JournalTooNew for a file that cannot be read.
        """
        try:
            content, stamp = self._disk.read(self.path)
        except FileNotFoundError:
            return None, None
        return self._file_format.decode(content, Purpose.DRAFT), stamp

    def read_or_set_aside(self, exclusive: Callable[[], AbstractContextManager[None]], moment: datetime) -> Read:
        """Return the same; what cannot be read gets another name, with this `moment` in it, and nothing is returned."""
        with suppress(*UNREADABLE, NotAFile):
            return self.read()
        with suppress(OSError, JournalTrouble), exclusive():
            # Another window may have been quicker.
            with suppress(*UNREADABLE):
                return self.read()
            set_aside(self._disk, self.path, moment)
            self.remove()
        self.were_lost = True
        return None, None

    def write(self, tables: Tables, saved: datetime, turn: int) -> FileStamp | None:
        """Put the drafts of `tables` in place of those in the file; they are on the drive when this returns."""
        drafts = {DRAFTS: tables.get(DRAFTS, {})}
        self._disk.overwrite(self.path, self._file_format.encode(drafts, saved, turn, Purpose.DRAFT))
        self._disk.sync_folder(self.path.parent)
        return self.stamp()

    def remove(self) -> None:
        """Remove the file; it is fine when there is none."""
        self._disk.remove(self.path)


def newest_of(journal: Snapshot, drafts: Snapshot | None) -> Snapshot:
    """Return the journal with its newest drafts: those in the file beside it while its turn is the higher one."""
    if drafts is None or drafts.turn <= journal.turn:
        return journal
    tables = journal.tables | {DRAFTS: drafts.tables.get(DRAFTS, {})}
    return Snapshot(tables, journal.saved, journal.format, drafts.turn)
