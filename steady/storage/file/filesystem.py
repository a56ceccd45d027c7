"""Every touch of the disk that the journal makes, in one narrow place, so that tests can cut the power at each."""

import errno
import os
import re
import stat
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

try:
    import fcntl

    F_FULLFSYNC = getattr(fcntl, "F_FULLFSYNC", None)
except ImportError:
    F_FULLFSYNC = None

T = TypeVar("T")

FileStamp = tuple[int, int, int]

ON_WINDOWS = os.name == "nt"
_OWNER_ONLY_FILE = 0o600
_OWNER_ONLY_FOLDER = 0o700
_NO_LINKS_HERE = {errno.EPERM, errno.EXDEV, errno.EMLINK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL}
_PAUSES = (0.01, 0.02, 0.04, 0.08, 0.15, 0.3, 0.3, 0.3, 0.4, 0.4) if ON_WINDOWS else ()
_SYSTEM = "S-1-5-18"
_PERSON = re.compile(r"S-1-5-21(-\d+){4}|S-1-12-1(-\d+){4}")


class Disk:
    """The real disk. Every method raises OSError as the system gives it."""

    def stamp(self, path: Path) -> FileStamp | None:
        """Return (mtime in ns, size, inode) of a file, which changes when the file does; None when there is none."""
        try:
            return _stamp_of(os.stat(path))
        except FileNotFoundError:
            return None

    def read(self, path: Path) -> tuple[bytes, FileStamp]:
        """Return the bytes of a file and the stamp that belongs to exactly these bytes."""
        with _patiently(lambda: open(path, "rb")) as file:
            stamp = _stamp_of(os.fstat(file.fileno()))
            return file.read(), stamp

    def read_beginning(self, path: Path, most: int) -> bytes:
        """Return at most so many bytes from the beginning of a file."""
        with _patiently(lambda: open(path, "rb")) as file:
            return file.read(most)

    def write_new(self, path: Path, content: bytes) -> FileStamp:
        """Write a file for its owner alone, down to the drive, and return its stamp; an older one is removed first."""
        self.remove(path)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with open(os.open(path, flags, _OWNER_ONLY_FILE), "wb") as file:
            file.write(content)
            file.flush()
            _flush_to_drive(file.fileno())
            return _stamp_of(os.fstat(file.fileno()))

    def link(self, path: Path, second_name: Path) -> None:
        """Give a file a second name, so that replacing the first keeps its bytes; copy it where links are unknown."""
        try:
            os.link(path, second_name)
        except OSError as error:
            if error.errno not in _NO_LINKS_HERE:
                raise
            self.write_new(second_name, self.read(path)[0])

    def replace(self, new: Path, old: Path) -> None:
        """Put the file `new` in the place of `old` in one step."""
        _patiently(lambda: os.replace(new, old))

    def overwrite(self, path: Path, content: bytes, new_name: str = "") -> None:
        """Put a file with this content in the place of `path` in one step; until then it has `new_name` beside it."""
        new = path.with_name(new_name or f"{path.name}.new")
        self.write_new(new, content)
        self.replace(new, path)

    def remove(self, path: Path) -> None:
        """Remove a file; it is fine when there is none."""
        with suppress(FileNotFoundError):
            _patiently(lambda: os.unlink(path))

    def sync_folder(self, folder: Path) -> None:
        """Bring the names in a folder down to the drive, so that a replaced file stays replaced after a power cut."""
        # Windows cannot open a folder; NTFS keeps renames in its own log.
        if ON_WINDOWS:
            return
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            _flush_to_drive(descriptor)
        finally:
            os.close(descriptor)

    def names(self, folder: Path) -> list[str]:
        """Return the names in a folder; none when there is no such folder."""
        try:
            return os.listdir(folder)
        except FileNotFoundError:
            return []

    def need_folder(self, folder: Path) -> None:
        """Raise FileNotFoundError when there is no such folder."""
        os.stat(folder)

    def make_folder(self, folder: Path) -> None:
        """Make sure that the folder exists and, where the system knows such a thing, is for its owner alone."""
        folder.mkdir(mode=_OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
        mode = os.stat(folder).st_mode
        # A sticky folder such as /tmp belongs to everybody and must stay so.
        if not ON_WINDOWS and mode & 0o077 and not mode & stat.S_ISVTX:
            # A shared or foreign folder may refuse; the files in it are for their owner alone either way.
            with suppress(PermissionError):
                os.chmod(folder, _OWNER_ONLY_FOLDER)


def _stamp_of(status: os.stat_result) -> FileStamp:
    return status.st_mtime_ns, status.st_size, status.st_ino


def _flush_to_drive(descriptor: int) -> None:
    # On a Mac, fsync stops at the drive's own cache; some network drives there know only fsync.
    if F_FULLFSYNC is not None:
        with suppress(OSError):
            fcntl.fcntl(descriptor, F_FULLFSYNC)
            return
    os.fsync(descriptor)


def _patiently(step: Callable[[], T]) -> T:
    """Take a step; on Windows, where a virus scanner may hold a file for a moment, up to two seconds long."""
    for pause in _PAUSES:
        try:
            return step()
        except PermissionError:
            time.sleep(pause)
    return step()


def close_to_others(folder: Path, ask: Callable[[list[str]], str] | None = None) -> None:
    """Close a folder on Windows to everybody but the person who runs this; where that fails, all stays as it was.

    A folder inside the profile of a user is closed already. One elsewhere, such as `C:\\Steady`, takes over that
    everybody who has an account on the computer may read it. The system itself keeps its access, as for backups; an
    administrator can take it back, as on every system. `ask` runs a command and returns what it prints; OSError.
    """
    ask = ask or _run
    with suppress(OSError):
        person = sid_in(ask([_system_program("whoami.exe"), "/user", "/fo", "csv", "/nh"]))
        if person:
            ask(icacls_command(folder, person))


def icacls_command(folder: Path, person: str) -> list[str]:
    """Return the command that takes away what the folder took over, and gives it to `person` (a SID) and the system."""
    rights = [word for sid in (person, _SYSTEM) for word in ("/grant:r", f"*{sid}:(OI)(CI)F")]
    return [_system_program("icacls.exe"), str(folder), "/inheritance:r", *rights, "/q"]


def sid_in(printed: str) -> str | None:
    """Return the SID of a person in what `whoami /user` printed; None for an account that is not a person's."""
    found = _PERSON.search(printed)
    return found[0] if found else None


def _system_program(program: str) -> str:
    # The full path: a program of that name in the working directory must not be run in its place.
    return os.path.join(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32", program)


def _run(command: list[str]) -> str:
    no_window = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        return subprocess.run(
            command, capture_output=True, text=True, errors="replace", timeout=10, check=True, creationflags=no_window
        ).stdout
    except subprocess.SubprocessError as error:
        raise OSError(f"{command[0]} did not do it.") from error
