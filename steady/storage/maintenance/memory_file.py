"""A journal that lies nowhere: for the sample, which must never be mixed with hers."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from steady.storage.file.filesystem import FileStamp
from steady.storage.file.journal_format import Snapshot, Tables
from steady.storage.maintenance.erasure_target import ErasureTarget


class MemoryFile:
    """Takes the place of the journal file and of its `Eraser`: no lock, no backups, gone when the program ends."""

    folder = Path()
    restored_from: datetime | None = None
    older_since: datetime | None = None
    lost_its_lock = False

    def __init__(self, clock: Callable[[], datetime], opened: Snapshot | None = None) -> None:
        self._clock = clock
        self._stored = opened or Snapshot({}, clock(), 1)
        self._saves = 0

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """Nobody else knows of it."""
        yield

    def stamp(self) -> FileStamp:
        """Return what changes with every save."""
        return self._saves, 0, 0

    def load(self) -> tuple[Snapshot, FileStamp]:
        """Return what was saved last, and its stamp."""
        return self._stored, self.stamp()

    def save(self, tables: Tables, before: Snapshot, keep_backup: bool) -> tuple[Snapshot, FileStamp]:
        """Keep these tables in the place of what was held `before`."""
        self._stored = Snapshot(tables, self._clock(), before.format)
        self._saves += 1
        return self.load()

    def flush(self) -> None:
        """There is no drive to wait for."""

    def erase(self, target: ErasureTarget) -> None:
        """Forget the target; there are no older copies."""
        self._stored = replace(self._stored, tables=target.remove_from(self._stored.tables, is_journal=True))
        self._saves += 1

    def finish_erasing(self) -> None:
        """Nothing here is ever cut short."""
