"""Makes records of documents, each only once as long as the document stays the same."""

from collections.abc import Mapping
from typing import Any, Generic, NamedTuple, TypeVar

from steady.domain.records.record import Record
from steady.storage.records.serialization import NotReadable, to_record

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
