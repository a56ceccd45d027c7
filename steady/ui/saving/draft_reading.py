"""A record as the values of a draft, and back: everything she answered, without the times of writing."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from steady.domain.records.draft import Draft
from steady.domain.records.record import Record
from steady.storage.records.serialization import NotReadable, to_document, to_record

R = TypeVar("R", bound=Record)

_TIMES = ("at", "edited_at")


def values_of(record: Record) -> dict[str, Any]:
    """Return the JSON values that a draft keeps of `record`; they change only when an answer does."""
    return {"id": record.id, "record": _without(to_document(record), *_TIMES)}


def record_in(draft: Draft, base: R) -> R | None:
    """Return what the draft holds as a record that can be saved in the place of `base`; None if it cannot be read."""
    try:
        record_id = base.id if base.revision else draft.values["id"]
        found = to_record(type(base), record_id, {**draft.values["record"], "at": base.at.isoformat()})
    except (NotReadable, KeyError, TypeError):
        return None
    return replace(found, edited_at=base.edited_at, revision=base.revision)


def fits(draft: Draft, before: Record | None) -> bool:
    """Return True if the record has not been saved since the draft was begun."""
    return draft.values.get("record", {}).get("revision", 0) == (before.revision if before else 0)


def answers(draft: Draft) -> Mapping[str, Any]:
    """Return only what she answered."""
    return _without(draft.values.get("record", {}), *_TIMES, "revision")


def says_the_same(record: Record, before: Record) -> bool:
    """Return True if both hold the same answers, whenever they were written."""
    one, other = (_without(to_document(each), *_TIMES, "revision") for each in (record, before))
    return one == other


def _without(document: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in document.items() if name not in names}
