"""The step between the plain bytes of a journal and what lies on the disk: none, or a lock around the whole.

A locked file has two lines and a body:

    LOCKED 1 <SHA-256 of the second line>
    {"lock":"…","count":17,"slots":{"passphrase":{…},"recovery":{…}}}
    <nonce><AES-256-GCM of the plain bytes, which vouches for both lines too>

`count` goes up with every file that is written, so that an older file in the place of a newer one is noticed.
"""

import hashlib
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from steady.storage.errors import JournalLocked, JournalTooNew, LockedBodyDamaged, LockHeaderDamaged
from steady.storage.lock.key_slots import NONCE_LENGTH, Lock, Slot, opened_lock

LOCKED = b"LOCKED "
PLAIN = b'{"sha256": "'
_FIRST_LINE = re.compile(rb"LOCKED (\d+) ([0-9a-f]{64})")
_VERSION = 1


@dataclass(frozen=True)
class Header:
    """What a locked file says about itself to everybody: which lock, its slots, its count; `lines` is both lines."""

    lock_id: str
    slots: Mapping[str, Slot]
    count: int
    lines: bytes

    def opened_with(self, secret: str) -> Lock:
        """Return the lock, open; raise WrongSecret when the secret does not fit, LockHeaderDamaged when it cannot."""
        return opened_lock(self.lock_id, self.slots, secret)


class Encryption:
    """Wraps plain bytes with `lock`, or passes them on as they are while there is none."""

    def __init__(self, lock: Lock | None = None) -> None:
        self.lock = lock
        self.newest_count = 0

    def wrap(self, content: bytes, count: int = 0) -> bytes:
        """Return the bytes for the disk, counted as the newest of all, or as `count` for an older version."""
        if self.lock is None:
            return content
        count = count or self.newest_count + 1
        self.newest_count = max(self.newest_count, count)
        described = orjson.dumps({"lock": self.lock.id, "count": count, "slots": self.lock.slots})
        head = b"LOCKED %d %b\n%b\n" % (_VERSION, hashlib.sha256(described).hexdigest().encode(), described)
        nonce = secrets.token_bytes(NONCE_LENGTH)
        return head + nonce + AESGCM(self.lock.key).encrypt(nonce, content, head)

    def unwrap(self, content: bytes) -> bytes:
        """Return the plain bytes; raise Damaged of the part that is hurt, JournalLocked for any other lock."""
        header = header_of(content)
        if header is None:
            if self.lock is None:
                return content
            # Nobody vouches for plain bytes in the place of locked ones.
            raise JournalLocked if content.startswith(PLAIN) else LockHeaderDamaged("The first lines are gone.")
        if self.lock is None or header.lock_id != self.lock.id:
            raise JournalLocked
        body = content[len(header.lines) :]
        try:
            plain = AESGCM(self.lock.key).decrypt(body[:NONCE_LENGTH], body[NONCE_LENGTH:], header.lines)
        except (InvalidTag, ValueError) as error:
            raise LockedBodyDamaged("The locked part changed since it was written.") from error
        self.newest_count = max(self.newest_count, header.count)
        return plain

    def opens(self, header: Header) -> bool:
        """Return True if a file with this header has this lock."""
        return self.lock is not None and header.lock_id == self.lock.id


def header_of(content: bytes) -> Header | None:
    """Return the header of a locked file, None for any other; LockHeaderDamaged, JournalTooNew for a later kind."""
    if not content.startswith(LOCKED):
        return None
    first, _, rest = content.partition(b"\n")
    second, newline, _ = rest.partition(b"\n")
    found = _FIRST_LINE.fullmatch(first)
    if not found or not newline or hashlib.sha256(second).hexdigest().encode() != found[2]:
        raise LockHeaderDamaged("The first lines changed since they were written.")
    if int(found[1]) > _VERSION:
        raise JournalTooNew
    try:
        described = orjson.loads(second)
        lines = first + b"\n" + second + b"\n"
        return Header(str(described["lock"]), dict(described["slots"]), int(described["count"]), lines)
    except (KeyError, TypeError, ValueError) as error:
        raise LockHeaderDamaged("The first lines describe no lock.") from error


def count_of(content: bytes) -> int:
    """Return the count of a locked file, 0 for any other."""
    header = header_of(content)
    return header.count if header else 0
