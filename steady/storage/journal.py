"""Her journal: one collection a kind of record, a few remembered choices, and changes that belong together."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, suppress
from datetime import datetime
from pathlib import Path

from steady.domain.records.kinds import RECORD_KINDS
from steady.domain.records.record import Record, now
from steady.storage.errors import (
    JournalTrouble,
)
from steady.storage.file.file_format import FileFormat, Opened
from steady.storage.file.filesystem import Disk, Stamp
from steady.storage.file.journal_file import JournalFile
from steady.storage.file.migrations import Tables
from steady.storage.file.tinydb_storage import JournalTables
from steady.storage.maintenance.backup_history import EarlierVersions
from steady.storage.maintenance.erasure import Eraser
from steady.storage.maintenance.erasure_target import ErasureTarget
from steady.storage.maintenance.memory_file import NoFile
from steady.storage.maintenance.rekeying import LockOfJournal
from steady.storage.maintenance.unlocking import open_vault
from steady.storage.records.collection import Collection, Collections, Unreadable
from steady.storage.records.settings import Choices


class Journal(Collections):
    """An open journal. What it returns is shared by all who look at it: records are read, never changed."""

    def __init__(self, file: JournalFile | NoFile, eraser: Eraser | NoFile, clock: Callable[[], datetime]) -> None:
        self._file, self._eraser = file, eraser
        self._tables = JournalTables(file)
        if isinstance(file, JournalFile):
            self.lock = LockOfJournal(file, eraser, self._tables)
            self.earlier = EarlierVersions(file, self._tables)
        self.settings = Choices(self._tables)
        super().__init__(tuple(Collection(kind, self._tables, clock) for kind in RECORD_KINDS))

    @property
    def folder(self) -> Path:
        """The folder the journal is kept in."""
        return self._file.folder

    @property
    def stamp(self) -> Stamp | None:
        """What changes whenever the journal does, to keep figures until then; None for a journal that is gone."""
        return self._file.stamp()

    @property
    def restored_from(self) -> datetime | None:
        """When the backup was saved that took the place of a damaged file since opening; None without damage."""
        return self._file.restored_from

    @property
    def older_since(self) -> datetime | None:
        """When an older file was saved that stands in the place of a newer one now; None as long as none does."""
        return self._file.older_since

    @property
    def lost_its_lock(self) -> bool:
        """True when the journal stood here locked, and a file without a lock was in its place as it was opened."""
        return self._file.lost_its_lock

    @property
    def unreadable(self) -> list[Unreadable]:
        """What stands in the file and cannot be shown."""
        return [entry for collection in self.collections for entry in collection.unreadable()]

    def transaction(self) -> AbstractContextManager[None]:
        """Make every change inside one save; an exception that leaves it undoes them all, in memory and on the disk."""
        return self._tables.change()

    def save_all(self, records: Iterable[Record]) -> None:
        """Save records of any kind, each in its own collection, all of them or none."""
        by_class: dict[type[Record], list[Record]] = {}
        for record in records:
            by_class.setdefault(type(record), []).append(record)
        collections = {collection.kind.record: collection for collection in self.collections}
        kept = {collections[record]: collections[record].all_as_kept(alike) for record, alike in by_class.items()}
        with self.transaction():
            for collection, alike in kept.items():
                collection.save_all(alike)

    def everything(self) -> Tables:
        """Return every table as it stands, her choices and what cannot be read too; the documents are never changed."""
        with self._tables.held:
            return {name: dict(table) for name, table in self._tables.read().items()}

    def replace_everything(self, tables: Tables) -> None:
        """Put these tables in the place of all there is, in one save; how it was is kept as the newest backup."""
        with self._tables.change():
            self._tables.write({name: dict(table) for name, table in tables.items()})

    def erase(self, kind: str, record_id: str) -> None:
        """Erase a record of the collection `kind` for good, from every older copy too, with the drafts of its form.

        NotErasedYet when a file would not be changed: then it goes on by itself. After other trouble nothing is erased.
        """
        record = getattr(self, kind).get(record_id)
        with self._tables.held:
            if self._tables.in_change:
                raise RuntimeError("What is erased cannot be undone, as a transaction must be.")
            self._eraser.erase(ErasureTarget(kind, record_id, getattr(record, "exercise", "")))

    def refresh(self) -> None:
        """Read the journal if it changed; raises JournalTrouble when it cannot be read."""
        self._tables.read()
        # What is left of an erasing must not keep her from her journal; it is tried again the next time.
        with self._tables.held, suppress(JournalTrouble):
            self._eraser.finish_erasing()


def open_journal(
    folder: Path,
    *,
    secret: str = "",
    clock: Callable[[], datetime] = now,
    disk: Disk | None = None,
    envelope: FileFormat | None = None,
) -> Journal:
    """Open the journal in `folder`, making an empty one where there is none; raise JournalTrouble when it cannot be.

    `secret` is the passphrase or the recovery code of a locked one: without it JournalLocked, WrongSecret when it does
    not fit. `clock` gives aware local times. `disk` and `envelope` take the place of the real disk and the file format.
    """
    file = JournalFile(folder, disk or Disk(), envelope or FileFormat(), clock)
    open_vault(file, secret)
    file.begin_if_new()
    journal = Journal(file, Eraser(file, file.disk, file.envelope), clock)
    journal.refresh()
    return journal


def open_in_memory(*, clock: Callable[[], datetime] = now, opened: Opened | None = None) -> Journal:
    """Open a journal that is written nowhere and gone when the program ends: empty, or with what a backup holds."""
    file = NoFile(clock, opened)
    return Journal(file, file, clock)
