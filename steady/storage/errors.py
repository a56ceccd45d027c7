"""Everything that can go wrong with the journal, each as a sentence she can act on.

Bytes that are not what they once were, told apart by which part of a file is hurt.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import Timeout

from steady.domain.records.record import Record

_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


class JournalTrouble(Exception):
    """Something is wrong with the journal; `str()` says what, what is safe, and the way out."""


class Conflict(JournalTrouble):
    """A save over a version the writer has not seen: `stored` is that version, None when it was deleted.

    To keep one's own after all, save again with the revision of `stored`, or with revision 0 when it is None.
    """

    def __init__(self, stored: Record | None) -> None:
        self.stored = stored
        happened, choice = (
            ("deleted", "You can still keep yours.")
            if stored is None
            else ("changed", "You choose which of the two to keep.")
        )
        super().__init__(
            f"This was {happened} in another window after you opened it here. "
            f"Nothing was saved over it, and your words are still here. {choice}"
        )


class NotKept(JournalTrouble):
    """A record that holds something no file of words and numbers can keep."""

    def __init__(self) -> None:
        super().__init__(
            "One of the answers is of a kind that the journal cannot keep, so nothing was saved. "
            "What you wrote is still here. Please clear that answer and save again."
        )


class JournalDamaged(JournalTrouble):
    """The journal file cannot be read, and there is no good backup. Nothing was touched."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Your journal file cannot be read, and there is no good backup beside it. Nothing was changed. "
            f"If you have a copy elsewhere, put it in place of {path}. "
            "To begin a new journal instead, move that file to a safe place, with the folder named backups."
        )


class JournalTooNew(JournalTrouble):
    """The journal was written by a newer version of the workbook. Nothing was touched."""

    def __init__(self) -> None:
        super().__init__(
            "Your journal was written by a newer version of this workbook. It is safe and was not changed. "
            "Please open it with the newer version."
        )


class JournalUnreachable(JournalTrouble):
    """The folder or the file of the journal is gone, or the disk does not answer."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"Your journal cannot be reached right now. It is kept in {folder}. "
            "Please check that this folder is there and its drive is plugged in, then try again."
        )


class JournalReadOnly(JournalUnreachable):
    """The workbook may not read or write in the folder of the journal."""

    def __init__(self, folder: Path) -> None:
        JournalTrouble.__init__(
            self,
            f"The workbook is not allowed to read and write in the folder {folder}. Nothing was changed, and what "
            "you saved before is safe. Please allow reading and writing in that folder, then try again.",
        )


class JournalFull(JournalTrouble):
    """The disk has no room left; the journal is as it was before."""

    def __init__(self) -> None:
        super().__init__(
            "There is no room left on the disk, so this was not saved. What you saved before is safe. "
            "Please make some room, then save again."
        )


class JournalBusy(JournalTrouble):
    """Another window or program holds the journal for longer than a save takes."""

    def __init__(self) -> None:
        super().__init__(
            "Another window is busy with your journal, so this was not saved yet. "
            "What you saved before is safe. Please wait a moment and save again."
        )


class NotErasedYet(JournalTrouble):
    """Something is to be erased for good, and one of the files could not be changed yet."""

    def __init__(self) -> None:
        super().__init__(
            "This could not be erased everywhere yet: a file on this computer could not be changed. Nothing else was "
            "touched. The workbook goes on with it by itself, now and the next time it opens."
        )


@contextmanager
def translated_os_errors(folder: Path) -> Iterator[None]:
    """Turn any OSError raised inside into the JournalTrouble that fits; `folder` is where the journal lives."""
    try:
        yield
    except OSError as error:
        raise _trouble(error, folder) from error


def _trouble(error: OSError, folder: Path) -> JournalTrouble:
    if isinstance(error, Timeout):
        return JournalBusy()
    if error.errno in _FULL:
        return JournalFull()
    if error.errno in _FORBIDDEN:
        return JournalReadOnly(folder)
    return JournalUnreachable(folder)


class Damaged(ValueError):
    """Bytes that are not the journal they once were."""


class LockPartDamaged(Damaged):
    """The beginning of a locked file, where the lock is described, is not what it once was."""


class LockedPartDamaged(Damaged):
    """The key fits, and the locked part of the file is not what it once was."""
