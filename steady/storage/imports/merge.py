"""How an old journal lands in hers: what is new, what has changed there since, and what stays as it is.

An entry is the same as one brought in before when app, day, hour and mood are the same; several such in one minute are
told apart by their tags and note first, by their order then. What she changed here by hand is never written over
unless she says so.

How an entry of another app becomes a check-in of hers: one number under a name of its own, tags, and a note.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timezone
from hashlib import blake2b
from typing import Any

from steady.domain.records.check_in import CheckIn, outside_mood
from steady.storage.exports.progress import OnProgress, unwatched, watched
from steady.storage.imports.entries import ImportedEntry
from steady.storage.imports.result import Import, ImportScale

Levels = Mapping[str, float | None]
"""Mood name → its level on the journal's own scale; None for a name that stays a word."""


class CheckInMapper:
    """Makes a check-in of an entry: its mood as one number under its own name, its tags and its note."""

    def __init__(self, app: str, scale: ImportScale, levels: Levels) -> None:
        self._app, self._scale, self._levels = app, scale, levels
        self._name = outside_mood(app)

    def check_in(self, entry: ImportedEntry) -> CheckIn:
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


def _digest(entry: ImportedEntry, level: float | None) -> str:
    return hashed(*entry.tags, "\x1e", entry.note, str(level), size=8)


def hashed(*texts: Any, size: int) -> str:
    """Return `size` bytes that are the same for the same texts, as hexadecimal signs."""
    return blake2b("\x1f".join(texts).encode("utf-8", "surrogatepass"), digest_size=size).hexdigest()


Key = tuple[str, str]


@dataclass(frozen=True)
class MergePlan:
    """What bringing a journal in would come to. Nothing is saved yet.

    `hers` are those that differ in the file and were changed here by hand: as the file has them now. `empty` counts
    entries that hold nothing but a day, `not_come` those of days after today; both stay out.
    """

    app: str
    new: tuple[CheckIn, ...]
    updated: tuple[CheckIn, ...]
    hers: tuple[CheckIn, ...]
    unchanged: int
    empty: int
    not_come: int
    levels: Levels


def landing_of(
    imported: Import, check_ins: Iterable[CheckIn], levels: Levels, today: date, tick: OnProgress = unwatched
) -> MergePlan:
    """Return what bringing `imported` into a journal with these check-ins would come to."""
    there = _brought_before(imported.app, check_ins)
    coming: defaultdict[Key, list[CheckIn]] = defaultdict(list)
    empty = not_come = 0
    made = CheckInMapper(imported.app, imported.scale, levels)
    for entry in watched(imported.entries, tick):
        if entry.at.date() > today:
            not_come += 1
        elif not (entry.mood or entry.tags or entry.note.strip()):
            empty += 1
        else:
            record = made.check_in(entry)
            coming[_key(record)].append(record)
    sorted_out = _Sorted()
    for key, alike in coming.items():
        sorted_out.take(alike, there.get(key, []))
    new, updated, hers, unchanged = sorted_out.new, sorted_out.updated, sorted_out.hers, sorted_out.unchanged
    return MergePlan(imported.app, tuple(new), tuple(updated), tuple(hers), unchanged, empty, not_come, dict(levels))


def is_changed_by_hand(check_in: CheckIn) -> bool:
    """Return True for an entry that was brought in and that she has changed here since."""
    return check_in.revision != check_in.source.get("revision")


class _Sorted:
    """Sorts what comes by what is there already."""

    def __init__(self) -> None:
        self.new: list[CheckIn] = []
        self.updated: list[CheckIn] = []
        self.hers: list[CheckIn] = []
        self.unchanged = 0

    def take(self, coming: list[CheckIn], there: list[CheckIn]) -> None:
        """Sort the entries of one app, minute and mood; `there` are those brought in before."""
        rest, left = list(coming), []
        for stored in there:
            same = next((one for one in rest if one.source["brought"] == stored.source.get("brought")), None)
            if same is None:
                left.append(stored)
            else:
                rest.remove(same)
                self.unchanged += 1
        for stored, one in zip(left, rest):
            self._change(stored, one)
        self.new += _with_ids(rest[len(left) :], {one.id for one in there})

    def _change(self, stored: CheckIn, coming: CheckIn) -> None:
        """Take tags, note and mood from the file; the rest of a check-in is hers in any case."""
        name, word = outside_mood(coming.source["app"]), stored.source.get("mood")
        others = {key: value for key, value in stored.measures.items() if key != name}
        changed = replace(
            stored,
            tags=coming.tags,
            note=coming.note,
            measures={**others, **coming.measures},
            words=(*coming.words, *(one for one in stored.words if one != word)),
            source={**coming.source, "revision": stored.revision + 1},
        )
        (self.hers if is_changed_by_hand(stored) else self.updated).append(changed)


def _brought_before(app: str, check_ins: Iterable[CheckIn]) -> dict[Key, list[CheckIn]]:
    found: defaultdict[Key, list[CheckIn]] = defaultdict(list)
    for one in check_ins:
        if one.source.get("app") == app:
            found[_key(one)].append(one)
    return found


def _key(check_in: CheckIn) -> Key:
    return str(check_in.source.get("when")), str(check_in.source.get("mood")).casefold()


def _with_ids(new: list[CheckIn], taken: set[str]) -> Iterator[CheckIn]:
    """Give each a name that the same entry gets again tomorrow; those of one minute are counted."""
    number = 0
    for one in new:
        while (record_id := hashed(one.source["app"], *_key(one), str(number), size=16)) in taken:
            number += 1
        taken.add(record_id)
        yield replace(one, id=record_id, source={**one.source, "revision": 1})
