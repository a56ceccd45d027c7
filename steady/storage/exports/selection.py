"""Which entries go into a file: those of a stretch of days, the private ones only when she says so; how far it is."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import Any, TypeVar

from steady.domain.content.part import Part
from steady.domain.guidance.letter_quotes import lines_in
from steady.domain.records.id_shapes import form_named
from steady.domain.records.kinds import ENTRY_KINDS, EXERCISES
from steady.domain.records.privacy import is_marked, not_hidden, without_private
from steady.domain.records.record import Record
from steady.domain.views.record_text import InWords
from steady.storage.file.journal_format import Tables
from steady.storage.file.tinydb_storage import DRAFTS, KEPT_ASIDE
from steady.storage.journal import Journal

R = TypeVar("R")

OnProgress = Callable[[float], None]
"""Called every now and then with the share that is done, 0 to 1; what it raises ends the work, with nothing made."""

Chosen = Mapping[str, Sequence[Record]]
"""Collection name → its records, oldest day first; one of ENTRY_KINDS each."""

EVERY = 500


@dataclass(frozen=True)
class DayRange:
    """The days from `first` to `last`, both with them; None leaves that end open."""

    first: date | None = None
    last: date | None = None

    def has(self, day: date) -> bool:
        """Return True if `day` is one of them."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


def entries_of(
    journal: Journal, parts: Sequence[Part], days: DayRange = DayRange(), *, private: bool = False
) -> Chosen:
    """Return the readable records about these days; private ones are left out unless `private`."""
    found = {
        collection.name: [record for record in collection.all() if days.has(record.day)]
        for collection in journal.collections
        if collection.kind in ENTRY_KINDS
    }
    return found if private else {name: without_private(records, parts) for name, records in found.items()}


def words_for(entries: Chosen, words: InWords) -> InWords:
    """Return `words` for a file of these: of what is in it and not hidden, a weekly letter may quote."""
    return replace(words, quotable=lines_in(not_hidden(chain(*entries.values()))))


def without_private_documents(tables: Tables, exercises: Collection[str]) -> Tables:
    """Return the tables without the entries of the private `exercises`, the marked ones, and the drafts of either.

    An entry that cannot be read stays out too, and what was kept aside of one: nobody can tell what it is.
    """
    private = {key for key, entry in tables.get(EXERCISES.name, {}).items() if _is_private(entry, exercises)}
    names = {*private, *exercises}

    def goes(table: str, key: str, document: Any) -> bool:
        if table == EXERCISES.name:
            return key in private
        if table == DRAFTS:
            # The name of a draft holds the exercise or the entry it belongs to.
            form = form_named(key)
            return form is None or form.about in names or not isinstance(document, dict)
        return table == KEPT_ASIDE and key.startswith((EXERCISES.name, DRAFTS))

    return {
        name: {key: document for key, document in table.items() if not goes(name, key, document)}
        for name, table in tables.items()
    }


def _is_private(document: Any, exercises: Collection[str]) -> bool:
    try:
        return document["exercise"] in exercises or is_marked(document.get("values", {}))
    except (KeyError, TypeError, AttributeError):
        return True


def unwatched(share: float) -> None:
    """Nobody watches."""


def watched(items: Sequence[R], tick: OnProgress, already: int = 0, of: int = 0) -> Iterator[R]:
    """Yield the items one by one and tell `tick` how far it is: `already` of `of` were done before these."""
    for number, item in enumerate(items, already):
        if number % EVERY == 0:
            tick(number / max(of, len(items)))
        yield item
