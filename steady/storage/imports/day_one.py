"""Day One's JSON: moments with a zone of their own, and texts with signs that are there for Markdown only."""

import re
from collections.abc import Mapping, Sequence
from datetime import MAXYEAR, MINYEAR, datetime, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from steady.storage.imports.cells import CellCache, plain_text
from steady.storage.imports.entries import EntryBlock, ImportedEntries
from steady.storage.imports.json_list import read_diary, texts_in
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
        return EntryBlock(
            days=written,
            hours=zones.of([row.get("timeZone") for row in rows]),
            tags=[row.get("tags") for row in rows],
            notes=texts_in(rows, "text"),
            have_time=[not row.get("isAllDay") for row in rows],
        )

    return read_diary(content, "Day One", block, ImportedEntries(_tags, _note, _moment))


def _zone(name: Any) -> tzinfo | None:
    """Return the zone an entry was written in; None, which is that of this computer, where it is not known."""
    try:
        return ZoneInfo(name)
    except (KeyError, TypeError, ValueError, OSError):
        return None


def _moment(written: datetime, zone: tzinfo | None) -> datetime:
    return written.astimezone(zone) if written.tzinfo else written.replace(tzinfo=LOCAL)


def _tags(tags: Any) -> tuple[str, ...]:
    return tuple(map(str, tags)) if tags and isinstance(tags, list) else ()


def _note(text: str) -> str:
    return plain_text(_ESCAPED.sub(r"\1", _PICTURE.sub("", text)).strip())
