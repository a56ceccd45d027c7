"""One save in the long journal against one insert into SQLite that is as safe (WAL, synchronous=FULL)."""

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from random import Random

from tests.bench.journals import long_journal, one_check_in
from tests.bench.rows import Row, Size, compared, milliseconds

AGAINST = "one insert into SQLite, WAL and FULL"
MAKE = "create table check_ins (id text primary key, document text)"
INSERT = "insert into check_ins values (?, ?)"


def measured(size: Size, folder: Path) -> Iterator[Row]:
    """Yield the row of one save."""
    workbook, sqlite = long_journal(folder / "journal", size.check_ins), _sqlite(folder, size.check_ins)
    draw, tags = Random(), list(workbook.content.check_in.tags)
    ours, theirs = [], []
    for _ in size.rounds(size.saves):
        record = one_check_in(datetime.now().astimezone(), draw, tags)
        ours.append(milliseconds(partial(workbook.check_ins.save, record)))
        theirs.append(milliseconds(partial(sqlite.execute, INSERT, (record.id, repr(record)))))
    sqlite.close()
    yield compared(f"one save at {size.check_ins} check-ins", ours, "ms", AGAINST, theirs)


def _sqlite(folder: Path, rows: int) -> sqlite3.Connection:
    opened = sqlite3.connect(folder / "yardstick.sqlite", isolation_level=None)
    for line in ("pragma journal_mode=wal", "pragma synchronous=full", MAKE, "begin"):
        opened.execute(line)
    opened.executemany(INSERT, ((str(number), "x" * 300) for number in range(rows)))
    opened.execute("commit")
    return opened
