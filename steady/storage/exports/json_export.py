"""The whole journal as one JSON file that anyone can read; docs/export.md names every field."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

import orjson

from steady.domain.records.record import now
from steady.domain.spoken import amount
from steady.storage.errors import JournalTooNew, JournalTrouble
from steady.storage.exports.selection import without_private_documents
from steady.storage.file.journal_format import FileFormat, Tables, as_lines
from steady.storage.file.table_keys import without_odd_keys
from steady.storage.journal import Journal

FORMAT = "steady journal"
VERSION = 1
_START = b'{"format": "%b",' % FORMAT.encode()
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class NotOurWholeFile(JournalTrouble):
    sentence = (
        "This file doesn't have a whole journal of this workbook in it. It may be some other file, or it got altered "
        "or cut off on the way. Nothing was changed. If you have another copy of it, try that one."
    )


@dataclass(frozen=True)
class Whole:
    """What a whole file holds, brought to today's format; `is_complete` is False without the private entries.

    `refused` is how many of its documents are left out, because no journal may hold one of their name.
    """

    tables: Tables
    taken: datetime
    is_complete: bool
    refused: int = 0

    @property
    def said_of_refused(self) -> str:
        """What she is told of those; empty where there are none."""
        if not self.refused:
            return ""
        dont, they = ("doesn't", "it's") if self.refused == 1 else ("don't", "they're")
        look = f"{dont} look like {they} from this workbook, so {they} left out."
        return f"{amount(self.refused, 'entry')} in it {look}"

    @property
    def counts(self) -> dict[str, int]:
        """How many documents each table holds, her choices and drafts too."""
        return {name: len(table) for name, table in self.tables.items() if table}


def as_whole(journal: Journal, *, withheld: Collection[str] | None = None, taken: datetime | None = None) -> bytes:
    """Return everything in the journal as one JSON file in UTF-8: all records, choices, drafts and unknown fields.

    `withheld` names the private exercises: given, even empty, what is private stays out of the file, drafts of it
    too, and every exercise entry that cannot be read. `taken` is the time to note, now without it. Raises
    JournalTrouble.
    """
    tables = journal.everything()
    return b'%b "version": %d, "records_format": %d, "taken": %b,\n"complete": %b,\n"journal": {\n%b\n}}\n' % (
        _START,
        VERSION,
        FileFormat().format,
        orjson.dumps((taken or now()).isoformat(timespec="seconds")),
        b"true" if withheld is None else b"false",
        as_lines(tables if withheld is None else without_private_documents(tables, withheld)),
    )


def is_whole(content: bytes) -> bool:
    """Return True for a file that says it is a whole journal, without reading it all."""
    return b"".join(content.removeprefix(_BYTE_ORDER_MARK)[:200].split()).startswith(b"".join(_START[:-1].split()))


def read_whole(content: bytes) -> Whole:
    """Return what a whole file holds; NotOurWholeFile for any other bytes, JournalTooNew for a later version."""
    try:
        said = orjson.loads(content.removeprefix(_BYTE_ORDER_MARK))
        tables, taken, is_complete = said["journal"], datetime.fromisoformat(said["taken"]), said["complete"]
        versions = said["version"], said["records_format"]
        if said["format"] != FORMAT or type(is_complete) is not bool:
            raise NotOurWholeFile
        if not all(type(version) is int and version >= 1 for version in versions):
            raise TypeError(f"{versions!r} is no version.")
        if taken.tzinfo is None:
            raise ValueError(f"{taken!r} has no offset from UTC.")
    except (KeyError, TypeError, ValueError) as error:
        raise NotOurWholeFile from error
    file_format = FileFormat()
    if versions[0] > VERSION or versions[1] > file_format.format:
        raise JournalTooNew
    if not isinstance(tables, dict) or not all(isinstance(table, dict) for table in tables.values()):
        raise NotOurWholeFile
    for step in file_format.migrations[versions[1] - 1 :]:
        tables = step(tables)
    kept, refused = without_odd_keys(tables)
    return Whole(kept, taken, is_complete, refused)
