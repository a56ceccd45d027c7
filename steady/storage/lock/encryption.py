"""The step between the plain bytes of a file of hers and what lies on the disk: none, or a lock around the whole.

A locked file has three lines and a body:

    LOCKED 2 <SHA-256 of "LOCKED 2" and the second line>
    {"lock":"…","count":17,"purpose":"journal","slots":{"passphrase":{…},"recovery":{…}}}
    <HMAC-SHA-256 of both lines, with a key made of the journal's>
    <nonce><AES-256-GCM of the plain bytes, which vouches for the three lines too>

`purpose` says what the file is for, so that none can stand in place of another. `count` goes up with every save;
the third line vouches for it without a look at the body. Version 1 had neither a purpose nor a third line, and its
checksum was of the second line alone.
"""

import hashlib
import hmac
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from steady.storage.errors import JournalLocked, JournalTooNew, LockedBodyDamaged, LockHeaderDamaged
from steady.storage.lock.key_slots import NONCE_LENGTH, Lock, Slot, are_slots, opened_lock, subkey

LOCKED = b"LOCKED "
PLAIN = b'{"sha256": "'
LONGEST_HEADER = 16 * 1024
_FIRST_LINE = re.compile(rb"LOCKED ([1-9]\d{0,3}) ([0-9a-f]{64})")
_MAC_LINE = re.compile(rb"[0-9a-f]{64}")
_LOCK_ID = re.compile(r"[0-9a-f]{32}")
_VERSION = 2
HIGHEST_COUNT = 2**53


class Purpose(StrEnum):
    """What a file beside the journal is for; ANY stands for files of version 1, which do not say it."""

    JOURNAL = "journal"
    BACKUP = "backup"
    NOTE = "note"
    ERASING = "erasing"
    DRAFT = "draft"
    ANY = ""


# What a file may say it is for, by the place it lies in. A backup put in place of the journal by hand opens, and is
# told; a journal kept among the backups by hand is one. A draft of version 1 there never was.
_FIT = {
    Purpose.JOURNAL: {Purpose.JOURNAL, Purpose.BACKUP, Purpose.ANY},
    Purpose.BACKUP: {Purpose.JOURNAL, Purpose.BACKUP, Purpose.ANY},
    Purpose.NOTE: {Purpose.NOTE, Purpose.ANY},
    Purpose.ERASING: {Purpose.ERASING, Purpose.ANY},
    Purpose.DRAFT: {Purpose.DRAFT},
}


@dataclass(frozen=True)
class Header:
    """What a locked file says about itself to everybody: its version, which lock, its slots, its count, its purpose.

    `lines` is all of them as they stand in the file. Nobody vouches for it until the lock is open.
    """

    version: int
    lock_id: str
    slots: Mapping[str, Slot]
    count: int
    purpose: Purpose
    lines: bytes

    def opened_with(self, secret: str) -> Lock:
        """Return the lock, open; raise WrongSecret when the secret does not fit."""
        return opened_lock(self.lock_id, self.slots, secret)

    @property
    def is_of_today(self) -> bool:
        """True for a file of the newest version."""
        return self.version == _VERSION


class Encryption:
    """Wraps plain bytes with `lock`, or passes them on as they are while there is none."""

    def __init__(self, lock: Lock | None = None) -> None:
        self.lock = lock

    def wrap(self, content: bytes, purpose: Purpose, count: int) -> bytes:
        """Return the bytes for the disk."""
        if self.lock is None:
            return content
        said = {"lock": self.lock.id, "count": count, "purpose": purpose, "slots": self.lock.slots}
        second = orjson.dumps(said)
        lines = b"LOCKED %d %b\n%b\n" % (_VERSION, _checksum(_VERSION, second), second)
        head = b"%b%b\n" % (lines, _mac(self.lock, lines))
        nonce = secrets.token_bytes(NONCE_LENGTH)
        return head + nonce + AESGCM(self.lock.key).encrypt(nonce, content, head)

    def unwrap(self, content: bytes, place: Purpose) -> bytes:
        """Return the plain bytes of a file that lies where one for `place` does.

        Raise Damaged of the part that is hurt, or for what was written for another place; JournalLocked for any other
        lock.
        """
        header = header_of(content)
        if header is None:
            if self.lock is None:
                return content
            # Nobody vouches for plain bytes in place of locked ones.
            raise JournalLocked if content.startswith(PLAIN) else LockHeaderDamaged("The first lines are gone.")
        if self.lock is None or header.lock_id != self.lock.id:
            raise JournalLocked
        body = content[len(header.lines) :]
        try:
            plain = AESGCM(self.lock.key).decrypt(body[:NONCE_LENGTH], body[NONCE_LENGTH:], header.lines)
        except (InvalidTag, ValueError) as error:
            raise LockedBodyDamaged("The locked part changed since it was written.") from error
        if header.purpose not in _FIT[place]:
            raise LockedBodyDamaged("The file was written to stand in another place.")
        return plain

    def vouched_count(self, content: bytes) -> int:
        """Return the count of a file if the beginning of it alone shows that it was written with this lock, else 0."""
        header = header_of(content)
        if self.lock is None or header is None or header.version == 1 or header.lock_id != self.lock.id:
            return 0
        lines, mac, _ = header.lines.rsplit(b"\n", 2)
        return header.count if hmac.compare_digest(_mac(self.lock, lines + b"\n"), mac) else 0

    def opens(self, header: Header) -> bool:
        """Return True if a file with this header has this lock."""
        return self.lock is not None and header.lock_id == self.lock.id


def header_of(content: bytes) -> Header | None:
    """Return the header of a locked file, None for any other; LockHeaderDamaged, JournalTooNew for a later kind.

    Whatever stands there is taken for damage unless the checksum fits, so that no flipped bit passes for a later kind.
    """
    if not content.startswith(LOCKED):
        return None
    # What stands after the last newline is no line.
    first, second, third, *_ = [*content[:LONGEST_HEADER].split(b"\n", 3)[:-1], b"", b"", b""]
    found = _FIRST_LINE.fullmatch(first)
    version = int(found[1]) if found else 0
    if not found or _checksum(version, second) != found[2]:
        raise LockHeaderDamaged("The first lines changed since they were written.")
    if version > _VERSION:
        raise JournalTooNew
    if version > 1 and not _MAC_LINE.fullmatch(third):
        raise LockHeaderDamaged("The third line changed since it was written.")
    lines = (first, second, third)[: version + 1]
    return _read(version, second, b"".join(line + b"\n" for line in lines))


def _read(version: int, second: bytes, lines: bytes) -> Header:
    try:
        said = orjson.loads(second)
        lock_id, count, slots = said["lock"], said["count"], said["slots"]
        purpose = Purpose(said["purpose"]) if version > 1 else Purpose.ANY
        if not _LOCK_ID.fullmatch(lock_id) or type(count) is not int or not 0 <= count < HIGHEST_COUNT:
            raise ValueError(f"{lock_id!r} and {count!r} are no lock and no count.")
    except (KeyError, TypeError, ValueError) as error:
        raise LockHeaderDamaged("The first lines describe no lock.") from error
    if not are_slots(slots):
        raise LockHeaderDamaged("The lock is described in a way that makes no sense.")
    return Header(version, lock_id, slots, count, purpose, lines)


def count_of(content: bytes) -> int:
    """Return the count that a locked file says it has, 0 for any other."""
    header = header_of(content)
    return header.count if header else 0


def _checksum(version: int, second: bytes) -> bytes:
    vouched = second if version == 1 else b"LOCKED %d\n%b" % (version, second)
    return hashlib.sha256(vouched).hexdigest().encode()


def _mac(lock: Lock, lines: bytes) -> bytes:
    return hmac.digest(subkey(lock, "the lines above a locked file"), lines, "sha256").hex().encode()
