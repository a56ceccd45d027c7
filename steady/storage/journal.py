"""Her journal: one collection a kind of record, a few remembered choices, and changes that belong together."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from steady.domain.records.id_shapes import is_content_id, is_id_of
from steady.domain.records.kinds import RECORD_KINDS
from steady.domain.records.record import Record, now
from steady.storage.errors import JournalTrouble, NotErased
from steady.storage.file.filesystem import Disk, FileStamp
from steady.storage.file.folder_weaknesses import warning_about
from steady.storage.file.journal_file import JournalFile
from steady.storage.file.journal_format import FileFormat, Snapshot, Tables
from steady.storage.file.tinydb_storage import JournalStore, JournalTables, RecordTable, Stamps
from steady.storage.maintenance.backup_history import BackupHistory
from steady.storage.maintenance.browser_key import BrowserKey
from steady.storage.maintenance.erasure import Eraser
from steady.storage.maintenance.erasure_guard import without_it
from steady.storage.maintenance.erasure_target import ErasureTarget
from steady.storage.maintenance.journal_lock import JournalLock, open_encryption
from steady.storage.maintenance.rekeying import Rekeying
from steady.storage.records.collection import Collection, Collections, UnreadableRecord
from steady.storage.records.serialization import as_json


class MemoryFile:
    """In place of the file and its `Eraser`, for the sample, which must never be mixed with hers: nothing stays."""

    folder = Path()
    restored_from: datetime | None = None
    older_since: datetime | None = None
    lost_its_lock = lost_its_note = lost_drafts = False

    def __init__(self, clock: Callable[[], datetime], opened: Snapshot | None = None) -> None:
        self._clock = clock
        self._stored = opened or Snapshot({}, clock(), 1)
        self._saves = 0

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """Nobody else knows of it."""
        yield

    def stamps(self) -> Stamps:
        return Stamps((self._saves, 0, 0), None)

    def load(self) -> tuple[Snapshot, Stamps]:
        return self._stored, self.stamps()

    def save(self, tables: Tables, before: Snapshot, *, only_drafts: bool) -> tuple[Snapshot, Stamps]:
        self._stored = Snapshot(tables, self._clock(), before.format)
        self._saves += 1
        return self.load()

    def flush(self) -> None:
        """There is no drive to wait for."""

    def erase(self, target: ErasureTarget) -> None:
        """Forget the target; there are no older copies."""
        self._stored = replace(self._stored, tables=without_it(self._stored.tables, target, is_journal=True))
        self._saves += 1

    def finish_erasing(self) -> None:
        """Nothing here is ever cut short."""


class JournalSettings:
    """What she chose once and the journal remembers: named JSON values, such as the order of tags she uses most."""

    def __init__(self, tables: JournalTables) -> None:
        self._tables = tables
        self._table = RecordTable(tables, "settings")

    def get(self, name: str, default: Any = None) -> Any:
        """Return the value kept under `name`, or `default` when there is none."""
        document = self._table.documents().get(name)
        return as_json(document["value"]) if isinstance(document, dict) and "value" in document else default

    def set(self, name: str, value: Any) -> None:
        """Keep a JSON value under `name`; it is on the disk when this returns. NotStorable when it is no JSON value."""
        document = {"value": as_json(value)}
        with self._tables.change():
            if self._table.documents().get(name) != document:
                self._table.put_all({name: document})


class Journal(Collections):
    """An open journal in `folder`. What it returns is shared by all who look at it: records are read, never changed.

    `lost_its_lock` is True when it stood here locked, and a file without a lock was in its place as it was opened.
    """

    def __init__(self, file: JournalStore, eraser: Eraser | MemoryFile, clock: Callable[[], datetime]) -> None:
        self._file, self._eraser = file, eraser
        self.folder, self.lost_its_lock = file.folder, file.lost_its_lock
        self._tables = JournalTables(file)
        self.settings = JournalSettings(self._tables)
        super().__init__(tuple(Collection(kind, self._tables, clock) for kind in RECORD_KINDS))

    @property
    def stamp(self) -> FileStamp | None:
        """What changes whenever her entries do, to keep figures until then; None for a journal that is gone."""
        stamps = self._file.stamps()
        return stamps.journal if stamps else None

    @property
    def restored_from(self) -> datetime | None:
        """When the backup was saved that took the place of a damaged file since opening; None without damage."""
        return self._file.restored_from

    @property
    def older_since(self) -> datetime | None:
        """When an older file was saved that stands in place of a newer one now; None as long as none does."""
        return self._file.older_since

    @property
    def lost_its_note(self) -> bool:
        """True when the journal is locked, and nothing beside it says which file was saved last."""
        return self._file.lost_its_note

    @property
    def lost_drafts(self) -> bool:
        """True when what was written and not saved last is not there any more, or could not be read."""
        return self._file.lost_drafts

    @property
    def unreadable(self) -> list[UnreadableRecord]:
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
        stored = {kind: list(map(collections[kind].as_stored, alike)) for kind, alike in by_class.items()}
        with self.transaction():
            for kind, alike in stored.items():
                collections[kind].save_all(alike)

    def everything(self) -> Tables:
        """Return every table as it stands, her choices and what cannot be read too; the documents are never changed."""
        with self._tables.mutex:
            return {name: dict(table) for name, table in self._tables.read().items()}

    def replace_everything(self, tables: Tables) -> None:
        """Put these tables in place of all there is, in one save; how it was is kept as the newest backup."""
        with self._tables.change():
            self._tables.write({name: dict(table) for name, table in tables.items()})

    def erase(self, kind: str, record_id: str) -> None:
        """Erase a record of the collection `kind` for good, from every older copy too, with the drafts of its form.

        ErasurePending when a file would not be changed: it goes on by itself. After other trouble nothing is erased;
        NotErased when something else would go with it, or the id is none. ValueError for a kind that there is not.
        """
        collection = next((each for each in self.collections if each.name == kind), None)
        if collection is None:
            raise ValueError(f"There is no collection {kind!r}.")
        if not is_id_of(collection.kind.record, record_id):
            raise NotErased
        exercise = getattr(collection.get(record_id), "exercise", "")
        target = ErasureTarget(kind, record_id, exercise if is_content_id(exercise) else "")
        with self._tables.mutex:
            if self._tables.in_change:
                raise RuntimeError("What is erased cannot be undone, as a transaction must be.")
            self._eraser.erase(target)

    def refresh(self) -> None:
        """Read the journal if it changed; raises JournalTrouble when it cannot be read."""
        self._tables.read()
        # What is left of an erasing must not keep her from her journal; it is tried again the next time.
        with self._tables.mutex, suppress(JournalTrouble):
            self._eraser.finish_erasing()


class StoredJournal(Journal):
    """A journal that lies in a file: only such a one can be locked, and only it has backups."""

    def __init__(self, file: JournalFile, clock: Callable[[], datetime]) -> None:
        eraser = Eraser(file)
        super().__init__(file, eraser, clock)
        self._folders = file.folders
        self.lock = JournalLock(file, eraser, self._tables)
        self.backups = BackupHistory(file, self._tables)
        self.browser_key = BrowserKey(file)

    @property
    def folder_warning(self) -> str:
        """What the drive of the folder cannot do, as sentences, as far as it has shown; nothing where all is well."""
        return warning_about(self._folders)


def open_journal(
    folder: Path,
    *,
    secret: str = "",
    clock: Callable[[], datetime] = now,
    disk: Disk | None = None,
    file_format: FileFormat | None = None,
) -> StoredJournal:
    """Open the journal in `folder`, making an empty one where there is none; raise JournalTrouble when it cannot be.

    `secret` is the passphrase or the recovery code of a locked one: without it JournalLocked, WrongSecret when it does
    not fit. `clock` gives aware local times. `disk` and `file_format` take the place of the usual ones.
    """
    file = JournalFile(folder, disk or Disk(), file_format or FileFormat(), clock)
    open_encryption(file, secret)
    file.create_if_missing()
    journal = StoredJournal(file, clock)
    journal.refresh()
    # An older version is good enough to go on with; it is tried again the next time.
    with suppress(JournalTrouble):
        Rekeying(file).move_up()
    return journal


def open_in_memory(*, clock: Callable[[], datetime] = now, opened: Snapshot | None = None) -> Journal:
    """Open a journal that is written nowhere and gone when the program ends: empty, or with what a backup holds."""
    file = MemoryFile(clock, opened)
    return Journal(file, file, clock)
