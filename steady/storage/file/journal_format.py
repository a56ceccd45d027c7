"""The step between the bytes of a journal file and its tables: a version, a checksum, and one line a record.

    {"sha256": "…",
    "format": 2,
    "turn": 17,
    "saved": "2026-11-22T21:05:00+01:00",
    "journal": {
    "check_ins": {
    "5f0c…": {"at":"2026-11-22T21:04:58+01:00","day":"2026-11-22","revision":1,"calm":6},
    …

The checksum covers every byte after its own line. `turn` goes up with every save of the journal or of the drafts
beside it, which stand in a file of the same kind: whichever of the two has the higher one holds the newest drafts.
Format 1 had no turn, and all drafts in the journal. A lock may be put around all of it: see encryption.py.
"""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from math import inf
from typing import Any

import orjson

from steady.storage.errors import Damaged, JournalTooNew
from steady.storage.lock.encryption import HIGHEST_COUNT, PLAIN, Encryption, Purpose, count_of

Tables = dict[str, dict[str, Any]]
"""Table name → document id → document, all of them JSON values."""

Migration = Callable[[Tables], Tables]


def _as_they_are(tables: Tables) -> Tables:
    return tables


# How a journal of an older format becomes one of today's: one function a step, the first leads from 1 to 2. A program
# that knows only format 1 would not see the drafts that lie beside the journal, and must not write over it.
MIGRATIONS: tuple[Migration, ...] = (_as_they_are,)

_AFTER_CHECKSUM = b'",\n'
CHECKSUM_LENGTH = 64
_REST_STARTS = len(PLAIN) + CHECKSUM_LENGTH + len(_AFTER_CHECKSUM)


@dataclass(frozen=True)
class Snapshot:
    """What a file held: the tables, brought to today's format, when they were saved, in which format and which turn."""

    tables: Tables
    saved: datetime
    format: int
    turn: int = 0


@dataclass(frozen=True)
class StoredSnapshot:
    """A file as it stands, in its own format; `turn` is 0 for one of format 1 without a lock."""

    tables: Tables
    saved: str
    format: int
    turn: int = 0


class FileFormat:
    """Makes the bytes of a file of the journal of tables, and tables of such bytes."""

    def __init__(self, migrations: tuple[Migration, ...] = MIGRATIONS, encryption: Encryption | None = None) -> None:
        self.encryption = encryption or Encryption()
        self.migrations = migrations
        self.format = 1 + len(migrations)

    def encode(self, tables: Tables, saved: datetime, turn: int, place: Purpose = Purpose.JOURNAL) -> bytes:
        """Return the bytes of a file; TypeError when a document holds what JSON cannot."""
        return self.encode_stored(StoredSnapshot(tables, saved.isoformat(timespec="seconds"), self.format, turn), place)

    def encode_stored(self, stored: StoredSnapshot, place: Purpose) -> bytes:
        """Return the bytes of a file of that format and age; TypeError when a document holds what JSON cannot."""
        rest = b'"format": %d,\n"turn": %d,\n"saved": %b,\n"journal": {\n%b\n}}\n' % (
            stored.format,
            stored.turn,
            orjson.dumps(stored.saved),
            as_lines(stored.tables),
        )
        return self.encryption.wrap(_checksum_line(rest) + rest, place, stored.turn)

    def decode(self, content: bytes, place: Purpose = Purpose.JOURNAL) -> Snapshot:
        """Return what the bytes hold; raise Damaged when they changed since, JournalTooNew for a later format.

        Both ways of decoding raise JournalLocked when the bytes have another lock than `encryption`.
        """
        stored = self.decode_stored(content, place, newest_format=self.format)
        try:
            saved = datetime.fromisoformat(stored.saved)
        except ValueError as error:
            raise Damaged("The file is no journal.") from error
        tables = stored.tables
        for step in self.migrations[stored.format - 1 :]:
            tables = step(tables)
        return Snapshot(tables, saved, stored.format, stored.turn)

    def decode_stored(self, content: bytes, place: Purpose, newest_format: float = inf) -> StoredSnapshot:
        """Return what the bytes hold, in their own format; raise Damaged, or JournalTooNew above `newest_format`."""
        plain = self.encryption.unwrap(content, place)
        # First of all: a flipped bit must not pass for a later format.
        if plain[:_REST_STARTS] != _checksum_line(plain[_REST_STARTS:]):
            raise Damaged("The checksum does not fit.")
        try:
            parsed = orjson.loads(plain)
        except orjson.JSONDecodeError as error:
            raise Damaged("The file is not JSON.") from error
        if not isinstance(parsed, dict) or type(parsed.get("format")) is not int or parsed["format"] < 1:
            raise Damaged("The file names no format.")
        if parsed["format"] > newest_format:
            raise JournalTooNew
        tables, turn = parsed.get("journal"), parsed.get("turn", count_of(content))
        if type(turn) is not int or not 0 <= turn < HIGHEST_COUNT:
            raise Damaged("The file names no turn.")
        if "saved" in parsed and isinstance(tables, dict) and all(isinstance(table, dict) for table in tables.values()):
            return StoredSnapshot(tables, str(parsed["saved"]), parsed["format"], turn)
        raise Damaged("The file is no journal.")


def _checksum_line(rest: bytes) -> bytes:
    return PLAIN + hashlib.sha256(rest).hexdigest().encode() + _AFTER_CHECKSUM


def as_lines(tables: Tables) -> bytes:
    """Return the tables as the inside of a JSON object, one line a document; TypeError for what JSON cannot hold."""
    dumps, made = orjson.dumps, []
    for name, documents in tables.items():
        try:
            lines = b",\n".join(b"%b: %b" % (dumps(key), dumps(document)) for key, document in documents.items())
        except TypeError:
            # orjson reads what is nested deeper than it writes: a made-up file must not keep her from saving.
            lines = b",\n".join(b"%b: %b" % (dumps(key), _deep(document)) for key, document in documents.items())
        made.append(b"%b: {\n%b\n}" % (dumps(name), lines))
    return b",\n".join(made)


def _deep(document: Any) -> bytes:
    try:
        return json.dumps(document, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
    except (RecursionError, ValueError) as error:
        raise TypeError("JSON cannot hold it.") from error
