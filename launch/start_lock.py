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


@contextmanager
def start_lock(project: Path) -> Iterator[IO | None]:
    """Waits for other starts of this project, and gives the open lock, or None where nothing can be locked.

    The operating system frees the lock when its holder dies, however it dies. It lies in the folder for
    temporary files because the project's own folder may be read-only.
    """
    owner = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    mark = hashlib.sha256(os.fsencode(f"{owner} {project}")).hexdigest()[:16]
    lock, told = None, False
    with ExitStack() as until_given_back:
        with suppress(OSError):
            lock = until_given_back.enter_context(open(Path(tempfile.gettempdir()) / f"steady-{mark}.lock", "a+b"))
        while lock and _is_taken(lock):
            if not told:
                print("Another start is at work already. This one waits for it.", file=sys.stderr, flush=True)
            told = True
            time.sleep(0.2)
        yield lock


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
