"""The journal's tables in memory, for TinyDB: read once, changed all together or not at all."""

from collections.abc import Iterator, Mapping, Set
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path
from threading import RLock
from typing import Any, Protocol

from tinydb.storages import Storage
from tinydb.table import Table

from steady.storage.file.filesystem import FileStamp
from steady.storage.file.journal_format import Snapshot, Tables

DRAFTS, KEPT_ASIDE = "drafts", "kept_aside"
# Tables that hold no entries of hers.
NOT_ENTRIES = ("settings", DRAFTS, KEPT_ASIDE)


class JournalStore(Protocol):
    """Where the tables are between two looks at them: the journal file, or the memory alone."""

    folder: Path
    restored_from: datetime | None
    older_since: datetime | None
    lost_its_lock: bool

    def exclusive(self) -> AbstractContextManager[None]: ...
    def stamp(self) -> FileStamp | None: ...
    def load(self) -> tuple[Snapshot, FileStamp]: ...
    def save(self, tables: Tables, before: Snapshot, keep_backup: bool) -> tuple[Snapshot, FileStamp]: ...
    def flush(self) -> None: ...


class JournalTables(Storage):
    """What the store holds, valid as long as its stamp stays the same.

    `generation` counts up whenever the tables may have changed; `in_change` is True inside `change()`. Whoever reads
    more than one thing holds `mutex`. A document in the tables is replaced, never changed: rolling back and caching
    rely on it.
    """

    def __init__(self, store: JournalStore) -> None:
        self.mutex = RLock()
        self.generation = 0
        self.stamp: FileStamp | None = None
        self.in_change = False
        self._store = store
        self._stored: Snapshot
        self._tables: Tables = {}
        self._changed = False

    def read(self) -> Tables:
        """Return the tables as they are in the store, or as the change under way has left them."""
        with self.mutex:
            if not self.in_change:
                self._catch_up()
            return self._tables

    def write(self, data: Tables) -> None:
        """Take the tables as part of the change under way; they reach the disk when it ends."""
        if not self.in_change:
            raise RuntimeError("The journal is written only inside `change()`.")
        self._tables, self._changed = data, True
        self.generation += 1

    @contextmanager
    def change(self) -> Iterator[None]:
        """Make all that happens inside one save, or undo it all when an exception leaves it; changes may be nested."""
        with self.mutex:
            if self.in_change:
                with self._all_or_nothing():
                    yield
                return
            with self._store.exclusive():
                self._catch_up()
                self.in_change, self._changed = True, False
                try:
                    with self._all_or_nothing() as before:
                        yield
                        if self._changed:
                            keep_backup = _but_drafts(self._tables) != _but_drafts(before)
                            # One that fails after the file was replaced leaves another stamp: the next look reads it.
                            self._stored, self.stamp = self._store.save(self._tables, self._stored, keep_backup)
                        else:
                            # The same save again, after one that failed at its last step, must be as safe as a first.
                            self._store.flush()
                finally:
                    self.in_change = False

    @contextmanager
    def _all_or_nothing(self) -> Iterator[Tables]:
        tables, changed = {name: dict(table) for name, table in self._tables.items()}, self._changed
        try:
            yield tables
        except BaseException:
            self._tables, self._changed = tables, changed
            self.generation += 1
            raise

    def _catch_up(self) -> None:
        stamp = self._store.stamp()
        if stamp is None or stamp != self.stamp:
            self._stored, self.stamp = self._store.load()
            self._tables = self._stored.tables
            self.generation += 1


def _but_drafts(tables: Tables) -> Tables:
    # A draft is saved every second while she types, and would soon push every older version out of the backups.
    return {name: table for name, table in tables.items() if name != DRAFTS and table}


class RecordTable(Table):
    """A TinyDB table whose document ids are the records' own ids, so that no id is ever guessed or counted."""

    document_id_class: Any = str

    def __init__(self, tables: JournalTables, name: str) -> None:
        # Without TinyDB's query cache, which would hide what another window saves.
        super().__init__(tables, name, cache_size=0)
        self._tables = tables

    def documents(self) -> Mapping[str, Any]:
        """Return document id → document, to read and never to change."""
        return self._tables.read().get(self.name, {})

    def put_all(self, documents: Mapping[str, Mapping[str, Any]], gone: Set[str] = frozenset()) -> None:
        """Insert documents, each in the place of one that has its id, and remove those with the ids `gone`."""
        # Not by TinyDB's own update, which turns every id of the table into a number and back.
        if documents or gone:
            tables = self._tables.read()
            table = tables.setdefault(self.name, {})
            table.update(documents)
            for document_id in gone & table.keys():
                del table[document_id]
            self._tables.write(tables)
