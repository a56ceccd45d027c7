"""One kind of record in the journal: saved, listed, deleted and brought back."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from typing import Any, Generic, TypeVar

from steady.domain.records.check_in import CheckIn
from steady.domain.records.draft import Draft
from steady.domain.records.event import Event
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.hard_plan import HardPlan
from steady.domain.records.id_shapes import is_id_of
from steady.domain.records.kinds import RecordKind
from steady.domain.records.rating import Rating
from steady.domain.records.record import Record, new_id
from steady.domain.records.reflection import Reflection
from steady.storage.errors import Conflict
from steady.storage.file.tinydb_storage import KEPT_ASIDE, JournalTables, RecordTable
from steady.storage.records import serialization
from steady.storage.records.serialization import Document, has_same_content, next_version, to_document

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class UnreadableRecord:
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
        self._table = RecordTable(tables, self.name)
        self._kept_aside = RecordTable(tables, KEPT_ASIDE)
        self._read: dict[str, tuple[Any, R | None]] = {}
        self._in_order: tuple[Mapping[str, Any] | None, list[R]] = (None, [])
        self._extras_of_deleted: dict[str, Document] = {}

    def save(self, record: R, *, as_seen: bool = False) -> R:
        """Put a record on the disk and return it as stored: `revision` counted up, `edited_at` set when it is an edit
        of more than whether it is hidden.

        Saving the very same again changes nothing and returns what is stored. Conflict when the journal holds another
        revision than the one this record was made from; NotStorable when a value has no place in the file. A reflection
        made anew for a week that is written is no conflict: it updates that week. With `as_seen`, as a form on the
        screen saves, it is one: whoever began with an empty form has not seen what would be changed.
        """
        mine = self.as_stored(record)
        with self._tables.change():
            stored = self.get(mine.id)
            mine = mine if stored is None or as_seen else mine.laid_over(stored)
            if stored is not None and has_same_content(mine, stored):
                return stored
            return self._put(next_version(mine, stored, self._clock))

    def as_stored(self, record: R) -> R:
        """Return a record as the file will give it back: the slower half of `save_all`, outside its lock."""
        if type(record) is not self.kind.record:
            name = self.kind.record.__name__
            raise TypeError(f"{self.name} takes records of the kind {name}, and was given {record!r}.")
        return serialization.to_record(self.kind.record, serialization.as_json(record.id), to_document(record))

    def save_all(self, records: Iterable[R]) -> None:
        """Save records from `as_stored` as `save` does each, all or none; the time grows only with their number."""
        with self._tables.change():
            changed: dict[str, Document] = {}
            for mine in records:
                if mine.id in changed:
                    self._table.put_all(changed)
                    changed = {}
                stored = self.get(mine.id)
                mine = mine.laid_over(stored) if stored else mine
                if stored is None or not has_same_content(mine, stored):
                    changed[mine.id] = self._document(next_version(mine, stored, self._clock))
            self._table.put_all(changed)

    def revert(self, before: Iterable[R], gone: Iterable[str]) -> None:
        """Put records back just as they were, revision and all, and take those with the ids `gone` away: an undoing."""
        with self._tables.change():
            documents = {record.id: {**to_document(record), **self._extras(record.id)} for record in before}
            self._table.put_all(documents, set(gone))

    def all(self) -> list[R]:
        """Return every readable record, the oldest day first, within a day in the order of writing."""
        with self._tables.mutex:
            documents = self._table.documents()
            # A table that was handed out is never changed, so that the same one holds the same.
            if self._in_order[0] is not documents:
                records = [record for record in self._read_all().values() if record]
                self._in_order = documents, sorted(records, key=attrgetter("day", "at"))
            return list(self._in_order[1])

    def get(self, record_id: str) -> R | None:
        """Return the record with that id; None when there is none or it cannot be read."""
        if not is_id_of(self.kind.record, record_id):
            return None
        with self._tables.mutex:
            documents = self._table.documents()
            return self._record(record_id, documents[record_id]) if record_id in documents else None

    def delete(self, record_id: str) -> R | None:
        """Delete a record and return it, for `restore`; None when there was no such readable record."""
        with self._tables.change():
            record = self.get(record_id)
            if record is not None:
                self._extras_of_deleted[record_id] = self._extras(record_id)
                self._table.put_all({}, {record_id})
            return record

    def restore(self, record: R) -> R:
        """Bring a deleted record back just as it was, its revision too; Conflict when its id is in use again."""
        mine = self.as_stored(record)
        with self._tables.change():
            stored = self.get(mine.id)
            if stored is None:
                return self._put(mine)
            if has_same_content(mine, stored):
                return stored
            raise Conflict(stored)

    def unreadable(self) -> list[UnreadableRecord]:
        """Return what this collection holds that cannot be read; it stays in the file as it is."""
        with self._tables.mutex:
            ids = [record_id for record_id, record in self._read_all().items() if record is None]
            # What made way for another document of the same id stands under its collection, its id, and one of its own.
            names = [key.rpartition("/")[0].partition("/") for key in self._kept_aside.documents()]
            ids += [record_id for collection, _, record_id in names if collection == self.name]
            kind = self.name.replace("_", "-").removesuffix("s")
            sentence = (
                f"One {kind} isn't shown, because the workbook can't read it. "
                "It stays in your journal file just as it is."
            )
            return [UnreadableRecord(self.name, record_id, sentence) for record_id in ids]

    def _record(self, record_id: str, document: Any) -> R | None:
        """Return the record a document holds, made once as long as it is the very same document; None for no record."""
        if record_id not in self._read or self._read[record_id][0] is not document:
            record: R | None = None
            with suppress(serialization.InvalidDocument):
                record = serialization.to_record(self.kind.record, record_id, document)
            self._read[record_id] = document, record
        return self._read[record_id][1]

    def _read_all(self) -> dict[str, R | None]:
        """Return document id → record or None, and forget the records of all other documents."""
        documents = self._table.documents()
        records = {record_id: self._record(record_id, document) for record_id, document in documents.items()}
        self._read = {record_id: self._read[record_id] for record_id in documents}
        return records

    def _put(self, record: R) -> R:
        self._table.put_all({record.id: self._document(record)})
        return self.get(record.id) or record

    def _document(self, record: R) -> Document:
        """Return what to write for a record; an unreadable document that has its id, such as that of one week, makes
        way for it into a table of its own."""
        extras = self._extras(record.id) or self._extras_of_deleted.pop(record.id, {})
        documents = self._table.documents()
        if record.id in documents and self.get(record.id) is None:
            self._kept_aside.put_all({f"{self.name}/{record.id}/{new_id()}": documents[record.id]})
        return {**to_document(record), **extras}

    def _extras(self, record_id: str) -> Document:
        """Return what a newer version wrote beside the fields this one knows, so that a save here keeps it."""
        if self.get(record_id) is None:
            return {}
        names = serialization.names_of(self.kind.record)
        return {name: value for name, value in self._table.documents()[record_id].items() if name not in names}


class Collections:
    """The collection of every kind of record, each under the name of its kind."""

    check_ins: Collection[CheckIn]
    ratings: Collection[Rating]
    reflections: Collection[Reflection]
    exercises: Collection[ExerciseEntry]
    events: Collection[Event]
    hard_plans: Collection[HardPlan]
    drafts: Collection[Draft]

    def __init__(self, collections: tuple[Collection[Any], ...]) -> None:
        self.collections = collections
        vars(self).update({collection.name: collection for collection in collections})

    def collection_of(self, record: R) -> Collection[R]:
        """Return the collection that `record` belongs in."""
        return next(collection for collection in self.collections if collection.kind.record is type(record))
