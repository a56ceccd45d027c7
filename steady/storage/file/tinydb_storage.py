"""The journal's tables in memory, for TinyDB: read once, changed all together or not at all."""

from collections.abc import Callable, Iterator, Mapping, MutableMapping, Set
from contextlib import AbstractContextManager, contextmanager
from threading import RLock
from typing import Any, Protocol

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from steady.storage.file.file_format import Opened
from steady.storage.file.filesystem import Stamp
from steady.storage.file.migrations import Tables

DRAFTS, KEPT_ASIDE = "drafts", "kept_aside"
# Tables that hold no entries of hers.
NOT_ENTRIES = ("settings", DRAFTS, KEPT_ASIDE)


class Shelf(Protocol):
    """Where the tables rest between two looks at them: a file, or nowhere."""

    def alone(self) -> AbstractContextManager[None]: ...
    def stamp(self) -> Stamp | None: ...
    def load(self) -> tuple[Opened, Stamp]: ...
    def save(self, tables: Tables, before: Opened, is_kept: bool) -> tuple[Opened, Stamp]: ...
    def settle(self) -> None: ...


class JournalTables(Storage):
    """What the shelf holds, kept as long as its stamp stays the same.

    `generation` counts up whenever the tables may have changed. Whoever reads more than one thing holds `held`.
    A document in the tables is replaced, never changed: rolling back and caching rely on it.
    """

    def __init__(self, shelf: Shelf) -> None:
        self.held = RLock()
        self.generation = 0
        self.stamp: Stamp | None = None
        self._shelf = shelf
        self._opened: Opened
        self._tables: Tables = {}
        self._in_change = False
        self._changed = False

    @property
    def in_change(self) -> bool:
        """True inside `change()`."""
        return self._in_change

    def read(self) -> Tables:
        """Return the tables as they rest on the shelf, or as the change under way has left them."""
        with self.held:
            if not self._in_change:
                self._catch_up()
            return self._tables

    def write(self, data: Tables) -> None:
        """Take the tables as part of the change under way; they reach the disk when it ends."""
        if not self._in_change:
            raise RuntimeError("The journal is written only inside `change()`.")
        self._tables, self._changed = data, True
        self.generation += 1

    @contextmanager
    def change(self) -> Iterator[None]:
        """Make all that happens inside one save, or undo it all when an exception leaves it; changes may be nested."""
        with self.held:
            if self._in_change:
                with self._all_or_nothing():
                    yield
                return
            with self._shelf.alone():
                self._catch_up()
                with self._all_or_nothing() as before, self._under_way():
                    yield
                    self._save(before)

    @contextmanager
    def _under_way(self) -> Iterator[None]:
        self._in_change, self._changed = True, False
        try:
            yield
        finally:
            self._in_change = False

    @contextmanager
    def _all_or_nothing(self) -> Iterator[Tables]:
        tables, changed = {name: dict(table) for name, table in self._tables.items()}, self._changed
        try:
            yield tables
        except BaseException:
            self._tables, self._changed = tables, changed
            self.generation += 1
            raise

    def _save(self, before: Tables) -> None:
        if not self._changed:
            # The same save again, after one that failed at its last step, must be as safe as a first.
            return self._shelf.settle()
        # A save that fails after the file was replaced leaves another stamp there, so the next look reads the file.
        is_kept = _but_drafts(self._tables) != _but_drafts(before)
        self._opened, self.stamp = self._shelf.save(self._tables, self._opened, is_kept)

    def _catch_up(self) -> None:
        stamp = self._shelf.stamp()
        if stamp is None or stamp != self.stamp:
            self._opened, self.stamp = self._shelf.load()
            self._tables = self._opened.tables
            self.generation += 1


def _but_drafts(tables: Tables) -> Tables:
    # A draft is saved every second while she types, and would soon push every older version out of the backups.
    return {name: table for name, table in tables.items() if name != DRAFTS and table}


class RecordTable(Table):
    """A TinyDB table whose document ids are the records' own ids, so that no id is ever guessed or counted."""

    document_id_class = str

    def documents(self) -> Mapping[str, Any]:
        """Return document id → document, to read and never to change."""
        return self._read_table()

    def put(self, document_id: str, document: Mapping[str, Any]) -> None:
        """Insert a document, or replace the one that has its id."""
        self.put_all({document_id: document})

    def put_all(self, documents: Mapping[str, Mapping[str, Any]], gone: Set[str] = frozenset()) -> None:
        """Put many documents as `put` does each, and leave out those with the ids `gone`."""

        def exchange(table: MutableMapping[str, Any]) -> None:
            table.update(documents)
            for document_id in gone & table.keys():
                del table[document_id]

        if documents or gone:
            self._update_table(exchange)

    def drop(self, document_id: str) -> None:
        """Remove a document; KeyError when there is none."""
        self._update_table(lambda table: table.__delitem__(document_id))

    def _update_table(self, updater: Callable[[MutableMapping[str, Any]], None]) -> None:
        # TinyDB turns every id of the table into a number and back on every write; these ids are text already.
        tables = self._storage.read()
        updater(tables.setdefault(self.name, {}))
        self._storage.write(tables)


class JournalDatabase(TinyDB):
    """TinyDB over the journal's tables."""

    table_class = RecordTable

    def __init__(self, tables: JournalTables) -> None:
        super().__init__(storage=lambda: tables)

    def table(self, name: str) -> RecordTable:
        """Return the table of that name, without a query cache: it would hide what another window saves."""
        return super().table(name, cache_size=0)
