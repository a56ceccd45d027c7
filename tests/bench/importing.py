"""Reading an old journal against what Python's own reader takes for the same file, in time and in memory."""

import base64
import csv
import io
import json
import tracemalloc
from collections.abc import Callable, Iterator
from functools import partial

from steady.storage.imports import Mapping, read
from tests.bench import old_journals
from tests.bench.rows import Row, Size, compared, milliseconds

TIME_LIMIT, MEMORY_LIMIT = 2, 5
ROWS, OBJECTS = "csv.reader alone, its rows kept", "json.loads alone"
MADE = {
    "a Daylio table": old_journals.daylio,
    "a Daylio backup": old_journals.daylio_backup,
    "a Bearable table": old_journals.bearable,
    "a How We Feel table": old_journals.how_we_feel,
    "an iMoodJournal table": old_journals.i_mood_journal,
    "a Day One file": old_journals.day_one,
    "a jrnl text": old_journals.jrnl_text,
    "a jrnl file": old_journals.jrnl_json,
    "a table of no app": old_journals.any_table,
}
BY_HAND = {"a table of no app": Mapping(day=0, number=1, note=2)}

Reader = Callable[[bytes], object]


def kinds(size: Size) -> list[tuple[str, int]]:
    """Return each format with `size.imported` entries, and a table ten times as long."""
    return [*((name, size.imported) for name in MADE), ("a Daylio table", 10 * size.imported)]


def names(name: str, entries: int) -> tuple[str, str]:
    """Return the names of the rows of one format: time and memory."""
    return f"reading {name} of {entries:,}", f"memory for {name} of {entries:,}"


def names_wrapped(size: Size) -> tuple[str, ...]:
    """Return the name of the row of a backup as Daylio wraps it."""
    return (f"reading a wrapped Daylio backup of {size.imported:,}",)


def measured(size: Size, name: str, entries: int) -> Iterator[Row]:
    """Yield time and memory for one format with so many entries."""
    content = MADE[name](entries)
    ours: Reader = partial(read, "", mapping=BY_HAND.get(name))
    alone, against = (json.loads, OBJECTS) if content.startswith(b"{") else (_rows_alone, ROWS)
    reading, memory = names(name, entries)
    yield _time(size, reading, content, ours, alone, against)
    yield _memory(memory, content, ours)


def wrapped(size: Size) -> Iterator[Row]:
    """Yield the time for a backup of Daylio as it is wrapped."""
    packed = base64.b64encode(old_journals.daylio_backup(size.imported))
    yield _time(
        size,
        *names_wrapped(size),
        packed,
        partial(read, ""),
        lambda content: json.loads(base64.b64decode(content)),
        "base64 and json.loads alone",
    )


def _time(size: Size, name: str, content: bytes, ours: Reader, alone: Reader, against: str) -> Row:
    took, took_alone = [], []
    for _ in size.rounds(size.reads):
        took.append(milliseconds(lambda: ours(content)))
        took_alone.append(milliseconds(lambda: alone(content)))
    return compared(name, took, "ms", against, took_alone, TIME_LIMIT)


def _memory(name: str, content: bytes, ours: Reader) -> Row:
    tracemalloc.start()
    kept = ours(content)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(kept.entries) and not kept.unreadable
    return compared(name, [peak / 1e6], "MB", "the file itself", [len(content) / 1e6], MEMORY_LIMIT)


def _rows_alone(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode(), newline="")))
