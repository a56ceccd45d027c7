"""Which entries go into a file to read: those of a stretch of days, the private ones only when she says so."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from steady.domain.content.part import Part
from steady.domain.records.privacy import without_private
from steady.domain.records.record import Record
from steady.storage.journal import Journal

KINDS = ("check_ins", "ratings", "reflections", "exercises", "events")

Chosen = Mapping[str, Sequence[Record]]
"""Collection name → its records, oldest day first; one of KINDS each."""


@dataclass(frozen=True)
class Days:
    """The days from `first` to `last`, both with them; None leaves that end open."""

    first: date | None = None
    last: date | None = None

    def has(self, day: date) -> bool:
        """Return True if `day` is one of them."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


def entries_of(journal: Journal, parts: Sequence[Part], days: Days = Days(), *, private: bool = False) -> Chosen:
    """Return the readable records about these days; private ones are left out unless `private`."""
    collections = {kind.name: kind for kind in journal.collections}
    found = {name: [one for one in collections[name].all() if days.has(one.day)] for name in KINDS}
    return found if private else {name: without_private(records, parts) for name, records in found.items()}
