"""Day One's JSON: moments with a zone of their own, and texts with signs that are there for Markdown only."""

import re
from collections.abc import Mapping, Sequence
from datetime import MAXYEAR, MINYEAR, datetime, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from steady.storage.imports.cells import plain_text
from steady.storage.imports.diaries import read_diary, texts_in, without_mood
from steady.storage.imports.entries import EntryBlock, ImportedEntries
from steady.storage.imports.result import Import
from steady.storage.imports.times import LOCAL

APP = "Day One"
# Day One escapes signs that Markdown would take for its own, and names its pictures.
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_PICTURE = re.compile(r"!\[[^\]]*\]\(dayone-moment:[^)]*\)\s*")


def read_day_one(content: bytes) -> Import:
    """Return what a JSON export of Day One holds."""
    return read_diary(content, APP, _DayOneReader(), ImportedEntries(_tags, _note, _moment))


class _Zones(dict[Any, tzinfo | None]):
    """Name → the zone an entry was written in; None, which is that of this computer, where it is not known."""

    def __missing__(self, name: Any) -> tzinfo | None:
        try:
            self[name] = zone = ZoneInfo(name)
        except (KeyError, TypeError, ValueError, OSError):
            self[name] = zone = None
        return zone


class _DayOneReader:
    """Makes columns of rows."""

    def __init__(self) -> None:
        self._zones = _Zones()

    def __call__(self, rows: Sequence[Mapping[str, Any]]) -> EntryBlock:
        written = [datetime.fromisoformat(row["creationDate"]) for row in rows]
        # At both ends of the calendar there is no room for another zone.
        if not all(MINYEAR < moment.year < MAXYEAR for moment in written):
            raise ValueError
        zones = [self._zones[row.get("timeZone")] for row in rows]
        tags, notes = [row.get("tags") for row in rows], texts_in(rows, "text")
        return EntryBlock(
            written, zones, *without_mood(len(rows)), tags, notes, [not row.get("isAllDay") for row in rows]
        )


def _moment(written: datetime, zone: tzinfo | None) -> datetime:
    return written.astimezone(zone) if written.tzinfo else written.replace(tzinfo=LOCAL)


def _tags(tags: Any) -> tuple[str, ...]:
    return tuple(map(str, tags)) if tags and isinstance(tags, list) else ()


def _note(text: str) -> str:
    return plain_text(_ESCAPED.sub(r"\1", _PICTURE.sub("", text)).strip())
