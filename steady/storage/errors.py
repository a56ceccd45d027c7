"""Everything that can go wrong with the journal, each as a sentence she can act on; what never reaches her, last."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import Timeout

from steady.domain.records.record import Record

_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
ON_WINDOWS = os.name == "nt"
_TOO_MANY = {errno.EMFILE, errno.ENFILE}
# What Windows says of a name that is too long; without long paths allowed, no path may have 260 signs, a folder's 248.
_NAME_TOO_LONG, _MOST_SIGNS = 206, 247


class JournalTrouble(Exception):
    """Something is wrong with the journal; `str()`, or the `sentence`, says what, what is safe, and the way out."""

    sentence = ""

    def __init__(self, sentence: str = "") -> None:
        super().__init__(sentence or self.sentence)


class TroubleAt(JournalTrouble):
    """Trouble with one file or folder, which its sentence names."""

    def __init__(self, place: Path) -> None:
        super().__init__(self.sentence.format(place))


class Conflict(JournalTrouble):
    """A save over a version the writer has not seen: `stored` is that version, None when it was deleted.

    To keep one's own after all, save again with the revision of `stored`, or with revision 0 when it is None.
    """

    def __init__(self, stored: Record | None) -> None:
        self.stored = stored
        happened, choice = "changed", "You choose which of the two to keep."
        if stored is None:
            happened, choice = "deleted", "You can still keep yours."
        super().__init__(
            f"This was {happened} in another window after you opened it here. "
            f"Nothing was saved over it, and what you wrote is still here. {choice}"
        )


class NotStorable(JournalTrouble):
    sentence = (
        "One of your answers is a kind that the journal can't keep, so nothing was saved. "
        "What you wrote is still here. Please clear that answer and save again."
    )


class JournalDamaged(TroubleAt):
    sentence = (
        "Your journal file can't be read right now, and there's no good backup next to it. Nothing was changed or "
        "deleted, and you don't have to fix it tonight. "
        "If you have a copy somewhere else, use it to replace {}. "
        "To start a new journal instead, move that file to a safe place, together with the folder named backups."
    )


class JournalTooNew(JournalTrouble):
    sentence = (
        "Your journal was written by a newer version of this workbook. It's safe, and nothing was changed. "
        "Please open it with the newer version."
    )


class JournalUnreachable(TroubleAt):
    sentence = (
        "Your journal can't be reached right now. It's kept in {}. "
        "Please check that this folder is there and that its drive is plugged in, then try again."
    )


class JournalReadOnly(JournalUnreachable):
    sentence = (
        "The workbook isn't allowed to read and write in the folder {}. Nothing was changed, and what "
        "you saved before is safe. Please allow reading and writing in that folder, then try again."
    )


class JournalPathTooLong(TroubleAt):
    sentence = (
        "The path to the workbook's folder is too long for this computer: {}. What you saved before is safe. Please "
        "close the workbook, move its whole folder somewhere with a shorter path, such as right on the drive or in "
        "your home folder, and open it there."
    )


class JournalObstructed(TroubleAt):
    sentence = (
        "In your journal's folder there's something that has the name of one of its files but isn't a file: {}. "
        "Nothing was changed, and what you saved before is safe. Please move it somewhere else, then try again."
    )


class TooManyOpenFiles(JournalTrouble):
    sentence = (
        "This computer has too many files open right now, so your journal couldn't be reached. Nothing's lost. "
        "Please close some other programs, or workbook tabs you don't need, then try again."
    )


class JournalFull(JournalTrouble):
    sentence = (
        "There's no room left on the disk, so this wasn't saved. What you saved before is safe. "
        "Please make some room, then save again."
    )


class JournalBusy(JournalTrouble):
    sentence = (
        "Another window is busy with your journal, so this hasn't been saved yet. "
        "What you saved before is safe. Please wait a moment and save again."
    )


class ErasurePending(JournalTrouble):
    sentence = (
        "This couldn't be erased everywhere yet, because a file on this computer couldn't be changed. Nothing else "
        "was touched. The workbook will keep at it by itself, now and the next time it opens."
    )


class NotErased(JournalTrouble):
    """An erasing that would have taken something else along, stopped before the first byte."""

    sentence = (
        "This entry wasn't deleted, because the workbook couldn't be sure that nothing else would go with it. "
        "Everything's the way it was."
    )


class JournalLocked(JournalTrouble):
    """The journal is locked, and nothing that opens it was given, or the lock is another one by now."""

    sentence = "Your journal is locked. Type your passphrase or your recovery code to open it."


class WrongSecret(JournalTrouble):
    sentence = (
        "That isn't the right passphrase. Nothing's lost. Please check the capital letters and the spaces, "
        "and try again. Your recovery code opens it too."
    )


class TriedTooSoon(JournalTrouble):
    """Too many tries in a row; `seconds` is how long to wait before the next one counts."""

    sentence = "After several wrong tries there's a short pause. Please wait {} and try again. Nothing's lost."

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(self.sentence.format("a moment" if seconds < 2 else f"{round(seconds)} seconds"))


class WeakPassphrase(JournalTrouble):
    """A new passphrase that is too easy to guess; its sentence says why, and what helps."""


class LockDamaged(JournalDamaged):
    sentence = (
        "The lock at the start of your journal file is damaged, so it isn't your passphrase. The file can't be opened "
        "like this, and there's no good backup next to it. Nothing was changed. If you have a backup file somewhere "
        "else, use it to replace {}."
    )


class LockedJournalDamaged(JournalDamaged):
    sentence = (
        "Your passphrase is right, but the journal file behind it is damaged, and there's no good backup next to it. "
        "Nothing was changed. If you have a backup file somewhere else, use it to replace {}."
    )


class NoBackupFile(JournalTrouble):
    sentence = (
        "This file isn't a whole backup of this workbook. It may be some other file, or it got cut off on the way. "
        "Nothing was changed. If you have another copy of it, try that one."
    )


@contextmanager
def translated_os_errors(folder: Path) -> Iterator[None]:
    """Turn any OSError raised inside into the JournalTrouble that fits; `folder` is where the journal lives."""
    try:
        yield
    except Timeout as error:
        raise JournalBusy from error
    except NotAFile as error:
        raise JournalObstructed(Path(error.filename)) from error
    except OSError as error:
        if error.errno in _FULL:
            raise JournalFull from error
        if error.errno in _TOO_MANY:
            raise TooManyOpenFiles from error
        if is_too_long(error):
            raise JournalPathTooLong(folder) from error
        raise (JournalReadOnly if error.errno in _FORBIDDEN else JournalUnreachable)(folder) from error


def is_too_long(error: OSError) -> bool:
    """Return True if the system refused a path for its length, which Windows tells as a file that is not there."""
    if error.errno == errno.ENAMETOOLONG or getattr(error, "winerror", None) == _NAME_TOO_LONG:
        return True
    paths = [os.path.abspath(path) for path in (error.filename, error.filename2) if isinstance(path, str | Path)]
    return ON_WINDOWS and isinstance(error, FileNotFoundError) and any(len(path) > _MOST_SIGNS for path in paths)


class NotAFile(IsADirectoryError):
    """A folder, a pipe or a device in place of a file."""

    def __init__(self, path: Path) -> None:
        super().__init__(errno.EISDIR, "It is no file.", str(path))


class Damaged(ValueError):
    """Bytes that are not the journal they once were."""


class LockHeaderDamaged(Damaged):
    """The beginning of a locked file, where the lock is described, is not what it once was."""


class LockedBodyDamaged(Damaged):
    """The key fits, and the locked part of the file is not what it once was."""
