"""Daylio's backup: JSON, wrapped in base64, wrapped in a zip. Its months count from 0, and its best mood is 1."""

import binascii
from base64 import b64decode
from collections.abc import Callable, Iterable, Mapping
from datetime import date, time
from typing import Any

from steady.storage.imports.daylio import APP, SCALE
from steady.storage.imports.entries import EntryBlock
from steady.storage.imports.import_errors import FileDamaged
from steady.storage.imports.json_pieces import LongList
from steady.storage.imports.result import Import, ImportBuilder
from steady.storage.imports.times import LOCAL, NOON

KEY = "dayEntries"
_NAMES = {1: "rad", 2: "good", 3: "meh", 4: "bad", 5: "awful"}
NO_DAY = "There is no day in this entry that the calendar has."

Mood = tuple[str, int | None]


def unwrapped(content: bytes) -> bytes:
    """Return the JSON that lies in base64 in a backup; FileDamaged when there is none."""
    try:
        return b64decode(content)
    except (binascii.Error, ValueError) as error:
        raise FileDamaged from error


def read_backup(content: bytes) -> Import:
    """Return what the JSON of a backup holds; FileDamaged when it breaks off."""
    entries = LongList(content, KEY)
    finds = ImportBuilder(APP, SCALE)
    number, ids = 0, []
    for piece in entries.pieces():
        ids += _take(piece, number, finds)
        number += len(piece)
    around = entries.rest()
    moods, tags = _moods(_rows(around, "customMoods")), _tags(_rows(around, "tags"))
    _name(finds, ids, moods, tags)
    return finds.as_import()


def _take(piece: list[Any], number: int, finds: ImportBuilder) -> list[int]:
    """Put the entries of one piece into `finds`, with tags still as ids; return the ids of their moods."""
    rows, moods = [], []
    for place, entry in enumerate(piece, number + 1):
        try:
            hour, minute = entry["hour"], entry["minute"]
            has_time = hour >= 0 <= minute
            day = date(entry["year"], entry["month"] + 1, entry["day"])
            at = time(hour, minute, tzinfo=LOCAL) if has_time else NOON
            note, title = entry.get("note") or "", entry.get("note_title") or ""
            mood, tags = int(entry["mood"]), tuple(map(int, entry.get("tags") or ()))
            rows.append((day, at, "", None, tags, f"{title}\n{note}".strip("\n") if title else str(note), has_time))
            moods.append(mood)
        except (KeyError, TypeError, ValueError, OverflowError, AttributeError):
            finds.refuse(place, NO_DAY)
    if rows:
        finds.entries.add(EntryBlock(*zip(*rows)))
    return moods


def _name(finds: ImportBuilder, ids: list[int], moods: Mapping[int, Mood], tags: Mapping[int, str]) -> None:
    """Put names in the place of the ids, now that the tables of names are known."""
    known = {mood: moods.get(mood) or _unnamed(mood) for mood in set(ids)}
    finds.entries.moods[:] = [known[mood][0] for mood in ids]
    finds.entries.levels[:] = [known[mood][1] for mood in ids]
    finds.entries.tags_of = _tags_by(tags)


def _tags_by(names: Mapping[int, str]) -> Callable[[Iterable[int]], tuple[str, ...]]:
    return lambda ids: tuple(names.get(one, f"#{one}") for one in ids)


def _unnamed(mood: int) -> Mood:
    # The oldest backups have no table of moods: there the ids are the five built-in ones.
    return (_NAMES[mood], 6 - mood) if mood in _NAMES else (f"#{mood}", None)


def _moods(rows: Iterable[Mapping[str, Any]]) -> dict[int, Mood]:
    found = {}
    for row in rows:
        group = row.get("mood_group_id")
        level = 6 - group if type(group) is int and 1 <= group <= 5 else None
        name = str(row.get("custom_name") or "").strip() or _NAMES.get(_whole(row.get("predefined_name_id")), "")
        found[_whole(row.get("id"))] = (name or f"#{row.get('id')}", level)
    return found


def _tags(rows: Iterable[Mapping[str, Any]]) -> dict[int, str]:
    return {_whole(row.get("id")): name for row in rows if (name := str(row.get("name") or "").strip())}


def _whole(value: Any) -> int:
    return value if type(value) is int else -1


def _rows(around: Any, key: str) -> list[Mapping[str, Any]]:
    rows = around.get(key) if isinstance(around, dict) else None
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
