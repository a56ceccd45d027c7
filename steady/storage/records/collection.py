"""One kind of record in the journal: saved, listed, deleted and brought back.

Makes records of documents, each only once as long as the document stays the same.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Generic, NamedTuple, TypeVar

from steady.domain.records.check_in import CheckIn
from steady.domain.records.draft import Draft
from steady.domain.records.event import Event
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.kinds import RecordKind
from steady.domain.records.rating import Rating
from steady.domain.records.record import Record, new_id
from steady.domain.records.reflection import Reflection
from steady.storage.errors import Conflict
from steady.storage.file.tinydb_storage import KEPT_ASIDE, JournalDatabase, JournalTables
from steady.storage.records.serialization import (
    Document,
    NotReadable,
    as_json,
    next_version,
    says_the_same,
    to_document,
    to_record,
    unknown_fields,
)

R = TypeVar("R", bound=Record)


class _Made(NamedTuple, Generic[R]):
    document: Any
    record: R | None


class Reader(Generic[R]):
    """Reads documents of one kind. A document counts as the same only while it is the very same object."""

    def __init__(self, kind: type[R]) -> None:
        self._kind = kind
        self._made: dict[str, _Made[R]] = {}

    def read(self, record_id: str, document: Any) -> R | None:
        """Return the record a document holds; None when it cannot be read."""
        made = self._made.get(record_id)
        if made is None or made.document is not document:
            made = self._made[record_id] = _Made(document, self._record(record_id, document))
        return made.record

    def read_all(self, documents: Mapping[str, Any]) -> dict[str, R | None]:
        """Return document id → record or None, and forget every other document."""
        records = {record_id: self.read(record_id, document) for record_id, document in documents.items()}
        for gone in self._made.keys() - records.keys():
            del self._made[gone]
        return records

    def _record(self, record_id: str, document: Any) -> R | None:
        try:
            return to_record(self._kind, record_id, document)
        except NotReadable:
            return None


@dataclass(frozen=True)
class Unreadable:
    """Something in the journal that no record can be made of: `kind` is its collection, `sentence` says so."""

    kind: str
    id: str
    sentence: str


class Collection(Generic[R]):
    """All records of one kind; every method raises JournalTrouble when the journal itself is in trouble."""

    def __init__(self, kind: RecordKind[R], tables: JournalTables, clock: Callable[[], datetime]) -> None:
        self.name = kind.name
        self.kind = kind
        self._tables = tables
        self._clock = clock
        database = JournalDatabase(tables)
        self._table = database.table(self.name)
        self._kept_aside = database.table(KEPT_ASIDE)
        self._reader = Reader(kind.record)
        self._in_order: tuple[int, list[R]] = (-1, [])
        self._extras_of_deleted: dict[str, Document] = {}

    def save(self, record: R, *, as_seen: bool = False) -> R:
        """Put a record on the disk and return it as stored: `revision` counted up, `edited_at` set when it is an edit
        of more than whether it is hidden.

        Saving the very same again changes nothing and returns what is stored. Conflict when the journal holds another
        revision than the one this record was made from; NotKept when a value has no place in the file. A reflection
        made anew for a week that is written is no conflict: it updates that week. For a window it is, with `as_seen`:
        whoever began with an empty form has not seen what it would change.
        """
        mine = self._as_kept(record)
        with self._tables.change():
            stored = self.get(mine.id)
            mine = mine if stored is None or as_seen else mine.laid_over(stored)
            return stored if says_the_same(mine, stored) else self._put(next_version(mine, stored, self._clock))

    def all_as_kept(self, records: Iterable[R]) -> list[R]:
        """Return records as the file will give them back. For `save_all`: the longer half of it, and nothing waits."""
        return [self._as_kept(record) for record in records]

    def save_all(self, records: Iterable[R]) -> None:
        """Save records from `all_as_kept` as `save` does each, all or none; the time grows only with their number."""
        with self._tables.change():
            changed: dict[str, Document] = {}
            for mine in records:
                if mine.id in changed:
                    self._table.put_all(changed)
                    changed = {}
                stored = self.get(mine.id)
                mine = mine.laid_over(stored) if stored else mine
                if not says_the_same(mine, stored):
                    extras = self._extras(mine.id) or self._extras_of_deleted.pop(mine.id, {})
                    self._make_way(mine.id)
                    changed[mine.id] = {**to_document(next_version(mine, stored, self._clock)), **extras}
            self._table.put_all(changed)

    def turn_back(self, before: Iterable[R], gone: Iterable[str]) -> None:
        """Put records back just as they were, revision and all, and take those with the ids `gone` away: an undoing."""
        with self._tables.change():
            self._table.put_all({one.id: {**to_document(one), **self._extras(one.id)} for one in before}, set(gone))

    def all(self) -> list[R]:
        """Return every readable record, the oldest day first, within a day in the order of writing."""
        with self._tables.held:
            documents = self._table.documents()
            if self._in_order[0] != self._tables.generation:
                records = (record for record in self._reader.read_all(documents).values() if record)
                self._in_order = self._tables.generation, sorted(records, key=_day_then_time)
            return list(self._in_order[1])

    def get(self, record_id: str) -> R | None:
        """Return the record with that id; None when there is none or it cannot be read."""
        with self._tables.held:
            documents = self._table.documents()
            return self._reader.read(record_id, documents[record_id]) if record_id in documents else None

    def delete(self, record_id: str) -> R | None:
        """Delete a record and return it, for `restore`; None when there was no such readable record."""
        with self._tables.change():
            record = self.get(record_id)
            if record is not None:
                self._extras_of_deleted[record_id] = self._extras(record_id)
                self._table.drop(record_id)
            return record

    def restore(self, record: R) -> R:
        """Bring a deleted record back just as it was, its revision too; Conflict when its id is in use again."""
        mine = self._as_kept(record)
        with self._tables.change():
            stored = self.get(mine.id)
            if stored is None:
                return self._put(mine)
            if says_the_same(mine, stored):
                return stored
            raise Conflict(stored)

    def unreadable(self) -> list[Unreadable]:
        """Return what this collection holds that cannot be read; it stays in the file as it is."""
        with self._tables.held:
            records = self._reader.read_all(self._table.documents())
            start = f"{self.name}/"
            keys = [key.removeprefix(start) for key in self._kept_aside.documents() if key.startswith(start)]
            lost = [record_id for record_id, record in records.items() if record is None]
            aside = [key.rpartition("/")[0] for key in keys]
            return [Unreadable(self.name, record_id, _sentence(self.name)) for record_id in (*lost, *aside)]

    def _put(self, record: R) -> R:
        extras = self._extras(record.id) or self._extras_of_deleted.pop(record.id, {})
        self._make_way(record.id)
        self._table.put(record.id, {**to_document(record), **extras})
        return self.get(record.id)

    def _extras(self, record_id: str) -> Document:
        """Return what a newer version wrote beside the fields this one knows, so that a save here keeps it."""
        readable = self.get(record_id) is not None
        return unknown_fields(self.kind.record, self._table.documents()[record_id]) if readable else {}

    def _make_way(self, record_id: str) -> None:
        """Keep an unreadable document that has the same id, such as that of one week, in a table of its own."""
        documents = self._table.documents()
        if record_id in documents and self.get(record_id) is None:
            self._kept_aside.put(f"{self.name}/{record_id}/{new_id()}", documents[record_id])

    def _as_kept(self, record: R) -> R:
        if type(record) is not self.kind.record:
            name = self.kind.record.__name__
            raise TypeError(f"{self.name} takes records of the kind {name}, and was given {record!r}.")
        return to_record(self.kind.record, as_json(record.id), to_document(record))


class Collections:
    """The collection of every kind of record, each under the name of its kind."""

    check_ins: Collection[CheckIn]
    ratings: Collection[Rating]
    reflections: Collection[Reflection]
    exercises: Collection[ExerciseEntry]
    events: Collection[Event]
    drafts: Collection[Draft]

    def __init__(self, collections: tuple[Collection[Any], ...]) -> None:
        self.collections = collections
        vars(self).update({collection.name: collection for collection in collections})

    def collection_of(self, record: R) -> Collection[R]:
        """Return the collection that `record` belongs in."""
        return next(collection for collection in self.collections if collection.kind.record is type(record))


def _day_then_time(record: Record) -> tuple[date | None, datetime]:
    return record.day, record.at


def _sentence(name: str) -> str:
    kind = name.replace("_", "-").removesuffix("s")
    return f"One {kind} is not shown, because the workbook cannot read it. It stays in your journal file just as it is."
