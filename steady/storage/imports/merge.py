"""How an old journal lands in hers: what is new, what has changed there since, and what stays as it is.

An entry is the same as one brought in before when app, day, hour and mood are the same; several such in one minute are
told apart by their tags and note first, by their order then. What she changed here by hand is never written over
unless she says so.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta, timezone
from hashlib import blake2b
from typing import Any

from steady.domain.records.check_in import CheckIn, outside_mood
from steady.storage.exports.selection import OnProgress, unwatched, watched
from steady.storage.imports.entries import ImportedEntry
from steady.storage.imports.result import Import, ImportScale

Levels = Mapping[str, float | None]
"""Mood name → its level on the journal's own scale; None for a name that stays a word."""

_Key = tuple[str, str]


@dataclass(frozen=True)
class MergePlan:
    """What bringing a journal in would come to. Nothing is saved yet.

    `hers` are those that differ in the file and were changed here by hand: as the file has them now. `empty` counts
    entries that hold nothing but a day, `not_come` those of days after today; both stay out.
    """

    app: str
    new: Sequence[CheckIn]
    updated: Sequence[CheckIn]
    hers: Sequence[CheckIn]
    unchanged: int
    empty: int
    not_come: int
    levels: Levels


def landing_of(
    imported: Import, check_ins: Iterable[CheckIn], levels: Levels, today: date, tick: OnProgress = unwatched
) -> MergePlan:
    """Return what bringing `imported` into a journal with these check-ins would come to."""
    there = _by_key(check_in for check_in in check_ins if check_in.source.get("app") == imported.app)
    records: list[CheckIn] = []
    empty = not_come = 0
    for entry in watched(imported.entries, tick):
        if entry.at.date() > today:
            not_come += 1
        elif not (entry.mood or entry.tags or entry.note.strip()):
            empty += 1
        else:
            records.append(_check_in(entry, imported.app, imported.scale, levels))
    new: list[CheckIn] = []
    updated: list[CheckIn] = []
    hers: list[CheckIn] = []
    for key, coming in _by_key(records).items():
        fresh, changed = _sorted_out(coming, there[key])
        new += _with_ids(fresh, key, {stored.id for stored in there[key]})
        for stored, record in changed:
            (hers if is_changed_by_hand(stored) else updated).append(_changed(stored, record))
    unchanged = len(records) - len(new) - len(updated) - len(hers)
    return MergePlan(imported.app, new, updated, hers, unchanged, empty, not_come, dict(levels))


def is_changed_by_hand(check_in: CheckIn) -> bool:
    """Return True for an entry that was brought in and that she has changed here since."""
    return check_in.revision != check_in.source.get("revision")


def _check_in(entry: ImportedEntry, app: str, scale: ImportScale, levels: Levels) -> CheckIn:
    """Return a check-in with the mood as one number under a name of its own, tags, and a note."""
    level = levels.get(entry.mood) if entry.level is None else entry.level
    naive = entry.at.replace(tzinfo=None)
    source: dict[str, Any] = {
        "app": app,
        "when": naive.isoformat(" ", "minutes"),
        "mood": entry.mood,
        "brought": _digest(*entry.tags, "\x1e", entry.note, str(level), size=8),
    }
    if level is not None:
        source |= {"level": level, "lowest": scale.lowest, "highest": scale.highest}
    if not entry.has_time:
        source["no_time"] = True
    return CheckIn(
        id="",
        at=entry.at.replace(tzinfo=timezone(entry.at.utcoffset() or timedelta())),
        day=naive.date(),
        tags=entry.tags,
        note=entry.note,
        words=(entry.mood,) if level is None and entry.mood else (),
        source=source,
        measures={} if level is None else {outside_mood(app): scale.out_of_ten(level)},
    )


def _sorted_out(coming: list[CheckIn], there: list[CheckIn]) -> tuple[list[CheckIn], list[tuple[CheckIn, CheckIn]]]:
    """Return which entries of one app, minute and mood are new, and which change one that is there already."""
    rest, others = list(coming), []
    for stored in there:
        same = next((record for record in rest if record.source["brought"] == stored.source.get("brought")), None)
        if same is None:
            others.append(stored)
        else:
            rest.remove(same)
    return rest[len(others) :], list(zip(others, rest, strict=False))


def _changed(stored: CheckIn, coming: CheckIn) -> CheckIn:
    """Take tags, note and mood from the file; the rest of a check-in is hers in any case."""
    name, mood = outside_mood(coming.source["app"]), stored.source.get("mood")
    others = {key: value for key, value in stored.measures.items() if key != name}
    return replace(
        stored,
        tags=coming.tags,
        note=coming.note,
        measures={**others, **coming.measures},
        words=(*coming.words, *(word for word in stored.words if word != mood)),
        source={**coming.source, "revision": stored.revision + 1},
    )


def _by_key(check_ins: Iterable[CheckIn]) -> defaultdict[_Key, list[CheckIn]]:
    found: defaultdict[_Key, list[CheckIn]] = defaultdict(list)
    for check_in in check_ins:
        found[str(check_in.source.get("when")), str(check_in.source.get("mood")).casefold()].append(check_in)
    return found


def _with_ids(new: Iterable[CheckIn], key: _Key, taken: set[str]) -> Iterator[CheckIn]:
    """Give each a name that the same entry gets again tomorrow; those of one minute are counted."""
    number = 0
    for record in new:
        while (record_id := _digest(record.source["app"], *key, str(number), size=16)) in taken:
            number += 1
        taken.add(record_id)
        yield replace(record, id=record_id, source={**record.source, "revision": 1})


def _digest(*texts: str, size: int) -> str:
    """Return `size` bytes that are the same for the same texts, as hexadecimal signs."""
    return blake2b("\x1f".join(texts).encode("utf-8", "surrogatepass"), digest_size=size).hexdigest()
