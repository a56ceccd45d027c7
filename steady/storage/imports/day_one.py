"""Day One's JSON: moments with a zone of their own, and texts with signs that are there for Markdown only."""

import re
from collections.abc import Mapping, Sequence
from datetime import MAXYEAR, MINYEAR, datetime, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from steady.storage.imports.cells import CellCache, plain_text
from steady.storage.imports.entries import EntryBlock, ImportedEntries
from steady.storage.imports.json_list import read_diary, tags_in, texts_in
from steady.storage.imports.result import Import
from steady.storage.imports.times import LOCAL

# Day One escapes signs that Markdown would take for its own, and names its pictures.
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_PICTURE = re.compile(r"!\[[^\]]*\]\(dayone-moment:[^)]*\)\s*")


def read_day_one(content: bytes) -> Import:
    """Return what a JSON export of Day One holds."""
    zones = CellCache(_zone)

    def block(rows: Sequence[Mapping[str, Any]]) -> EntryBlock:
        written = [datetime.fromisoformat(row["creationDate"]) for row in rows]
        # At both ends of the calendar there is no room for another zone.
        if not all(MINYEAR < moment.year < MAXYEAR for moment in written):
            raise ValueError
        hours, have_time = zones.of([row.get("timeZone") for row in rows]), [not row.get("isAllDay") for row in rows]
        tags, notes = [row.get("tags") for row in rows], texts_in(rows, "text")
        return EntryBlock(written, hours, tags=tags, notes=notes, have_time=have_time)

    return read_diary(content, "Day One", block, ImportedEntries(tags_in, _note, _moment))


def _zone(name: Any) -> tzinfo | None:
    """Return the zone an entry was written in; None, which is that of this computer, where it is not known."""
    try:
        return ZoneInfo(name)
    except (KeyError, TypeError, ValueError, OSError):
        return None


def _moment(written: datetime, zone: tzinfo | None) -> datetime:
    return written.astimezone(zone) if written.tzinfo else written.replace(tzinfo=LOCAL)


def _note(text: str) -> str:
    return plain_text(_ESCAPED.sub(r"\1", _PICTURE.sub("", text)).strip())
