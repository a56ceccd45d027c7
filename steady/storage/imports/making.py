"""How an entry of another app becomes a check-in of hers: one number under a name of its own, tags, and a note."""

from collections.abc import Mapping
from datetime import timezone
from hashlib import blake2b
from typing import Any

from steady.domain.records.check_in import CheckIn, outside_mood
from steady.storage.imports.entries import Entry
from steady.storage.imports.result import Scale

Levels = Mapping[str, float | None]
"""Mood name → its level on the journal's own scale; None for a name that stays a word."""


class Maker:
    """Makes a check-in of an entry: its mood as one number under its own name, its tags and its note."""

    def __init__(self, app: str, scale: Scale, levels: Levels) -> None:
        self._app, self._scale, self._levels = app, scale, levels
        self._name = outside_mood(app)

    def check_in(self, entry: Entry) -> CheckIn:
        level = self._levels.get(entry.mood) if entry.level is None else entry.level
        naive = entry.at.replace(tzinfo=None)
        source = {
            "app": self._app,
            "when": naive.isoformat(" ", "minutes"),
            "mood": entry.mood,
            "brought": _digest(entry, level),
        }
        if level is not None:
            source |= {"level": level, "lowest": self._scale.lowest, "highest": self._scale.highest}
        if not entry.has_time:
            source["no_time"] = True
        return CheckIn(
            id="",
            at=naive.replace(tzinfo=timezone(entry.at.utcoffset())),
            day=naive.date(),
            tags=entry.tags,
            note=entry.note,
            words=(entry.mood,) if level is None and entry.mood else (),
            source=source,
            measures={} if level is None else {self._name: self._scale.out_of_ten(level)},
        )


def _digest(entry: Entry, level: float | None) -> str:
    return hashed(*entry.tags, "\x1e", entry.note, str(level), size=8)


def hashed(*texts: Any, size: int) -> str:
    """Return `size` bytes that are the same for the same texts, as hexadecimal signs."""
    return blake2b("\x1f".join(texts).encode("utf-8", "surrogatepass"), digest_size=size).hexdigest()
