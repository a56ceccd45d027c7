"""The whole journal written as one file, and read again, against orjson alone on the same tables."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path
from random import Random

import orjson

from steady.content import read_content
from steady.domain.views.record_text import InWords
from steady.storage.exports import add_to, as_diary, as_tables, as_whole, entries_of, put_in_place, read_whole
from steady.storage.journal import Journal, open_in_memory, open_journal
from steady.storage.records.serialization import to_document
from tests.bench.journals import SEED, one_check_in
from tests.bench.rows import Row, Size, compared, milliseconds
from tests.running import ROOT

WRITING, READING = "orjson.dumps of the same tables", "orjson.loads of the same file"
TABLES = "as_whole of the same journal"
WRITTEN, READ = "written", "read"
BROUGHT = {"put in place, on the disk": put_in_place, "added, on the disk": add_to}
READABLE = {"tables": as_tables, "a diary": as_diary}


def names(size: Size) -> tuple[str, ...]:
    """Return the names of the rows."""
    whole = [_whole(entries, what) for entries in size.taken for what in (WRITTEN, READ, *BROUGHT)]
    return *whole, *(_as(min(size.taken), what) for what in READABLE)


def measured(size: Size, folder: Path) -> Iterator[Row]:
    """Yield the rows for each number of entries in `size.taken`; the new journals lie in `folder`."""
    for entries in size.taken:
        journal = _journal(entries)
        content = as_whole(journal)
        whole = read_whole(content)
        bare_written = _times(size, partial(orjson.dumps, journal.everything()))
        bare_read = _times(size, partial(orjson.loads, content))
        written = _times(size, partial(as_whole, journal))
        yield compared(_whole(entries, WRITTEN), written, "ms", WRITING, bare_written)
        was_read = _times(size, partial(read_whole, content))
        yield compared(_whole(entries, READ), was_read, "ms", READING, bare_read, limit=2)
        for name, bring in BROUGHT.items():
            new = (open_journal(folder / f"{name} {entries} {number}") for number in count())
            took = _times(size, lambda bring=bring, new=new, whole=whole: bring(next(new), whole))
            yield compared(_whole(entries, name), took, "ms", READING, bare_read)
        if entries == min(size.taken):
            yield from _readable(size, journal, entries, written)


def _whole(entries: int, what: str) -> str:
    return f"whole file of {entries} entries {what}"


def _as(entries: int, what: str) -> str:
    return f"{entries} entries as {what}"


def _readable(size: Size, journal: Journal, entries: int, written: list[float]) -> Iterator[Row]:
    parts = read_content(ROOT / "content").parts
    chosen, words = entries_of(journal, parts), InWords(parts=parts)
    for name, make in READABLE.items():
        took = _times(size, partial(make, chosen, words))
        yield compared(_as(entries, name), took, "ms", TABLES, written)


def _times(size: Size, act: Callable[[], object]) -> list[float]:
    return [milliseconds(act) for _ in size.rounds(size.charts)]


def _journal(entries: int) -> Journal:
    draw, evening = Random(SEED), datetime(2026, 11, 22, 21, 0).astimezone()
    # Six a day, so that the years stay years somebody lives through.
    records = (
        one_check_in(evening - timedelta(hours=4 * number), draw, ["walk", "slept_badly", "work"])
        for number in range(entries)
    )
    journal = open_in_memory()
    journal.replace_everything({"check_ins": {one.id: to_document(one) for one in records}})
    return journal
