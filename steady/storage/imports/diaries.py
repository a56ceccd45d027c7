"""Day One and jrnl: diaries of words without numbers."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from steady.storage.imports.days import Days
from steady.storage.imports.found import Entry, Finds, Import, Scale
from steady.storage.imports.hours import HOURS, LOCAL, NOON
from steady.storage.imports.json_pieces import LongList
from steady.storage.imports.readable import NotReadable

DAY_ONE, JRNL = "Day One", "jrnl"
KEY = "entries"
NO_SCALE = Scale(0, 10)
NOT_AN_ENTRY = "This is no entry with a day."
BEFORE_ALL = "These lines stand before the first day."
HEADING = re.compile(r"\[(\d{4}-\d\d-\d\d)[ T]?\s?(\d{1,2}:\d\d(?::\d\d)?\s?(?:[AaPp]\.?[Mm]\.?)?)?\]\s?")
_JRNL_TAG = re.compile(r"(?:^|(?<=\s))@([\w/+*#-]+)")
# Day One escapes signs that Markdown would take for its own, and names its pictures.
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_PICTURE = re.compile(r"!\[[^\]]*\]\(dayone-moment:[^)]*\)\s*")


def read_diary(content: bytes, app: str) -> Import:
    """Return what a JSON export of Day One or of jrnl holds."""
    finds, number, reader = Finds(app, NO_SCALE), 0, _Diary()
    for piece in LongList(content, KEY).pieces():
        entries = []
        for number, row in enumerate(piece, number + 1):
            try:
                entries.append(reader.day_one(row) if "creationDate" in row else reader.jrnl(row))
            except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
                finds.refuse(number, NOT_AN_ENTRY)
        finds.add(entries)
    return finds.as_import()


class _Diary:
    """Makes entries of the rows of both diaries; a zone and a day are worked out once."""

    def __init__(self) -> None:
        self._zones: dict[str, tzinfo | None] = {}
        self._days = Days()

    def day_one(self, row: Mapping[str, Any]) -> Entry:
        written = datetime.fromisoformat(row["creationDate"])
        at = written.astimezone(self._zone(row.get("timeZone"))) if written.tzinfo else written.replace(tzinfo=LOCAL)
        text = row.get("text") or ""
        if "(dayone-moment:" in text:
            text = _PICTURE.sub("", text)
        text = _ESCAPED.sub(r"\1", text) if "\\" in text else text
        return Entry(at, "", None, _texts(row.get("tags")), text.strip(), not row.get("isAllDay"))

    def jrnl(self, row: Mapping[str, Any]) -> Entry:
        hour = HOURS[row.get("time") or ""]
        at = datetime.combine(self._days[row["date"]], hour)
        title, body = (row.get("title") or "").strip("\n"), (row.get("body") or "").strip("\n")
        note = f"{title}\n{body}" if title and body else title or body
        tags = row.get("tags")
        tags = tuple([str(tag).lstrip("@") for tag in tags]) if tags and isinstance(tags, list) else ()
        return Entry(at, "", None, tags, note, hour is not NOON)

    def _zone(self, name: Any) -> tzinfo | None:
        """Return the zone an entry was written in; None, which is that of this computer, where it is not known."""
        if name not in self._zones:
            try:
                self._zones[name] = ZoneInfo(name)
            except (KeyError, TypeError, ValueError, OSError):
                self._zones[name] = None
        return self._zones[name]


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(map(str, value)) if value and isinstance(value, list) else ()


def read_jrnl_text(lines: Iterable[str]) -> Import:
    """Return what a text of jrnl holds: an entry begins with its day in brackets, and `@` marks a tag."""
    finds, days = Finds(JRNL, NO_SCALE), Days()
    begin, heading, body = 1, None, []
    for number, line in enumerate(lines, 1):
        found = HEADING.match(line)
        if found:
            _close(finds, begin, heading, body, days)
            begin, heading, body = number, found, [line[found.end():]]
        else:
            body.append(line)
    _close(finds, begin, heading, body, days)
    return finds.as_import()


def _close(finds: Finds, begin: int, heading: re.Match[str] | None, body: list[str], days: Days) -> None:
    note = "".join(body).strip()
    if heading is None:
        if note:
            finds.refuse(begin, BEFORE_ALL)
        return
    try:
        day, hour = days[heading[1]], HOURS[heading[2] or ""]
    except NotReadable as reason:
        return finds.refuse(begin, str(reason))
    tags = tuple(dict.fromkeys(_JRNL_TAG.findall(note)))
    finds.add([Entry(datetime.combine(day, hour), "", None, tags, note, bool(heading[2]))])

