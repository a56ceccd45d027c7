"""Files of a journal changed at random, as accidents and strangers do it: what is silently believed is counted."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from steady.storage.errors import JournalTrouble
from steady.storage.journal import Journal, open_journal
from tests.storage.changing_until_killed import type_in
from tests.storage.locks import PASSPHRASE, QUICK, written
from tests.storage.samples import check_in, notes


@dataclass
class Told:
    """Changed files tried, those that were told, healed or refused, and those that were believed without a word."""

    tried: int = 0
    told: int = 0
    silent: int = 0


def flip(content: bytes, random: Random) -> bytes:
    """Another bit somewhere."""
    changed, at = bytearray(content), random.randrange(max(1, len(content)))
    changed[at : at + 1] = bytes([changed[at] ^ 1 << random.randrange(8)]) if changed else b"x"
    return bytes(changed)


def cut(content: bytes, random: Random) -> bytes:
    """The end is gone."""
    return content[: random.randrange(len(content) + 1)]


def splice(content: bytes, random: Random) -> bytes:
    """A piece stands twice, or is gone."""
    first, second = sorted(random.randrange(len(content) + 1) for _ in range(2))
    return content[:second] + content[first:]


def zeros(content: bytes, random: Random) -> bytes:
    """A page of it was never written."""
    at = random.randrange(len(content) + 1)
    return content[:at] + bytes(len(content[at : at + 512])) + content[at + 512 :]


WAYS: tuple[Callable[[bytes, Random], bytes], ...] = (flip, cut, splice, zeros)


def changed_at_random(place: Path, times: int) -> Told:
    """Change one file, or put one in the place of another, as many times; a journal each, plain and locked in turn."""
    told, random = Told(), Random(12)
    whole = {secret: _begun(place / f"whole{secret}", secret) for secret in ("", PASSPHRASE)}
    for number in range(times):
        secret = PASSPHRASE if number % 2 else ""
        folder = place / "changed"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(whole[secret], folder)
        _change(folder, random, is_locked=bool(secret))
        _look(folder, secret, told)
    return told


def _begun(folder: Path, secret: str) -> Path:
    journal = written(folder)
    if secret:
        journal.lock.put_on(PASSPHRASE, QUICK)
    journal.check_ins.save(check_in("the newest of all"))
    type_in(journal, "half a word")
    return folder


def _change(folder: Path, random: Random, *, is_locked: bool) -> None:
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock")
    path, other = random.sample(files, 2)
    # Who puts one file in the place of another can do so without a trace where there is no lock.
    if is_locked and random.random() < 0.3:
        shutil.copy(other, path)
    elif random.random() < 0.1:
        path.unlink()
    else:
        path.write_bytes(random.choice(WAYS)(path.read_bytes(), random))


def _look(folder: Path, secret: str, told: Told) -> None:
    told.tried += 1
    try:
        journal = open_journal(folder, secret=secret)
    except JournalTrouble:
        told.told += 1
        return
    if _is_told(journal):
        told.told += 1
    elif notes(journal)[-1] != "the newest of all" or [draft.values for draft in journal.drafts.all()] != [
        {"note": "half a word"}
    ]:
        told.silent += 1


def _is_told(journal: Journal) -> bool:
    return bool(
        journal.restored_from
        or journal.older_since
        or journal.lost_its_note
        or journal.lost_drafts
        or journal.lost_its_lock
        or any(one.counts is None for one in journal.backups.all())
    )
