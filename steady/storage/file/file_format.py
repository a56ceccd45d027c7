"""The step between the bytes of a journal file and its tables: a version, a checksum, and one line a record.

    {"sha256": "…",
    "format": 1,
    "saved": "2026-11-22T21:05:00+01:00",
    "journal": {
    "check_ins": {
    "5f0c…": {"at":"2026-11-22T21:04:58+01:00","day":"2026-11-22","revision":1,"calm":6},
    …

The checksum covers every byte after its own line. A vault may put a lock around all of it: see vault.py.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson

from steady.storage.errors import Damaged, JournalTooNew
from steady.storage.file.migrations import MIGRATIONS, Migration, Tables
from steady.storage.lock.encryption import PLAIN, Encryption, count_of

_AFTER_CHECKSUM = b'",\n'
_CHECKSUM_LENGTH = 64
_REST_STARTS = len(PLAIN) + _CHECKSUM_LENGTH + len(_AFTER_CHECKSUM)


@dataclass(frozen=True)
class Opened:
    """What an envelope held: the tables, brought to today's format, when they were saved, and in which format."""

    tables: Tables
    saved: datetime
    format: int


@dataclass(frozen=True)
class Sealed:
    """A file as it stands, in its own format: the way to take something out of it and change nothing else.

    `count` is that of a locked file, 0 for a plain one.
    """

    tables: Tables
    saved: str
    format: int
    count: int = 0


class FileFormat:
    """Seals tables into the bytes of a journal file and opens such bytes again."""

    def __init__(self, migrations: tuple[Migration, ...] = MIGRATIONS, vault: Encryption | None = None) -> None:
        self.vault = vault or Encryption()
        self.migrations = migrations
        self.format = 1 + len(migrations)

    def seal(self, tables: Tables, saved: datetime) -> bytes:
        """Return the bytes of a journal file; TypeError when a document holds what JSON cannot."""
        return self.reseal(Sealed(tables, saved.isoformat(timespec="seconds"), self.format))

    def reseal(self, sealed: Sealed) -> bytes:
        """Return the bytes of a file of that format and age; TypeError when a document holds what JSON cannot."""
        rest = b'"format": %d,\n"saved": %b,\n"journal": {\n%b\n}}\n' % (
            sealed.format,
            orjson.dumps(sealed.saved),
            as_lines(sealed.tables),
        )
        return self.vault.wrap(_before(rest) + rest, sealed.count)

    def unseal(self, content: bytes) -> Sealed:
        """Return what the bytes hold, brought to no other format; raise Damaged when they changed since."""
        count, content = count_of(content), self.vault.unwrap(content)
        sealed = _parsed(content)
        _check(content)
        try:
            return Sealed(_tables(sealed["journal"]), str(sealed["saved"]), sealed["format"], count)
        except (KeyError, TypeError) as error:
            raise Damaged("The file is no journal.") from error

    def open(self, content: bytes) -> Opened:
        """Return what the bytes hold; raise Damaged when they changed since, JournalTooNew for a later format.

        Both ways of opening raise JournalLocked when the bytes have another lock than the vault.
        """
        content = self.vault.unwrap(content)
        sealed = _parsed(content)
        if sealed["format"] > self.format:
            raise JournalTooNew
        _check(content)
        return self._opened(sealed)

    def _opened(self, sealed: dict[str, Any]) -> Opened:
        try:
            tables, saved = _tables(sealed["journal"]), datetime.fromisoformat(sealed["saved"])
        except (KeyError, TypeError, ValueError) as error:
            raise Damaged("The file is no journal.") from error
        for step in self.migrations[sealed["format"] - 1 :]:
            tables = step(tables)
        return Opened(tables, saved, sealed["format"])


def _before(rest: bytes) -> bytes:
    return PLAIN + hashlib.sha256(rest).hexdigest().encode() + _AFTER_CHECKSUM


def _check(content: bytes) -> None:
    if content[:_REST_STARTS] != _before(content[_REST_STARTS:]):
        raise Damaged("The checksum does not fit.")


def _parsed(content: bytes) -> dict[str, Any]:
    try:
        sealed = orjson.loads(content)
    except orjson.JSONDecodeError as error:
        raise Damaged("The file is not JSON.") from error
    if not isinstance(sealed, dict) or type(sealed.get("format")) is not int or sealed["format"] < 1:
        raise Damaged("The file names no format.")
    return sealed


def _tables(journal: object) -> Tables:
    if isinstance(journal, dict) and all(isinstance(table, dict) for table in journal.values()):
        return journal
    raise TypeError("A journal is tables of documents.")


def as_lines(tables: Tables) -> bytes:
    """Return the tables as the inside of a JSON object, one line a document; TypeError for what JSON cannot hold."""
    return b",\n".join(b"%b: {\n%b\n}" % (orjson.dumps(name), _lines(documents)) for name, documents in tables.items())


def _lines(documents: dict[str, Any]) -> bytes:
    return b",\n".join(b"%b: %b" % (orjson.dumps(key), orjson.dumps(document)) for key, document in documents.items())
