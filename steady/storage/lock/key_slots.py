"""A lock: one random key, wrapped once by her passphrase and once by her recovery code.

Argon2id (RFC 9106) makes a key of what she types; AES-256-GCM wraps the journal's key with it. The recovery code is
160 random bits, written so that a person can copy them from paper without a mistake.
"""

import re
import secrets
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from typing import Any, TypeGuard

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from steady.storage.errors import WeakPassphrase, WrongSecret

LEAST_LETTERS = 10
_LEAST_DIFFERENT = 4
KEY_LENGTH = 32
_SALT_LENGTH = 16
NONCE_LENGTH = 12
# Crockford's alphabet: no I, L, O or U, so that no sign is taken for another.
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH = 32
_GROUP = 4
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", "-": "", "–": "", " ": ""})

Slot = Mapping[str, Any]


def new_code() -> str:
    """Return a new code in eight groups of four: "7QK2-M0D8-…"."""
    signs = "".join(secrets.choice(_SIGNS) for _ in range(_LENGTH))
    return "-".join(signs[at : at + _GROUP] for at in range(0, _LENGTH, _GROUP))


def code_in(text: str) -> str | None:
    """Return the bare signs of a code, however it was typed; None where the text has not the shape of one."""
    signs = "".join(text.upper().split()).translate(_READ_AS)
    return signs if len(signs) == _LENGTH and set(signs) <= set(_SIGNS) else None


@dataclass(frozen=True)
class Cost:
    """How much work one guess is: memory in KiB, passes over it, and lanes at once."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 4


# A file from elsewhere must not be able to ask for all the memory of this computer, or for all its time.
_MOST = Cost(memory_kib=256 * 1024, passes=6, lanes=16)
_LEAST_MEMORY_A_LANE = 8
# What stands in a slot in hexadecimal signs; a wrapped key has its tag after it.
_HEX = {"salt": 2 * _SALT_LENGTH, "nonce": 2 * NONCE_LENGTH, "key": 2 * (KEY_LENGTH + 16)}


@dataclass(frozen=True)
class Lock:
    """An open lock: its `id`, the `slots` that each wrap the key, as they stand in every locked file, and the key."""

    id: str
    slots: Mapping[str, Slot]
    key: bytes = field(repr=False)


def new_lock(passphrase: str, code: str, cost: Cost | None = None) -> Lock:
    """Return a lock with a new key that the passphrase and the recovery code open; raise WeakPassphrase."""
    if len(_typed(passphrase)) < LEAST_LETTERS or len(set(_typed(passphrase))) < _LEAST_DIFFERENT:
        raise WeakPassphrase(LEAST_LETTERS)
    lock_id, key, cost = secrets.token_hex(16), secrets.token_bytes(KEY_LENGTH), cost or Cost()
    opened_by = {"passphrase": _typed(passphrase), "recovery": code_in(code) or ""}
    slots = {}
    for name, secret in opened_by.items():
        salt, nonce = secrets.token_bytes(_SALT_LENGTH), secrets.token_bytes(NONCE_LENGTH)
        wrapped = AESGCM(_derived(secret, salt, cost)).encrypt(nonce, key, f"{lock_id} {name}".encode())
        in_hex = {"salt": salt.hex(), "nonce": nonce.hex(), "key": wrapped.hex()}
        slots[name] = {"kdf": "argon2id", **asdict(cost), **in_hex}
    return Lock(lock_id, slots, key)


def opened_lock(lock_id: str, slots: Mapping[str, Slot], secret: str) -> Lock:
    """Return the lock that the passphrase or the recovery code opens; raise WrongSecret."""
    for name, typed in (("recovery", code_in(secret)), ("passphrase", _typed(secret))):
        with suppress(InvalidTag):
            if typed:
                return Lock(lock_id, slots, _unwrapped(slots, name, typed, f"{lock_id} {name}"))
    raise WrongSecret


def _typed(passphrase: str) -> str:
    # Keyboards of different systems write the same accent in two ways.
    return unicodedata.normalize("NFC", passphrase).strip()


def are_slots(slots: Any) -> TypeGuard[Mapping[str, Slot]]:
    """Return True if `slots`, as read from a file, are those of a lock, and ask for no more work than a lock may."""
    return isinstance(slots, dict) and slots.keys() == {"passphrase", "recovery"} and all(map(_is_slot, slots.values()))


def subkey(lock: Lock, purpose: str) -> bytes:
    """Return 32 bytes made of the lock's key for `purpose` alone (HKDF, RFC 5869); they tell nothing about the key."""
    return HKDFExpand(SHA256(), KEY_LENGTH, purpose.encode()).derive(lock.key)


def _is_slot(slot: Any) -> bool:
    if not isinstance(slot, dict) or slot.keys() != {"kdf", *asdict(_MOST), *_HEX} or slot["kdf"] != "argon2id":
        return False
    for name, most in asdict(_MOST).items():
        if type(slot[name]) is not int or not 1 <= slot[name] <= most:
            return False
    if slot["memory_kib"] < _LEAST_MEMORY_A_LANE * slot["lanes"]:
        return False
    texts = [(slot[name], length) for name, length in _HEX.items()]
    return all(isinstance(text, str) and re.fullmatch(f"[0-9a-f]{{{length}}}", text) for text, length in texts)


def _unwrapped(slots: Mapping[str, Slot], name: str, secret: str, label: str) -> bytes:
    """Return the key; raise InvalidTag when the secret does not fit."""
    slot = slots[name]
    cost = Cost(slot["memory_kib"], slot["passes"], slot["lanes"])
    salt, nonce, wrapped = (bytes.fromhex(slot[part]) for part in ("salt", "nonce", "key"))
    return AESGCM(_derived(secret, salt, cost)).decrypt(nonce, wrapped, label.encode())


def _derived(secret: str, salt: bytes, cost: Cost) -> bytes:
    passes, lanes, memory = cost.passes, cost.lanes, cost.memory_kib
    argon2id = Argon2id(salt=salt, length=KEY_LENGTH, iterations=passes, lanes=lanes, memory_cost=memory)
    return argon2id.derive(secret.encode("utf-8", "surrogatepass"))
