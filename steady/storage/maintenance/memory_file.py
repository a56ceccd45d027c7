"""A journal that lies nowhere: for the sample, which must never be mixed with hers."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from steady.storage.file.file_format import Opened
from steady.storage.file.filesystem import Stamp
from steady.storage.file.migrations import Tables
from steady.storage.maintenance.erasure_target import ErasureTarget


class NoFile:
    """Stands where the journal file stands, and forgets everything when the program ends."""

    folder = Path()
    restored_from: datetime | None = None
    older_since: datetime | None = None
    lost_its_lock = False

    def __init__(self, clock: Callable[[], datetime], opened: Opened | None = None) -> None:
        self._clock = clock
        self._held = opened or Opened({}, clock(), 1)
        self._saves = 0

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody else knows of it."""
        yield

    def stamp(self) -> Stamp:
        """Return what changes with every save."""
        return self._saves, 0, 0

    def load(self) -> tuple[Opened, Stamp]:
        """Return what was saved last, and its stamp."""
        return self._held, self.stamp()

    def save(self, tables: Tables, before: Opened, is_kept: bool) -> tuple[Opened, Stamp]:
        """Keep these tables in the place of what was held `before`."""
        self._held = Opened(tables, self._clock(), before.format)
        self._saves += 1
        return self.load()

    def settle(self) -> None:
        """There is no drive to wait for."""

    def erase(self, doomed: ErasureTarget) -> None:
        """Forget what is doomed; there are no older copies."""
        self._held = Opened(doomed.taken_out_of_journal(self._held.tables), self._held.saved, self._held.format)
        self._saves += 1

    def finish_erasing(self) -> None:
        """Nothing here is ever cut short."""
