"""The journal's tables in memory, for TinyDB: read once, changed all together or not at all."""

from collections.abc import Iterator, Mapping, Set
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path
from threading import RLock
from typing import Any, NamedTuple, Protocol

from tinydb.storages import Storage
from tinydb.table import Table

from steady.storage.file.filesystem import FileStamp
from steady.storage.file.journal_format import Snapshot, Tables

DRAFTS, KEPT_ASIDE = "drafts", "kept_aside"
# Tables that hold no entries of hers.
NOT_ENTRIES = ("settings", DRAFTS, KEPT_ASIDE)


class Stamps(NamedTuple):
    """What changes whenever the journal's file does, and what changes with that of the drafts, None without one."""

    journal: FileStamp
    drafts: FileStamp | None


class JournalStore(Protocol):
    """Where the tables are between two looks at them: the journal file, or the memory alone."""

    folder: Path
    restored_from: datetime | None
    older_since: datetime | None
    lost_its_lock: bool

    @property
    def lost_its_note(self) -> bool: ...
    @property
    def lost_drafts(self) -> bool: ...
    def exclusive(self) -> AbstractContextManager[None]: ...
    def stamps(self) -> Stamps | None: ...
    def load(self) -> tuple[Snapshot, Stamps]: ...
    def save(self, tables: Tables, before: Snapshot, *, only_drafts: bool) -> tuple[Snapshot, Stamps]: ...
    def flush(self) -> None: ...


class JournalTables(Storage):
    """What the store holds, valid as long as its stamps stay the same.

    `in_change` is True inside `change()`. Whoever reads more than one thing holds `mutex`. A table that was handed out
    is replaced, never changed, and so is a document: rolling back, caching and knowing what changed rely on it.
    """

    def __init__(self, store: JournalStore) -> None:
        self.mutex = RLock()
        self.in_change = False
        self._store = store
        self._stamps: Stamps | None = None
        self._stored: Snapshot
        self._tables: Tables = {}

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
        self._tables = data

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
                self.in_change = True
                try:
                    with self._all_or_nothing() as before:
                        yield
                        if changed := _changed(self._tables, before):
                            # One that fails after the file was replaced leaves another stamp: the next look reads it.
                            self._stored, self._stamps = self._store.save(
                                self._tables, self._stored, only_drafts=changed == {DRAFTS}
                            )
                        else:
                            # The same save again, after one that failed at its last step, must be as safe as a first.
                            self._store.flush()
                finally:
                    self.in_change = False

    @contextmanager
    def _all_or_nothing(self) -> Iterator[Tables]:
        before = self._tables
        try:
            yield before
        except BaseException:
            self._tables = before
            raise

    def _catch_up(self) -> None:
        stamps = self._store.stamps()
        if stamps is None or stamps != self._stamps:
            self._stored, self._stamps = self._store.load()
            self._tables = self._stored.tables


def _changed(tables: Tables, before: Tables) -> set[str]:
    return {name for name in tables.keys() | before.keys() if tables.get(name) is not before.get(name)}


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
        """Insert documents, each in place of one that has its id, and remove those with the ids `gone`."""
        # Not by TinyDB's own update, which turns every id of the table into a number and back.
        if documents or gone:
            table = {**self.documents(), **documents}
            for document_id in gone & table.keys():
                del table[document_id]
            self._tables.write(self._tables.read() | {self.name: table})
