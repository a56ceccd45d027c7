"""Every touch of the disk that the journal makes, in one narrow place, so that tests can cut the power at each."""

import errno
import os
import stat
import time
from collections.abc import Callable
from io import BufferedReader
from pathlib import Path
from typing import TypeVar

from steady.storage.errors import ON_WINDOWS, NotAFile, is_too_long
from steady.storage.file import folder_weaknesses

try:
    import fcntl

    F_FULLFSYNC = getattr(fcntl, "F_FULLFSYNC", None)
except ImportError:
    F_FULLFSYNC = None

T = TypeVar("T")

FileStamp = tuple[int, int, int]

_OWNER_ONLY_FILE = 0o600
_OWNER_ONLY_FOLDER = 0o700
_NO_LINKS_HERE = {errno.EPERM, errno.EXDEV, errno.EMLINK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL}
# How a drive says that it does not know of a thing, such as flushing a folder; never how it says that it is broken.
_NOT_KNOWN_HERE = {
    errno.EINVAL,
    errno.ENOTSUP,
    errno.EOPNOTSUPP,
    errno.ENOSYS,
    errno.ENOTTY,
    errno.EBADF,
    errno.EPERM,
    errno.EISDIR,
}
_BROKEN_OR_FULL = {errno.EIO, errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_NOT_A_FILE_TO_WAIT_FOR = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)
_PAUSES = (0.01, 0.02, 0.04, 0.08, 0.15, 0.3, 0.3, 0.3, 0.4, 0.4) if ON_WINDOWS else ()


_LARGEST = 2**30


class Disk:
    """The real disk. Every method raises OSError as the system gives it."""

    def stamp(self, path: Path) -> FileStamp | None:
        """Return (mtime in ns, size, inode) of a file, which changes when the file does; None when there is none."""
        try:
            return _stamp_of(_patiently(lambda: os.stat(path)))
        except FileNotFoundError as error:
            return _nothing(error, None)

    def read(self, path: Path) -> tuple[bytes, FileStamp]:
        """Return the bytes of a file and the stamp that belongs to exactly these bytes; NotAFile for anything else."""
        with _patiently(lambda: _opened(path)) as file:
            stamp = _stamp_of(os.fstat(file.fileno()))
            # Whatever is so large is no journal, and must not eat all the memory.
            return (file.read() if stamp[1] <= _LARGEST else b""), stamp

    def beginning(self, path: Path, length: int) -> bytes:
        """Return the first bytes of a file; NotAFile for anything else."""
        with _patiently(lambda: _opened(path)) as file:
            return file.read(length)

    def write_new(self, path: Path, content: bytes) -> FileStamp:
        """Write a file for its owner alone, down to the drive, and return its stamp; an older one is removed first."""
        self.remove(path)
        # Exclusive: what somebody puts here after the removal, such as a link to a file elsewhere, is not written to.
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with open(_patiently(lambda: os.open(path, flags, _OWNER_ONLY_FILE)), "wb") as file:
            file.write(content)
            file.flush()
            _flush_to_drive(file.fileno())
            return _stamp_of(os.fstat(file.fileno()))

    def link(self, path: Path, second_name: Path) -> None:
        """Give a file a second name, so that replacing the first keeps its bytes; copy it where links are unknown."""
        try:
            _patiently(lambda: os.link(path, second_name))
        except OSError as error:
            if error.errno not in _NO_LINKS_HERE:
                raise
            self.write_new(second_name, self.read(path)[0])

    def replace(self, new: Path, old: Path) -> None:
        """Put the file `new` in place of `old` in one step."""
        _patiently(lambda: os.replace(new, old))

    def overwrite(self, path: Path, content: bytes, new_name: str = "") -> None:
        """Put a file with this content in place of `path` in one step; until then it has `new_name` beside it."""
        new = path.with_name(new_name or f"{path.name}.new")
        self.write_new(new, content)
        self.replace(new, path)

    def remove(self, path: Path) -> None:
        """Remove a file; it is fine when there is none. NotAFile for a folder of that name."""
        try:
            _patiently(lambda: os.unlink(path))
        except FileNotFoundError:
            # What is to be gone is gone, and not only said to be.
            if os.path.lexists(path):
                raise
        except OSError as error:
            if path.is_dir() and not path.is_symlink():
                raise NotAFile(path) from error
            raise

    def sync_folder(self, folder: Path) -> None:
        """Bring the names in a folder down to the drive, so that a replaced file stays replaced after a power cut.

        A drive that does not know how is noted as a weakness of the folder; a broken one raises.
        """
        # Windows cannot open a folder; NTFS keeps renames in its own log.
        if ON_WINDOWS:
            return
        try:
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                _flush_to_drive(descriptor)
            finally:
                os.close(descriptor)
        except OSError as error:
            if error.errno not in _NOT_KNOWN_HERE:
                raise
            folder_weaknesses.note(folder, folder_weaknesses.NOT_FLUSHED)

    def names(self, folder: Path, *, folders_too: bool = False) -> list[str]:
        """Return the names of the files in a folder, or of all that is in it; none when there is no such folder."""
        try:
            with _patiently(lambda: os.scandir(folder)) as entries:
                return [entry.name for entry in entries if folders_too or _is_file(entry)]
        except FileNotFoundError as error:
            # A folder that is there and cannot be listed is not an empty one.
            if os.path.lexists(folder):
                raise
            return _nothing(error, [])

    def need_folder(self, folder: Path) -> None:
        """Raise FileNotFoundError when there is no such folder."""
        _patiently(lambda: os.stat(folder))

    def make_folder(self, folder: Path) -> None:
        """Make sure that the folder exists and, where the system knows such a thing, is for its owner alone."""
        _patiently(lambda: folder.mkdir(mode=_OWNER_ONLY_FOLDER, parents=True, exist_ok=True))
        if _is_open_to_others(folder):
            # A shared or foreign folder may refuse; the files in it are for their owner alone either way.
            try:
                os.chmod(folder, _OWNER_ONLY_FOLDER)
            except OSError as error:
                if error.errno not in _NOT_KNOWN_HERE | {errno.EACCES, errno.EROFS}:
                    raise
            # Some drives say that it is done, and change nothing.
            if _is_open_to_others(folder):
                folder_weaknesses.note(folder, folder_weaknesses.NOT_CLOSED)


def _opened(path: Path) -> BufferedReader:
    # A pipe in place of a file would be waited for without an end, were it opened to be read as files are.
    descriptor = os.open(path, os.O_RDONLY | _NOT_A_FILE_TO_WAIT_FOR)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise NotAFile(path)
        return open(descriptor, "rb")
    except BaseException:
        os.close(descriptor)
        raise


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError as error:
        # A link that leads to itself holds nothing; what cannot be asked may.
        if error.errno != errno.ELOOP:
            raise
        return False


def _nothing(error: FileNotFoundError, answer: T) -> T:
    # Windows says of a path that is too long that nothing is there.
    if is_too_long(error):
        raise error
    return answer


def _is_open_to_others(folder: Path) -> bool:
    mode = os.stat(folder).st_mode
    # A sticky folder such as /tmp belongs to everybody and must stay so.
    return not ON_WINDOWS and bool(mode & 0o077) and not mode & stat.S_ISVTX


def _stamp_of(status: os.stat_result) -> FileStamp:
    return status.st_mtime_ns, status.st_size, status.st_ino


def _flush_to_drive(descriptor: int) -> None:
    # On a Mac, fsync stops at the drive's own cache; some network drives there know only fsync.
    if F_FULLFSYNC is not None:
        try:
            fcntl.fcntl(descriptor, F_FULLFSYNC)
            return
        except OSError as error:
            if error.errno in _BROKEN_OR_FULL:
                raise
    os.fsync(descriptor)


def _patiently(step: Callable[[], T]) -> T:
    """Take a step; on Windows, where a virus scanner may hold a file for a moment, up to two seconds long."""
    for pause in _PAUSES:
        try:
            return step()
        except PermissionError:
            time.sleep(pause)
    return step()
