"""Day One and jrnl: diaries of words without numbers."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from steady.storage.imports.found import Entry, Finds, Import, Scale
from steady.storage.imports.json_pieces import LongList
from steady.storage.imports.moments import HOURS, LOCAL, NOON, Days, NotReadable

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
    finds, number = Finds(app, NO_SCALE), 0
    days = Days()
    for piece in LongList(content, KEY).pieces():
        for number, row in enumerate(piece, number + 1):
            try:
                finds.add(_of_day_one(row) if "creationDate" in row else _of_jrnl(row, days))
            except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
                finds.refuse(number, NOT_AN_ENTRY)
    return finds.as_import()


def _of_day_one(row: Mapping[str, Any]) -> Entry:
    written = datetime.fromisoformat(row["creationDate"])
    at = written.astimezone(_zone(row.get("timeZone"))) if written.tzinfo else written.replace(tzinfo=LOCAL)
    text = _ESCAPED.sub(r"\1", _PICTURE.sub("", row.get("text") or "")).strip()
    return Entry(at, "", None, _texts(row.get("tags")), text, not row.get("isAllDay"))


def _zone(name: Any) -> tzinfo | None:
    """Return the zone an entry was written in; None, which is that of this computer, where it is not known."""
    try:
        return ZoneInfo(name)
    except (KeyError, TypeError, ValueError, OSError):
        return None


def _of_jrnl(row: Mapping[str, Any], days: Days) -> Entry:
    hour = HOURS[row.get("time") or ""]
    at = datetime.combine(days[row["date"]], hour)
    note = "\n".join(part.strip("\n") for part in (row.get("title") or "", row.get("body") or "") if part.strip())
    return Entry(at, "", None, tuple(tag.lstrip("@") for tag in _texts(row.get("tags"))), note, hour is not NOON)


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(str(one) for one in value) if isinstance(value, list) else ()


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
    finds.add(Entry(datetime.combine(day, hour), "", None, tags, note, bool(heading[2])))

