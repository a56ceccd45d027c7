"""Remembers beside the journal which file was saved last, so that an older one in its place is noticed.

While the journal is locked the note is locked too, and holds the turns of the newest journal and the newest drafts:
nobody without the key can write lower ones. Without a lock it holds the checksum of the newest file as well; whoever
can change the journal can change the note too, so that it helps against slips, and against a stranger who does not
know of it.
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import orjson

from steady.storage.errors import Damaged, JournalLocked, JournalTooNew
from steady.storage.file.backup_files import Backup, Backups
from steady.storage.file.filesystem import Disk
from steady.storage.file.journal_format import CHECKSUM_LENGTH, Snapshot
from steady.storage.lock.encryption import (
    HIGHEST_COUNT,
    LOCKED,
    LONGEST_HEADER,
    PLAIN,
    Encryption,
    Purpose,
    header_of,
)

NAME = "journal.newest"


@dataclass(frozen=True)
class NewestSaved:
    """What the note says: the `turn` of the newest journal and the one of the newest `drafts`.

    `checksum` and `saved` are those of a plain journal. `is_whole` is False where there is no note that can be read.
    """

    turn: int = 0
    drafts: int = 0
    checksum: str = ""
    saved: datetime | None = None
    is_whole: bool = True


def as_note(content: bytes, journal: Snapshot, drafts: int, encryption: Encryption) -> bytes:
    """Return the bytes of the note that says so."""
    said: dict[str, Any] = {"turn": journal.turn, "drafts": drafts}
    if encryption.lock is None:
        said |= {"newest": _checksum_of(content), "saved": journal.saved.isoformat(timespec="seconds")}
    return encryption.wrap(orjson.dumps(said), Purpose.NOTE, journal.turn)


class RollbackGuard:
    """The note `journal.newest` in `folder`, and what the backups beside the journal say.

    `lost_its_note` is True when the journal is locked, and nothing says which file was saved last.
    """

    def __init__(self, folder: Path, disk: Disk, encryption: Encryption, backups: Backups) -> None:
        self._path, self._disk, self._encryption, self._backups = folder / NAME, disk, encryption, backups
        self.lost_its_note = False
        self._highest = 0
        self._of_backups = -1

    def note(self, content: bytes, journal: Snapshot, drafts: int) -> None:
        """Note that these are the newest: the `content` of the journal, what it holds, and the turn of the drafts.

        Both are safe by then, so a failure here does no harm.
        """
        self._highest = journal.turn
        with suppress(OSError):
            self._disk.overwrite(self._path, as_note(content, journal, drafts, self._encryption))

    def newest(self) -> NewestSaved:
        """Return what the note says."""
        noted = self._noted()
        with suppress(Damaged, JournalLocked, JournalTooNew, AttributeError, KeyError, TypeError, ValueError):
            header, plain = header_of(noted), self._encryption.unwrap(noted, Purpose.NOTE)
            if header and not header.is_of_today:
                # Any file of version 1 could stand here; it is believed as far as its count goes.
                return NewestSaved(header.count, is_whole=False)
            said = orjson.loads(plain)
            turns = (said.get("turn", 0), said.get("drafts", 0))
            if not all(type(turn) is int and 0 <= turn < HIGHEST_COUNT for turn in turns):
                raise TypeError(f"{turns} are no turns.")
            if header:
                return NewestSaved(*turns)
            return NewestSaved(*turns, str(said["newest"]), datetime.fromisoformat(said["saved"]))
        return NewestSaved(is_whole=False)

    def is_older(self, content: bytes, journal: Snapshot) -> bool:
        """Return True if this content of the journal file is older than what was saved here."""
        newest, header = self.newest(), header_of(content)
        if self._of_backups < 0:
            self.look_at_backups()
            # A note of version 1 is enough for a journal of version 1, and for one that was moved up just now.
            is_first = header is not None and newest.turn > 0 and header.count <= newest.turn + header.is_of_today
            self.lost_its_note = header is not None and not (newest.is_whole or is_first)
        self._highest = max(self._highest, newest.turn)
        if header is not None:
            # A save puts no backup there, and gives the backup of what stood there its name last of all.
            is_backed_up = 0 < header.count <= self._of_backups
            return header.purpose is Purpose.BACKUP or is_backed_up or header.count < self._highest
        if newest.checksum == _checksum_of(content):
            return False
        if newest.turn:
            return journal.turn < newest.turn
        # A note of format 1. A save that was killed ahead of its note leaves a file that is not noted, and not older.
        return newest.saved is not None and journal.turn == 0 and journal.saved < newest.saved

    def catch_up(self, content: bytes, journal: Snapshot, turn: int) -> None:
        """Note what a save that was killed ahead of its note has left, `turn` being the highest of journal and drafts.

        Where more than one save is missing, the note is an older one: `lost_its_note` says so.
        """
        newest = self.newest()
        noted = max(newest.turn, newest.drafts)
        if self._encryption.lock is not None and 0 < noted < turn:
            self.lost_its_note |= turn > noted + 1
            if turn == noted + 1:
                self.note(content, journal, turn)

    def next_turn(self, turn: int) -> int:
        """Return the turn of the next save: above `turn`, and above all that was ever seen here."""
        newest = self.newest()
        highest = 1 + max(turn, self._highest, self._of_backups, newest.turn, newest.drafts)
        # No one saves so often: a made-up file said so.
        return highest if highest < HIGHEST_COUNT else 1

    def is_of_a_lock(self) -> bool:
        """Return True if the newest file that was saved here was locked."""
        return self._noted().startswith(LOCKED)

    def look_at_backups(self) -> None:
        """Note the highest turn that a backup with this lock has, as far as the key vouches for it."""
        self._of_backups = max(map(self.vouched_turn, self._backups.newest_first()), default=0)

    def vouched_turn(self, backup: Backup) -> int:
        """Return the turn of a backup, as far as the key vouches for it, else 0."""
        if self._encryption.lock is not None:
            with suppress(Damaged, JournalTooNew):
                return self._encryption.vouched_count(self._disk.beginning(backup.path, LONGEST_HEADER))
        return 0

    def _noted(self) -> bytes:
        with suppress(OSError):
            return self._disk.read(self._path)[0]
        return b""


def _checksum_of(content: bytes) -> str:
    return content[len(PLAIN) : len(PLAIN) + CHECKSUM_LENGTH].decode("ascii", "replace")
