"""Keeps the draft of one form in the journal: words at once, the rest a moment later, so that nothing waits for it."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from threading import RLock, Timer
from typing import Any

from steady.domain.records.draft import WINDOW, Draft, form_of
from steady.domain.records.record import new_id
from steady.storage.journal import Conflict, JournalTrouble
from steady.storage.records.collection import Collection

SOON = 0.3


def drafts_of(drafts: Collection[Draft], form: str) -> list[Draft]:
    """Return the drafts of `form`, of every window, the one that was touched last first."""
    found = (one for one in drafts.all() if form_of(one.form) == form)
    return sorted(found, key=lambda one: one.last_written, reverse=True)


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
        if newest and newest.revision == stored.revision:
            drafts.delete(stored.id)

    def _save(self, drafts: Collection[Draft], values: Mapping[str, Any]) -> None:
        draft = replace(self.stored, values=values) if self.stored else Draft(form=self._form, values=values)
        try:
            self.stored = drafts.save(draft)
        except Conflict:
            self.stored = drafts.save(Draft(form=f"{self._form}{WINDOW}{new_id()}", values=values))
