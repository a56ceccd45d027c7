"""Everything to read, as a diary: one Markdown file a month, day after day, each text just as she typed it."""

import re
from collections.abc import Iterable
from datetime import date
from itertools import chain, groupby
from operator import attrgetter

from steady.domain.records.record import Record
from steady.domain.spoken import month_and_year, spoken_day, weekday
from steady.domain.views.record_text import InWords
from steady.storage.exports.csv_export import zipped
from steady.storage.exports.selection import Chosen, OnProgress, unwatched, watched, words_for

# CommonMark takes any punctuation as it is after a backslash. The first of these mean something in the middle of a
# line, also to GitHub's tables and addresses and to viewers that know formulas; the others at its beginning.
_ANYWHERE = re.compile(r"[\\`*_\[\]<~|$@]|&(?=#?\w+;)|(?i:(?<=http)|(?<=https)|(?<=ftp)):(?=//)|(?i:(?<=www))\.")
_AT_THE_START = re.compile(r"^(\s*)([#+=:>-])")
_NUMBERED = re.compile(r"^(\s*\d{1,9})([.)])")
_NO_BREAK = "\u00a0"


def as_plain_text(text: str) -> str:
    """Return `text` as Markdown that reads as it was typed, its lines and empty lines too."""
    paragraphs: list[list[str]] = [[]]
    for line in text.replace("\r\n", "\n").replace("\r", "\n").strip("\n").split("\n"):
        if line.strip():
            paragraphs[-1].append(escaped(line))
        elif paragraphs[-1]:
            paragraphs.append([])
        else:
            # A second empty line in a row: Markdown would make one of both.
            paragraphs[-1:] = [[_NO_BREAK], []]
    return "\n\n".join("\\\n".join(lines) for lines in paragraphs if lines)


def escaped(line: str) -> str:
    """Return one line so that it shows what it holds."""
    line = line.rstrip().replace("\t", "    ").replace("\0", "\ufffd")
    # Four blanks at the start would make it a block of code, and of blanks in a row one would be left.
    line = re.sub(r"^ | (?= )", _NO_BREAK, line)
    line = _ANYWHERE.sub(lambda found: f"\\{found[0]}", line)
    return _NUMBERED.sub(r"\1\\\2", _AT_THE_START.sub(r"\1\\\2", line))


def as_diary(entries: Chosen, words: InWords, tick: OnProgress = unwatched) -> bytes:
    """Return a zip with a file such as "2026-11.md" for each month that has entries; what `tick` raises ends it."""
    words = words_for(entries, words)
    in_order = sorted(chain(*entries.values()), key=attrgetter("day", "at"))
    # Told one by one as they are watched, so that what is still to do is told true.
    months = groupby(watched(in_order, tick), key=lambda record: record.day.replace(day=1))
    files = {f"{first:%Y-%m}.md": _month(first, records, words) for first, records in months}
    return zipped({name: text.encode("utf-8", "replace") for name, text in files.items()})


def _month(first: date, records: Iterable[Record], words: InWords) -> str:
    parts = [f"# {month_and_year(first)}"]
    for day, of_day in groupby(records, key=lambda record: record.day):
        parts.append(f"## {weekday(day)} {spoken_day(day)}")
        for record in of_day:
            written = f"{record.at:%H:%M} · " if record.at.date() == record.day else ""
            parts.append(f"### {written}{escaped(words.title(record))}")
            for label, text in words.lines(record):
                # A short answer stands beside its question, a longer one below it.
                between = "\n\n" if "\n" in text.strip() or len(label) + len(text) > 100 else " "
                parts.append(f"**{escaped(label)}**{between}" * bool(label) + as_plain_text(text))
    return "\n\n".join(parts) + "\n"
