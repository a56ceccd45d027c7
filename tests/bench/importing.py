"""Reading an old journal against what Python's own reader takes for the same file, in time and in memory."""

import base64
import csv
import io
import json
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random

from steady.storage.imports import read
from tests.bench.rows import Row, Size, compared, milliseconds

SEED = 2026
HEADING = ("full_date", "date", "weekday", "time", "mood", "activities", "note_title", "note")
MOODS = ("rad", "good", "meh", "bad", "awful", "worn thin")
TAGS = ("walk", "choir", "tea with Ann", "work", "friends", "family", "nap", "cooking", "movies / tv", "reading")
NOTE = "A quiet day. I walked to the river and called my sister."
TIME_LIMIT, MEMORY_LIMIT = 2, 5


def measured(size: Size) -> Iterator[Row]:
    """Yield time and memory for a table and a backup of `size.imported` entries, and for a table ten times as long."""
    for entries in (size.imported, 10 * size.imported):
        table = _table(entries)
        yield _time(size, f"reading a table of {entries:,}", table, _rows_alone, "csv.reader alone, its rows kept")
        yield _memory(f"memory for a table of {entries:,}", table)
    inside = _backup(size.imported)
    yield _time(size, f"reading a backup of {size.imported:,}", inside, json.loads, "json.loads alone")
    yield _memory(f"memory for a backup of {size.imported:,}", inside)
    packed = base64.b64encode(inside)
    yield _time(size, f"reading a wrapped backup of {size.imported:,}", packed,
                lambda content: json.loads(base64.b64decode(content)), "base64 and json.loads alone")


def _time(size: Size, name: str, content: bytes, alone: Callable[[bytes], object], against: str) -> Row:
    ours, theirs = [], []
    for _ in size.rounds(size.reads):
        ours.append(milliseconds(lambda: read("", content)))
        theirs.append(milliseconds(lambda: alone(content)))
    return compared(name, ours, "ms", against, theirs, TIME_LIMIT)


def _memory(name: str, content: bytes) -> Row:
    tracemalloc.start()
    kept = read("", content)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(kept.entries)
    return compared(name, [peak / 1e6], "MB", "the file itself", [len(content) / 1e6], MEMORY_LIMIT)


def _rows_alone(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode(), newline="")))


def _entries(number: int) -> Iterator[tuple[date, int, int, int, list[int], str]]:
    draw = Random(SEED)
    for entry in range(number):
        day = date(2014, 1, 1) + timedelta(days=entry // 3)
        yield (day, draw.randrange(24), draw.randrange(60), draw.randrange(len(MOODS)),
               draw.sample(range(len(TAGS)), draw.randrange(6)), NOTE if draw.random() < 0.4 else "")


def _table(number: int) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADING)
    for day, hour, minute, mood, tags, note in _entries(number):
        clock = f"{(hour - 1) % 12 + 1}:{minute:02}\u202f{'PM' if hour > 11 else 'AM'}"
        activities = " | ".join(TAGS[tag] for tag in tags)
        writer.writerow((day, f"{day:%B} {day.day}", f"{day:%A}", clock, MOODS[mood], activities, "", note))
    return text.getvalue().encode()


def _backup(number: int) -> bytes:
    entries = [{"id": place, "minute": minute, "hour": hour, "day": day.day, "month": day.month - 1, "year": day.year,
                "datetime": 1700000000000 + place, "timeZoneOffset": 3600000, "mood": mood + 1, "note": note,
                "note_title": "", "tags": tags, "assets": []}
               for place, (day, hour, minute, mood, tags, note) in enumerate(_entries(number))]
    moods = [{"id": place + 1, "custom_name": name, "mood_group_id": min(place + 1, 5)}
             for place, name in enumerate(MOODS)]
    tags = [{"id": place, "name": name} for place, name in enumerate(TAGS)]
    return json.dumps({"version": 15, "customMoods": moods, "tags": tags, "dayEntries": entries},
                      separators=(",", ":")).encode()
