"""Files made to eat the memory or the patience of whoever opens them, or to be taken for what they are not."""

import hashlib
import io
import zipfile
from functools import cache

from steady.storage.lock.encryption import PLAIN, Encryption, Purpose
from steady.storage.lock.key_slots import new_code, new_lock
from tests.storage.locks import PASSPHRASE, QUICK

SIZE = 19 * 1024 * 1024
DEPTH = 100_000
WIDE = b"[" + b"{}," * (SIZE // 3) + b"{}]"
DEEP = b"[" * DEPTH + b"]" * DEPTH
_START = b'"format": 1,\n"saved": "2026-11-22T21:05:00+01:00",\n"journal": '


def locked(content: bytes) -> bytes:
    """The content behind a lock that PASSPHRASE opens."""
    return Encryption(new_lock(PASSPHRASE, new_code(), QUICK)).wrap(content, Purpose.BACKUP, 1)


def journal_of(tables: bytes) -> bytes:
    """A plain journal file of such tables, with the checksum that fits."""
    rest = _START + tables + b"}\n"
    return PLAIN + hashlib.sha256(rest).hexdigest().encode() + b'",\n' + rest


@cache
def zip_bomb() -> bytes:
    """Half a gigabyte of zeros in half a megabyte."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for number in range(5):
            packed.writestr(f"journal-{number}.json", bytes(100 * 1024 * 1024), compresslevel=6)
    return file.getvalue()


def with_wrong_tag() -> bytes:
    """A locked journal whose last byte, a part of what vouches for it, is another."""
    whole = locked(journal_of(b"{}"))
    return whole[:-1] + bytes([whole[-1] ^ 1])


def that_asks_for_memory() -> bytes:
    """A locked file whose lock says that trying a passphrase takes four terabytes."""
    whole = locked(journal_of(b"{}"))
    second = whole.split(b"\n")[1].replace(b'"memory_kib":64', b'"memory_kib":4294967296')
    first = b"LOCKED 2 " + hashlib.sha256(b"LOCKED 2\n" + second).hexdigest().encode()
    return b"\n".join([first, second, whole.split(b"\n", 2)[2]])


BOMBS = {
    "a wide list": lambda: WIDE,
    "a deep list": lambda: DEEP,
    "a wide list behind a lock": lambda: locked(WIDE),
    "a deep list behind a lock": lambda: locked(DEEP),
    "a deep journal with its checksum": lambda: locked(journal_of(b'{"check_ins": ' + DEEP + b"}")),
    "a zip bomb": zip_bomb,
    "a zip bomb behind a lock": lambda: locked(zip_bomb()),
    "a long second line": lambda: b"LOCKED 1 " + b"0" * 64 + b"\n" + b"{" * SIZE,
    "a wrong tag": with_wrong_tag,
    "a lock that asks for memory": that_asks_for_memory,
    "no table": lambda: locked(journal_of(b'{"check_ins": 7}')),
    "a number too long": lambda: locked(journal_of(b'{"check_ins": {"a": ' + b"9" * 1_000_000 + b"}}")),
}
