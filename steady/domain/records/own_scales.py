"""Her own scales: up to six things she follows from 0 to 10, under names of her own.

A scale keeps its numbers under an id, so that a new name changes nothing that is written.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from itertools import chain, count
from typing import Any

from steady.domain.records.record import new_id

MOST = 6
LONGEST = 40
OWN = "own:"
# The name of the choice in the journal that holds them, and of their numbers in a check-in. Both are stored so since
# 0.1, when her own scales were called measures.
CHOICE = "measures"
UNNAMED = "Your own scale"


class ScaleTrouble(ValueError):
    """Something that cannot be done with her scales; the message says why, and the way out."""


@dataclass(frozen=True, kw_only=True)
class OwnScale:
    """One scale of hers. While it is `resting` it is not asked in the check-in, and its numbers stay."""

    id: str
    name: str
    resting: bool = False


OwnScales = tuple[OwnScale, ...]


def scales_in(choice: Any) -> OwnScales:
    """Return the scales in the journal's `choice`, in her order; what nobody can read is left out."""
    rows = [row for row in choice if isinstance(row, dict)] if isinstance(choice, list) else []
    readable = (row for row in rows if _is_own(row.get("id")) and isinstance(row.get("name"), str))
    return tuple(OwnScale(id=row["id"], name=row["name"], resting=row.get("resting") is True) for row in readable)


def as_choice(scales: Iterable[OwnScale]) -> list[dict[str, Any]]:
    """Return the scales as JSON values that `scales_in` reads."""
    return [{"id": scale.id, "name": scale.name, "resting": scale.resting} for scale in scales]


def added(scales: OwnScales, name: str, make_id: Callable[[], str] = new_id) -> OwnScales:
    """Return the scales with a new one called `name`; raise ScaleTrouble when there is no room, or no such name."""
    _check_room(scales)
    return (*scales, OwnScale(id=OWN + make_id()[:12], name=_free_name(scales, name)))


def renamed(scales: OwnScales, scale_id: str, name: str) -> OwnScales:
    """Return the scales with that one called `name`; its numbers stay with it. Raise ScaleTrouble as `added` does."""
    others = tuple(scale for scale in scales if scale.id != scale_id)
    return _changed(scales, scale_id, name=_free_name(others, name))


def put_to_rest(scales: OwnScales, scale_id: str) -> OwnScales:
    """Return the scales with that one out of the check-in."""
    return _changed(scales, scale_id, resting=True)


def brought_back(scales: OwnScales, scale_id: str) -> OwnScales:
    """Return the scales with that one in the check-in again; raise ScaleTrouble when there is no room."""
    _check_room(scales)
    return _changed(scales, scale_id, resting=False)


def asked_beside(scales: OwnScales, values: Collection[str]) -> OwnScales:
    """Return the scales that belong beside numbers under these keys: those not at rest, and those with a number."""
    return tuple(scale for scale in scales if not scale.resting or scale.id in values)


def label(scales: OwnScales, key: str) -> str:
    """Return how the number under `key` of a check-in is called: her name, or that of an import."""
    if not _is_own(key):
        return key
    return next((scale.name for scale in scales if scale.id == key), UNNAMED)


def labels(scales: OwnScales, keys: Iterable[str]) -> dict[str, str]:
    """Return key → label of her scales in her order, then of all other `keys`, such as imported moods."""
    known = [scale.id for scale in scales]
    return {key: label(scales, key) for key in dict.fromkeys((*known, *sorted(keys)))}


def told_apart(names: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """Return the names, each that is `taken` or stands there before with a number behind it."""
    found, known = [], set(taken)
    for name in names:
        free = next(each for each in chain([name], (f"{name} ({n})" for n in count(2))) if each not in known)
        known.add(free)
        found.append(free)
    return found


def _is_own(key: Any) -> bool:
    return isinstance(key, str) and key.startswith(OWN)


def _check_room(scales: OwnScales) -> None:
    if sum(not scale.resting for scale in scales) >= MOST:
        raise ScaleTrouble(
            "You already have six scales in the check-in. Take one out first, and its numbers will stay."
        )


def _free_name(others: OwnScales, name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise ScaleTrouble("A scale needs a name. One or two words are enough.")
    if len(name) > LONGEST:
        raise ScaleTrouble(f"That name's too long to fit next to its slider. Please keep it to {LONGEST} characters.")
    if any(scale.name.casefold() == name.casefold() for scale in others):
        raise ScaleTrouble("You already have a scale with that name. Please pick another name.")
    return name


def _changed(scales: OwnScales, scale_id: str, **change: Any) -> OwnScales:
    return tuple(replace(scale, **change) if scale.id == scale_id else scale for scale in scales)
