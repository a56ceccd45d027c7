"""One save, without and with a lock, beside one insert into SQLite that is as safe, and how it grows; unlocking.

As safe means WAL and synchronous=FULL. SQLite writes a few pages where the journal is written whole, so that ours grows
with the journal: the rows say by how much.
"""

import secrets
import sqlite3
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from random import Random

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from steady.bootstrap import Settings, Workbook, open_workbook
from steady.storage.lock.key_slots import KEY_LENGTH, Cost
from tests.bench.journals import long_journal, one_check_in
from tests.bench.rows import Row, Size, compared, milliseconds
from tests.storage.locks import PASSPHRASE

STATES = ("", ", locked")
AGAINST = "one insert into SQLite, WAL and FULL"
ALONE = "Argon2id alone: 64 MiB, 3 passes, 4 lanes"
MAKE = "create table check_ins (id text primary key, document text)"
INSERT = "insert into check_ins values (?, ?)"


def names(size: Size) -> tuple[str, ...]:
    """Return the names of the rows."""
    saves = [_save(check_ins, state) for check_ins in _lengths(size) for state in STATES]
    grown = [_growth(fewer, more, state) for state in STATES for fewer, more in _steps(size)]
    return *saves, _unlock(size), *grown


def measured(size: Size, folder: Path) -> Iterator[Row]:
    """Yield the rows of a save in a short, a long and a very long journal, of its growth, and of unlocking."""
    series = {}
    for check_ins in _lengths(size):
        place = folder / str(check_ins)
        workbook, sqlite = long_journal(place / "journal", check_ins), _sqlite(place, check_ins)
        for state in STATES:
            if state:
                workbook.journal.lock.put_on(PASSPHRASE)
            ours, theirs = _saves(size, workbook, sqlite)
            series[state, check_ins] = ours
            yield compared(_save(check_ins, state), ours, "ms", AGAINST, theirs)
        sqlite.close()
        if check_ins == size.check_ins:
            yield _unlocking(size, place / "journal")
    yield from _grown(size, series)


def _lengths(size: Size) -> list[int]:
    return sorted({size.fewest, size.check_ins, size.most})


def _steps(size: Size) -> tuple[tuple[int, int], ...]:
    return (size.fewest, size.check_ins), (size.check_ins, size.most)


def _save(check_ins: int, state: str) -> str:
    return f"one save at {check_ins} check-ins{state}"


def _growth(fewer: int, more: int, state: str) -> str:
    return f"growth of a save from {fewer} to {more} check-ins{state}"


def _unlock(size: Size) -> str:
    return f"unlock at {size.check_ins} check-ins"


def _grown(size: Size, series: dict[tuple[str, int], list[float]]) -> Iterator[Row]:
    for state in STATES:
        for fewer, more in _steps(size):
            yield compared(
                _growth(fewer, more, state), series[state, more], "ms", _save(fewer, state), series[state, fewer]
            )


def _saves(size: Size, workbook: Workbook, sqlite: sqlite3.Connection) -> tuple[list[float], list[float]]:
    draw, tags = Random(), list(workbook.content.check_in.tags)
    ours, theirs = [], []
    for _ in size.rounds(size.saves):
        record = one_check_in(datetime.now().astimezone(), draw, tags)
        ours.append(milliseconds(partial(workbook.check_ins.save, record)))
        theirs.append(milliseconds(partial(sqlite.execute, INSERT, (record.id, repr(record)))))
    return ours, theirs


def _unlocking(size: Size, journal: Path) -> Row:
    ours, alone = [], []
    for _ in size.rounds(size.starts):
        ours.append(milliseconds(lambda: open_workbook(Settings(journal), PASSPHRASE)))
        alone.append(milliseconds(_argon2id))
    return compared(_unlock(size), ours, "ms", ALONE, alone)


def _argon2id() -> None:
    cost = Cost()
    Argon2id(
        salt=secrets.token_bytes(16),
        length=KEY_LENGTH,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    ).derive(PASSPHRASE.encode())


def _sqlite(folder: Path, rows: int) -> sqlite3.Connection:
    opened = sqlite3.connect(folder / "yardstick.sqlite", isolation_level=None)
    for line in ("pragma journal_mode=wal", "pragma synchronous=full", MAKE, "begin"):
        opened.execute(line)
    opened.executemany(INSERT, ((str(number), "x" * 300) for number in range(rows)))
    opened.execute("commit")
    return opened
