"""A record as a document of JSON values, and back; two versions of a record, and which one follows which."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from copy import deepcopy
from dataclasses import MISSING, fields, replace
from datetime import date, datetime
from typing import Any, TypeVar, cast

import orjson

from steady.domain.records.id_shapes import is_id_of
from steady.domain.records.record import Record
from steady.storage.errors import Conflict, NotStorable

R = TypeVar("R", bound=Record)

Document = dict[str, Any]


class InvalidDocument(ValueError):
    """A document that no record of this version can be made of."""


def to_document(record: Record) -> Document:
    """Return the record as JSON values, without its id and without what it leaves at the default.

    Raises NotStorable when a value has no place in JSON. Half of a surrogate pair, as a cut emoji leaves it, becomes
    the sign for an unknown letter: no program downstream could show it, and the rest of the text must not go with it.
    """
    # Always with its time and day: without them, a record read again would be given those of reading it.
    document: Document = {"at": record.at, "day": record.day}
    for field in fields(record):
        if field.name not in ("id", "at", "day"):
            value = getattr(record, field.name)
            default = field.default if field.default_factory is MISSING else field.default_factory()
            if value != default:
                document[field.name] = dict(value) if isinstance(value, Mapping) else value
    return cast(Document, as_json(document))


def to_record(kind: type[R], record_id: str, document: Any) -> R:
    """Return the record that a document holds; raise InvalidDocument when it is none, or its id not of the one shape.

    Unknown fields are left out.
    """
    if not is_id_of(kind, record_id):
        raise InvalidDocument(f"{record_id!r} is no id that this workbook gives.")
    try:
        names = names_of(kind)
        known = {name: value for name, value in document.items() if name in names}
        known |= {name: _READERS[name](known[name]) for name in known.keys() & _READERS.keys()}
        record = kind(id=record_id, at=known.pop("at"), day=known.pop("day"), **known)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise InvalidDocument(str(error)) from error
    # A reflection's id is its week: a document kept under another id was not written by this workbook.
    if record.id != record_id:
        raise InvalidDocument(f"{record_id!r} is not the id of {record.id!r}.")
    return record


def as_json(value: Any) -> Any:
    """Return a value as it will be when it is read from the file again; raise NotStorable when it cannot be."""
    with suppress(TypeError):
        return orjson.loads(orjson.dumps(value))
    try:
        return orjson.loads(orjson.dumps(_without_half_signs(value)))
    except (TypeError, RecursionError) as error:
        raise NotStorable from error


def names_of(kind: type[Record]) -> frozenset[str]:
    """Return the names of the fields that documents of this kind have."""
    if kind not in _NAMES:
        _NAMES[kind] = frozenset(field.name for field in fields(kind)) - {"id"}
    return _NAMES[kind]


def _without_half_signs(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, Mapping):
        return {_without_half_signs(name): _without_half_signs(part) for name, part in value.items()}
    return [_without_half_signs(part) for part in value] if isinstance(value, (list, tuple)) else value


def _exactly(kind: type, otherwise: str) -> Callable[[Any], Any]:
    """Return what passes on a value of exactly this kind, and raises TypeError for any other."""

    def checked(value: Any) -> Any:
        if type(value) is kind:
            return value
        raise TypeError(f"{value!r} is {otherwise}.")

    return checked


_text = _exactly(str, "no text")
_list = _exactly(list, "no list of texts")
_table = _exactly(dict, "no table of answers")


def _mapping(value: Any) -> dict[str, Any]:
    # Nothing inside that could be changed from outside: a copy of the table alone is enough, and much quicker.
    return dict(value) if all(type(part) in _PLAIN for part in _table(value).values()) else deepcopy(value)


def _count(value: Any) -> int:
    if type(value) is int and value >= 0:
        return value
    raise TypeError(f"{value!r} is no count.")


def _people(value: Any) -> tuple[dict[str, str], ...]:
    return tuple({name: _text(said) for name, said in _table(person).items()} for person in _list(value))


_NAMES: dict[type[Record], frozenset[str]] = {}
_PLAIN = {str, int, float, bool, type(None)}
_READERS: dict[str, Callable[[Any], Any]] = {
    "at": datetime.fromisoformat,
    "edited_at": datetime.fromisoformat,
    "day": date.fromisoformat,
    "revision": _count,
    "hidden": _exactly(bool, "neither yes nor no"),
    **dict.fromkeys(
        ("words", "tags", "letter", "signs", "first_steps", "distractions"),
        lambda value: tuple(map(_text, _list(value))),
    ),
    "people": _people,
    **dict.fromkeys(("answers", "pulse", "measures", "values", "source"), _mapping),
    **dict.fromkeys(("part", "week", "exercise", "form", "title", "note", "reason"), _text),
}


def next_version(mine: R, stored: R | None, clock: Callable[[], datetime]) -> R:
    """Return what is to be written for a change of `stored`; Conflict when it was made from another version."""
    if mine.revision != (stored.revision if stored else 0):
        raise Conflict(stored)
    # To hide an entry is not to write in it: it must count as neither changed nor new because of that.
    is_edit = stored and not _agree(mine, stored, {"revision", "edited_at", "hidden"})
    return replace(mine, revision=mine.revision + 1, edited_at=clock() if is_edit else mine.edited_at)


def has_same_content(mine: Record, stored: Record) -> bool:
    """Return True for a second click: the same answers, whether from the same page or from an older one."""
    counted = {"revision", "edited_at"} if mine.revision == stored.revision else {"revision", "edited_at", "at"}
    return _agree(mine, stored, counted)


def _agree(mine: Record, stored: Record, but_for: set[str]) -> bool:
    return all(getattr(mine, name) == getattr(stored, name) for name in names_of(type(mine)) - but_for)
