"""The key to what her browser holds of her words: a small file of its own, and deleting it erases them there.

A browser keeps bytes long after a page has deleted them. So a page seals whatever it puts there, with a key that this
journal gives it. Another lock, an erasing and forgetting everything delete the file: nothing opens those bytes again.
"""

import secrets
from contextlib import suppress

from steady.storage.errors import Damaged, JournalTrouble
from steady.storage.file.journal_file import JournalFile
from steady.storage.lock.encryption import LONGEST_HEADER, header_of
from steady.storage.lock.key_slots import KEY_LENGTH, subkey

# In no backup and no export, and deleted with all of hers (wipe.py) by how it begins.
NAME = "journal.browser"


class BrowserKey:
    """The key of the open journal `file`: random without a lock; with one it takes the journal's key as well."""

    def __init__(self, file: JournalFile) -> None:
        self._file, self._path = file, file.folder / NAME

    def read(self) -> bytes | None:
        """Return 32 bytes, made and kept where there were none; None where that cannot be, or the lock is another."""
        with suppress(OSError, Damaged, JournalTrouble):
            kept, lock = self._kept() or self._made(), self._file.file_format.encryption.lock
            if kept and lock:
                return subkey(lock, f"words in the browser {kept.hex()}")
            return kept or None
        return None

    def _kept(self) -> bytes:
        """Return what the file holds for this lock; nothing where it is missing, damaged, or another lock's."""
        content = b""
        with suppress(FileNotFoundError):
            content = self._file.disk.read(self._path)[0]
        kept = content.removeprefix(self._head)
        return kept if len(kept) == KEY_LENGTH and len(content) > KEY_LENGTH else b""

    def _made(self) -> bytes:
        disk = self._file.disk
        if disk.stamp(self._file.path) is None:
            return b""
        # Two windows must not each make one; and a window that has not heard of a new lock must make none beside it.
        with self._file.exclusive():
            header = header_of(disk.beginning(self._file.path, LONGEST_HEADER))
            if _head(header.lock_id if header else "") != self._head:
                return b""
            if not (kept := self._kept()):
                kept = secrets.token_bytes(KEY_LENGTH)
                disk.overwrite(self._path, self._head + kept)
                disk.sync_folder(self._file.folder)
            return kept

    @property
    def _head(self) -> bytes:
        lock = self._file.file_format.encryption.lock
        return _head(lock.id if lock else "")


def _head(lock_id: str) -> bytes:
    return f"For lock {lock_id or 'none'}\n".encode()
