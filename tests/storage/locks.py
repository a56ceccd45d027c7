"""What the tests of the lock share: a passphrase, a lock that is quick to open, and a look at every byte."""

import hashlib
import secrets
from pathlib import Path

import orjson
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from steady.storage.file.companions import place_of
from steady.storage.journal import Journal, open_journal
from steady.storage.lock.encryption import LOCKED, Encryption, header_of
from steady.storage.lock.key_slots import NONCE_LENGTH, Cost
from tests.storage.samples import SetClock, check_in

PASSPHRASE, ANOTHER = "river lamp autumn seven", "quiet bread window nine"
# One guess at it is cheap; how dear a real one is has a test of its own.
QUICK = Cost(memory_kib=64, passes=1, lanes=1)
HER_WORDS = ("riverbank", "lighthouse", "marmalade")


def written(folder: Path, clock: SetClock | None = None) -> Journal:
    """A journal without a lock that holds her words, with a backup of each version before."""
    journal = open_journal(folder, clock=clock or SetClock())
    for word in HER_WORDS:
        journal.check_ins.save(check_in(f"We walked, and I thought of the {word}."))
    return journal


def locked(folder: Path, clock: SetClock | None = None) -> tuple[Journal, str]:
    """The same journal, locked, and its recovery code."""
    journal = written(folder, clock)
    return journal, journal.lock.put_on(PASSPHRASE, QUICK)


def readable_words(folder: Path) -> set[str]:
    """Her words that stand in the bytes or the name of any file under `folder`."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    everything = b"\n".join(path.read_bytes() + path.name.encode() for path in files)
    return {word for word in HER_WORDS if word.encode() in everything}


def moved_down(folder: Path, passphrase: str = PASSPHRASE) -> None:
    """Write every locked file under `folder` as version 1 did: without a purpose, and without a third line."""
    lock = header_of((folder / "journal.json").read_bytes()).opened_with(passphrase)
    for path in [path for path in folder.rglob("*") if path.is_file() and path.read_bytes().startswith(LOCKED)]:
        content = path.read_bytes()
        described = orjson.dumps({"lock": lock.id, "count": header_of(content).count, "slots": lock.slots})
        head = b"LOCKED 1 %b\n%b\n" % (hashlib.sha256(described).hexdigest().encode(), described)
        nonce, plain = secrets.token_bytes(NONCE_LENGTH), Encryption(lock).unwrap(content, place_of(path))
        path.write_bytes(head + nonce + AESGCM(lock.key).encrypt(nonce, plain, head))
