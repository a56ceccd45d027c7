"""Daylio's backup: JSON, wrapped in base64, wrapped in a zip. Its months count from 0, and its best mood is 1."""

import binascii
from base64 import b64decode
from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Any

from steady.storage.imports.daylio import APP, LEVELS, SCALE
from steady.storage.imports.entries import EntryBlock
from steady.storage.imports.import_errors import FileDamaged
from steady.storage.imports.json_list import JsonList
from steady.storage.imports.result import Import, ImportBuilder
from steady.storage.imports.times import LOCAL, NOON

NO_DAY = "The day in this entry isn't one the calendar has."
_NAMES = dict(enumerate(LEVELS, 1))


def unwrapped(content: bytes) -> bytes:
    """Return the JSON that lies in base64 in a backup; FileDamaged when there is none."""
    try:
        return b64decode(content)
    except (binascii.Error, ValueError) as error:
        raise FileDamaged from error


def read_backup(content: bytes) -> Import:
    """Return what the JSON of a backup holds; FileDamaged when it breaks off."""
    entries = JsonList(content, "dayEntries")
    builder = ImportBuilder(APP, SCALE)
    number = 1
    mood_ids: list[int] = []
    for piece in entries.pieces():
        mood_ids += _take(piece, number, builder)
        number += len(piece)
    # Names take the place of the ids, now that the tables of names behind the entries are known.
    around = entries.rest()
    names, levels = _moods(_rows(around, "customMoods"))
    tags = {_whole(row.get("id")): name for row in _rows(around, "tags") if (name := _text(row, "name"))}
    builder.entries.moods[:] = [names.get(mood) or f"#{mood}" for mood in mood_ids]
    builder.entries.levels[:] = map(levels.get, mood_ids)
    builder.entries.tags_of = lambda ids: tuple(tags.get(tag, f"#{tag}") for tag in ids)
    return builder.as_import()


def _take(piece: list[Any], first: int, builder: ImportBuilder) -> list[int]:
    """Put the entries of one piece into `builder`, with tags still as ids; return the ids of their moods."""
    rows, moods = [], []
    for number, entry in enumerate(piece, first):
        try:
            hour, minute = entry["hour"], entry["minute"]
            has_time = hour >= 0 <= minute
            day = date(entry["year"], entry["month"] + 1, entry["day"])
            at = time(hour, minute, tzinfo=LOCAL) if has_time else NOON
            note, title = entry.get("note") or "", entry.get("note_title") or ""
            mood, tags = int(entry["mood"]), tuple(map(int, entry.get("tags") or ()))
            rows.append((day, at, tags, f"{title}\n{note}".strip("\n") if title else str(note)))
            moods.append(mood)
        except (KeyError, TypeError, ValueError, OverflowError, AttributeError):
            builder.refuse(number, NO_DAY)
    if rows:
        days, hours, all_tags, notes = zip(*rows, strict=True)
        builder.entries.add(EntryBlock(days, hours, tags=all_tags, notes=notes))
    return moods


def _moods(rows: Iterable[Mapping[str, Any]]) -> tuple[dict[int, str], dict[int, int | None]]:
    """Return mood id → name and mood id → level."""
    # The oldest backups have no table of moods: there the ids are the five built-in ones.
    names = dict(_NAMES)
    levels: dict[int, int | None] = {mood: 6 - mood for mood in _NAMES}
    for row in rows:
        mood, built_in, group = (_whole(row.get(key)) for key in ("id", "predefined_name_id", "mood_group_id"))
        names[mood] = _text(row, "custom_name") or _NAMES.get(built_in) or f"#{row.get('id')}"
        levels[mood] = 6 - group if 1 <= group <= 5 else None
    return names, levels


def _text(row: Mapping[str, Any], name: str) -> str:
    return str(row.get(name) or "").strip()


def _whole(value: Any) -> int:
    return value if type(value) is int else -1


def _rows(around: Any, key: str) -> list[Mapping[str, Any]]:
    rows = around.get(key) if isinstance(around, dict) else None
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
