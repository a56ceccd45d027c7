"""A record as a document of JSON values, and back.

Two versions of one record: whether they say the same, and which one follows which.
"""

from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import MISSING, Field, fields, replace
from datetime import date, datetime
from functools import cache
from typing import Any, TypeVar

import orjson

from steady.domain.records.record import Record
from steady.storage.errors import Conflict, NotKept

R = TypeVar("R", bound=Record)

Document = dict[str, Any]


class NotReadable(ValueError):
    """A document that no record of this version can be made of."""


def to_document(record: Record) -> Document:
    """Return the record as JSON values, without its id and without what it leaves at the default.

    Raises NotKept when a value has no place in JSON. Half of a surrogate pair, as a cut emoji leaves it, becomes the
    sign for an unknown letter: no program downstream could show it, and the rest of the text must not go with it.
    """
    return as_json(
        {
            field.name: _plain(getattr(record, field.name))
            for field in fields(record)
            if field.name != "id" and getattr(record, field.name) != _default(field)
        }
    )


def to_record(kind: type[R], record_id: str, document: Any) -> R:
    """Return the record that a document holds; raise NotReadable when it is none. Unknown fields are left out."""
    try:
        names = names_of(kind)
        known = {name: value for name, value in document.items() if name in names}
        known |= {name: _READERS[name](known[name]) for name in known.keys() & _READERS.keys()}
        record = kind(id=record_id, at=known.pop("at"), day=known.pop("day"), **known)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NotReadable(str(error)) from error
    # A reflection's id is its week: a document kept under another id was not written by this workbook.
    if record.id != record_id:
        raise NotReadable(f"{record_id!r} is not the id of {record.id!r}.")
    return record


def as_json(value: Any) -> Any:
    """Return a value as it will be when it is read from the file again; raise NotKept when it cannot be."""
    try:
        return orjson.loads(orjson.dumps(value))
    except TypeError:
        return _mended(value)


def unknown_fields(kind: type[Record], document: object) -> Document:
    """Return the fields of a document that this version does not know: a newer one wrote them."""
    if not isinstance(document, dict):
        return {}
    return {name: value for name, value in document.items() if name not in names_of(kind)}


@cache
def names_of(kind: type[Record]) -> frozenset[str]:
    """Return the names of the fields that documents of this kind have."""
    return frozenset(field.name for field in fields(kind)) - {"id"}


def _mended(value: Any) -> Any:
    try:
        return orjson.loads(orjson.dumps(_without_half_signs(value)))
    except (TypeError, RecursionError) as error:
        raise NotKept from error


def _without_half_signs(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, Mapping):
        return {_without_half_signs(name): _without_half_signs(part) for name, part in value.items()}
    return [_without_half_signs(part) for part in value] if isinstance(value, (list, tuple)) else value


def _plain(value: Any) -> Any:
    return dict(value) if isinstance(value, Mapping) else value


def _default(field: Field[Any]) -> Any:
    # Without these two, a record read again would be given the time of reading it.
    if field.name in ("at", "day"):
        return MISSING
    return field.default if field.default_factory is MISSING else field.default_factory()


def _text(value: Any) -> str:
    if type(value) is str:
        return value
    raise TypeError(f"{value!r} is no text.")


def _texts(value: Any) -> tuple[str, ...]:
    if type(value) is list:
        return tuple(_text(part) for part in value)
    raise TypeError(f"{value!r} is no list of texts.")


def _mapping(value: Any) -> dict[str, Any]:
    if type(value) is dict:
        # Nothing inside that could be changed from outside: a copy of the table alone is enough, and much quicker.
        return dict(value) if all(type(part) in _PLAIN for part in value.values()) else deepcopy(value)
    raise TypeError(f"{value!r} is no table of answers.")


def _count(value: Any) -> int:
    if type(value) is int and value >= 0:
        return value
    raise TypeError(f"{value!r} is no count.")


def _flag(value: Any) -> bool:
    if type(value) is bool:
        return value
    raise TypeError(f"{value!r} is neither yes nor no.")


_PLAIN = {str, int, float, bool, type(None)}
_TEXT_FIELDS = ("part", "week", "exercise", "form", "title", "note")
_READERS: dict[str, Callable[[Any], Any]] = {
    "at": datetime.fromisoformat,
    "edited_at": datetime.fromisoformat,
    "day": date.fromisoformat,
    "words": _texts,
    "tags": _texts,
    "revision": _count,
    "hidden": _flag,
    "answers": _mapping,
    "pulse": _mapping,
    "measures": _mapping,
    "values": _mapping,
    "source": _mapping,
    **dict.fromkeys(_TEXT_FIELDS, _text),
}


def next_version(mine: R, stored: R | None, clock: Callable[[], datetime]) -> R:
    """Return what is to be written for a change of `stored`; Conflict when it was made from another version."""
    if mine.revision != (stored.revision if stored else 0):
        raise Conflict(stored)
    edited_at = clock() if stored and _is_edit(mine, stored) else mine.edited_at
    return replace(mine, revision=mine.revision + 1, edited_at=edited_at)


def says_the_same(mine: Record, stored: Record | None) -> bool:
    """Return True for a second click: the same answers, whether from the same page or from an older one."""
    if stored is None:
        return False
    counted = {"revision", "edited_at"} if mine.revision == stored.revision else {"revision", "edited_at", "at"}
    return _agree(mine, stored, counted)


def _is_edit(mine: Record, stored: Record) -> bool:
    # To hide an entry is not to write in it: it must count as neither changed nor new because of that.
    return not _agree(mine, stored, {"revision", "edited_at", "hidden"})


def _agree(mine: Record, stored: Record, but_for: set[str]) -> bool:
    return all(getattr(mine, name) == getattr(stored, name) for name in names_of(type(mine)) - but_for)
