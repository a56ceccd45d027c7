"""One start at a time: the second of two waits until the first has set up and answers."""

import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import IO

from launch.start_errors import StartError
from steady.start_key import FOLLOW_NO_LINK, is_hers, private_folder

_PATIENCE = 600  # seconds; the first start over a slow line can take most of that


@contextmanager
def start_lock(project: Path) -> Iterator[IO | None]:
    """Waits for other starts of this project, and gives the open lock, or None where nothing can be locked.

    The operating system frees the lock when its holder dies, however it dies. It lies outside the project, whose
    folder may be read-only, and where no other account can open it, for whoever can open a file can also hold its lock.
    Raises StartError when the other start is at work for too long.
    """
    mark = hashlib.sha256(os.fsencode(project)).hexdigest()[:16]
    until, told = time.monotonic() + _PATIENCE, False
    with ExitStack() as until_given_back:
        lock = _opened(f"start-{mark}.lock")
        if lock:
            until_given_back.enter_context(lock)
        while lock and _is_taken(lock):
            if time.monotonic() > until:
                raise StartError(
                    "Another start of the workbook is still going, and nothing is lost. Please close the window it "
                    "runs in, and start the workbook again here."
                )
            if not told:
                print("Another start is already going. This one's waiting for it.", file=sys.stderr, flush=True)
            told = True
            time.sleep(0.2)
        yield lock


def _opened(name: str) -> IO | None:
    with suppress(OSError):
        return _hers(private_folder() / name)
    with suppress(OSError):
        return _hers(Path(tempfile.gettempdir()) / f"steady-{os.getuid() if hasattr(os, 'getuid') else ''}-{name}")
    return None


def _hers(file: Path) -> IO:
    """The open file, new or as she left it. Raises OSError when others can open it too, or it is a link."""
    ways = os.O_RDWR | FOLLOW_NO_LINK
    try:
        descriptor = os.open(file, ways | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        descriptor = os.open(file, ways)
    about = os.fstat(descriptor)
    if not is_hers(about) or (os.name != "nt" and about.st_mode & 0o077):
        os.close(descriptor)
        raise PermissionError("the file is open to others")
    return open(descriptor, "r+b")


def _is_taken(lock: IO) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            lock.seek(0)
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        # Some network disks cannot lock; a start without a lock is better than none.
        return sys.platform == "win32" or isinstance(error, BlockingIOError)
    return False
