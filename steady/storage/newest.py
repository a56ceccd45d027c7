"""Remembers the count of the newest locked file beside the journal, so that an older one in its place is told."""

from contextlib import suppress
from pathlib import Path

from steady.storage.damage import Damaged
from steady.storage.disk import Disk
from steady.storage.lock_troubles import JournalLocked
from steady.storage.vault import Vault, count_of

NAME = "journal.newest"


class Newest:
    """The note `journal.newest`, itself locked, so that nobody without the key can write a lower count."""

    def __init__(self, folder: Path, disk: Disk, vault: Vault) -> None:
        self._path, self._disk, self._vault = folder / NAME, disk, vault

    def note(self) -> None:
        """Note the newest count there is; the journal itself is safe by then, so a failure here does no harm."""
        if self._vault.lock is not None:
            with suppress(OSError):
                new = self._path.with_name(f"{NAME}.new")
                self._disk.write_new(new, self._vault.wrap(b"", self._vault.newest))
                self._disk.replace(new, self._path)

    def is_older(self, content: bytes) -> bool:
        """Return True if this content of the journal file is older than what was saved here before."""
        if self._vault.lock is None:
            return False
        with suppress(OSError, Damaged, JournalLocked):
            # Opening it counts: the vault then knows the number, and that it is true.
            self._vault.unwrap(self._disk.read(self._path)[0])
        return count_of(content) < self._vault.newest
