"""Keeps every other program and every other window from changing the journal while one of them does."""

import errno
import os
from pathlib import Path
from threading import RLock
from typing import Self

from filelock import FileLock, Timeout

from steady.storage.file import folder_weaknesses

LOCK_NAME = "journal.lock"
PATIENCE = 15.0
_POLL = 0.005
# How a drive says that it keeps no locks. Anything else, such as one that is broken, is no reason to go on without.
_NO_LOCKS_HERE = {errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL}
_mutexes: dict[str, RLock] = {}


class FolderLock:
    """The lock of the journal in `folder`; whoever holds it may take it once more in the same thread.

    Where the drive keeps no locks, it still holds inside this program, and that is noted as a weakness of the folder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        # Not the library's own way out, a file that stays behind when a program is killed and locks her out.
        self._lock = FileLock(
            folder / LOCK_NAME, timeout=PATIENCE, mode=0o600, poll_interval=_POLL, fallback_to_soft=False
        )
        self._mutex = _mutexes.setdefault(os.path.realpath(folder), RLock())

    def acquire(self) -> None:
        """Take it, or raise Timeout when another keeps it too long; OSError as the system gives it."""
        if not self._mutex.acquire(timeout=PATIENCE):
            raise Timeout(self._lock.lock_file)
        try:
            self._lock.acquire()
        except OSError as error:
            if error.errno in _NO_LOCKS_HERE:
                folder_weaknesses.note(self._folder, folder_weaknesses.NOT_KEPT_APART)
                return
            self._mutex.release()
            raise
        except BaseException:
            self._mutex.release()
            raise

    def release(self) -> None:
        """Give it back; OSError as the system gives it."""
        try:
            self._lock.release()
        except OSError:
            # What is not given back would keep every other window out until this program ends.
            self._lock.release()
        finally:
            self._mutex.release()

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(self, *_: object) -> None:
        self.release()
