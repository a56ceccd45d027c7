"""The draft of one form: a record as its values and back, and its way into the journal, at once or a moment later."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from threading import RLock, Timer
from typing import Any, TypeVar

from steady.domain.records.draft import WINDOW, Draft
from steady.domain.records.record import Record, new_id
from steady.storage.errors import Conflict, JournalTrouble
from steady.storage.records.collection import Collection
from steady.storage.records.serialization import InvalidDocument, to_document, to_record

R = TypeVar("R", bound=Record)

SOON = 0.3
_TIMES = ("at", "edited_at")
_NO_ANSWERS = (*_TIMES, "revision")


def values_of(record: Record) -> dict[str, Any]:
    """Return the JSON values that a draft keeps of `record`; they change only when an answer does."""
    return {"id": record.id, "record": _without(to_document(record), *_TIMES)}


def record_in(draft: Draft, base: R) -> R | None:
    """Return what the draft holds as a record that can be saved in place of `base`; None if it cannot be read."""
    try:
        record_id = base.id if base.revision else draft.values["id"]
        found = to_record(type(base), record_id, {**draft.values["record"], "at": base.at.isoformat()})
    except (InvalidDocument, KeyError, TypeError):
        return None
    return replace(found, edited_at=base.edited_at, revision=base.revision)


def is_up_to_date(draft: Draft, before: Record | None) -> bool:
    """Return True if the record has not been saved since the draft was begun."""
    revision: int = draft.values.get("record", {}).get("revision", 0)
    return revision == (before.revision if before else 0)


def answers_in(draft: Draft) -> Mapping[str, Any]:
    """Return only what she answered."""
    return _without(draft.values.get("record", {}), *_NO_ANSWERS)


def is_unsaved(record: Record, before: Record | None) -> bool:
    """Return True if `record` has other answers than `before`, whenever they were written; any at all without it."""
    if before is None:
        return not record.is_empty
    return _without(to_document(record), *_NO_ANSWERS) != _without(to_document(before), *_NO_ANSWERS)


def _without(document: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in document.items() if name not in names}


class DraftKeeper:
    """The draft of `form` as this window keeps it, which begins with what is `stored` in the journal, if anything is.

    Another window that has the same form open keeps a draft of its own as soon as the two differ. `drafts` is given
    anew each time: after an unlocking it belongs to another open journal, and the key of the old one is let go.
    """

    def __init__(self, form: str, stored: Draft | None) -> None:
        self._form, self.stored = form, stored
        self._alone = RLock()
        self._timer: Timer | None = None
        self._waiting: tuple[Collection[Draft], Mapping[str, Any]] | None = None

    def keep(self, drafts: Collection[Draft], values: Mapping[str, Any]) -> None:
        """Keep `values`; they are on the disk when this returns. Raises JournalTrouble."""
        with self._alone:
            self.stop()
            self._save(drafts, values)

    def keep_soon(self, drafts: Collection[Draft], values: Mapping[str, Any]) -> None:
        """Keep `values` within a third of a second, unless others come first."""
        with self._alone:
            self.stop()
            if self.stored is None or self.stored.values != values:
                self._waiting = drafts, values
                self._timer = Timer(SOON, self.settle)
                self._timer.start()

    def settle(self) -> None:
        """Keep at once what waits to be kept, if anything does."""
        with self._alone:
            waiting, self._waiting = self._waiting, None
            # She is told when she saves; until then what she chose stands on her screen.
            with suppress(JournalTrouble):
                if waiting:
                    self._save(*waiting)

    def stop(self) -> None:
        """Keep nothing of what waits to be kept."""
        with self._alone:
            if self._timer:
                self._timer.cancel()
            self._waiting = None

    def drop(self, drafts: Collection[Draft]) -> None:
        """Delete the draft, unless another window has gone on with it. Raises JournalTrouble."""
        self.stop()
        stored, self.stored = self.stored, None
        newest = drafts.get(stored.id) if stored else None
        if stored and newest and newest.revision == stored.revision:
            drafts.delete(stored.id)

    def _save(self, drafts: Collection[Draft], values: Mapping[str, Any]) -> None:
        draft = replace(self.stored, values=values) if self.stored else Draft(form=self._form, values=values)
        try:
            self.stored = drafts.save(draft)
        except Conflict:
            self.stored = drafts.save(Draft(form=f"{self._form}{WINDOW}{new_id()}", values=values))
