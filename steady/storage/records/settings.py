"""What she chose once and the workbook remembers, kept in the journal."""

from typing import Any

from steady.storage.file.tinydb_storage import JournalDatabase, JournalTables
from steady.storage.records.serialization import as_json


class Choices:
    """Named JSON values, such as the order of tags she uses most."""

    def __init__(self, tables: JournalTables) -> None:
        self._tables = tables
        self._table = JournalDatabase(tables).table("settings")

    def get(self, name: str, default: Any = None) -> Any:
        """Return the value kept under `name`, or `default` when there is none."""
        document = self._table.documents().get(name)
        return as_json(document["value"]) if isinstance(document, dict) and "value" in document else default

    def set(self, name: str, value: Any) -> None:
        """Keep a JSON value under `name`; it is on the disk when this returns. NotKept when it is no JSON value."""
        kept = {"value": as_json(value)}
        with self._tables.change():
            if self._table.documents().get(name) != kept:
                self._table.put(name, kept)
