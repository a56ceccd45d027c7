"""Remembers beside the journal which file was saved last, so that an older one in its place is noticed.

While the journal is locked the note is locked too, and holds the count of the newest file: nobody without the key can
write a lower one. Without a lock it holds the checksum and the time of the newest file; whoever can change the journal
can change it as well, so that it helps against slips, and against a stranger who does not know of it.
"""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

import orjson

from steady.storage.errors import Damaged, JournalLocked
from steady.storage.file.filesystem import Disk
from steady.storage.file.journal_format import CHECKSUM_LENGTH
from steady.storage.lock.encryption import LOCKED, PLAIN, Encryption, count_of

NAME = "journal.newest"


class RollbackGuard:
    """The note `journal.newest` in `folder`."""

    def __init__(self, folder: Path, disk: Disk, encryption: Encryption) -> None:
        self._path, self._disk, self._encryption = folder / NAME, disk, encryption

    def note(self, content: bytes, saved: datetime) -> None:
        """Note that this is the newest file; the journal itself is safe by then, so a failure here does no harm."""
        if self._encryption.lock is None:
            noted = orjson.dumps({"newest": _checksum_of(content), "saved": saved.isoformat(timespec="seconds")})
        else:
            noted = self._encryption.wrap(b"", self._encryption.newest_count)
        with suppress(OSError):
            self._disk.overwrite(self._path, noted)

    def is_older(self, content: bytes, saved: datetime) -> bool:
        """Return True if this content of the journal file, saved at that time, is older than what was saved here."""
        noted = self._noted()
        if self._encryption.lock is not None:
            with suppress(Damaged, JournalLocked):
                # Opening it counts: the encryption then knows the number, and that it is true.
                self._encryption.unwrap(noted)
            return count_of(content) < self._encryption.newest_count
        # A save that was killed ahead of its note leaves a file that is not noted, and not older either.
        with suppress(orjson.JSONDecodeError, KeyError, TypeError, ValueError):
            newest = orjson.loads(noted)
            return newest["newest"] != _checksum_of(content) and saved < datetime.fromisoformat(newest["saved"])
        return False

    def is_of_a_lock(self) -> bool:
        """Return True if the newest file that was saved here was locked."""
        return self._noted().startswith(LOCKED)

    def _noted(self) -> bytes:
        with suppress(OSError):
            return self._disk.read(self._path)[0]
        return b""


def _checksum_of(content: bytes) -> str:
    return content[len(PLAIN) : len(PLAIN) + CHECKSUM_LENGTH].decode("ascii", "replace")
