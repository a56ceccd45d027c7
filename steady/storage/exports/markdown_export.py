"""Everything to read, as a diary: one Markdown file a month, day after day, several entries a day one by one."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from steady.domain.exercises.readable_lines import Line
from steady.domain.records.record import Record
from steady.domain.spoken import month_and_year, spoken_day, weekday
from steady.domain.views.record_text import InWords
from steady.storage.exports.markdown import as_plain_text, escaped
from steady.storage.exports.progress import Tick, unwatched, watched
from steady.storage.exports.selection import Chosen
from steady.storage.exports.zipped import zipped


def as_diary(entries: Chosen, words: InWords, tick: Tick = unwatched) -> bytes:
    """Return a zip with a file such as "2026-11.md" for each month that has entries; what `tick` raises ends it."""
    in_order = sorted((one for records in entries.values() for one in records), key=lambda one: (one.day, one.at))
    # Told one by one as they are watched, so that what is still to do is told true.
    return zipped(
        {
            f"{first:%Y-%m}.md": _month(first, records, words).encode("utf-8", "replace")
            for first, records in groupby(watched(in_order, tick), key=lambda one: one.day.replace(day=1))
        }
    )


def _month(first: date, records: Iterable[Record], words: InWords) -> str:
    days = (
        part
        for day, of_day in groupby(records, key=lambda one: one.day)
        for part in (f"## {weekday(day)} {spoken_day(day)}", *_told(of_day, words))
    )
    return "\n\n".join([f"# {month_and_year(first)}", *days]) + "\n"


def _told(records: Iterable[Record], words: InWords) -> Iterator[str]:
    for record in records:
        written = f"{record.at:%H:%M} · " if record.at.date() == record.day else ""
        yield f"### {written}{escaped(words.title(record))}"
        yield from map(_line, words.lines(record))


def _line(line: Line) -> str:
    label, text = line
    if not label:
        return as_plain_text(text)
    # A short answer stands beside its question, a longer one below it.
    between = "\n\n" if "\n" in text.strip() or len(label) + len(text) > 100 else " "
    return f"**{escaped(label)}**{between}{as_plain_text(text)}"
