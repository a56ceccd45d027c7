"""What takes the place of a damaged journal file, and where the damaged one goes."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Protocol

from steady.storage.damage import Damaged, LockedPartDamaged, LockPartDamaged
from steady.storage.errors import JournalDamaged, JournalUnreachable
from steady.storage.file.backup_files import Backups, name_for_damaged
from steady.storage.file.file_format import Envelope, Opened
from steady.storage.file.filesystem import Disk
from steady.storage.lock.access_errors import JournalLocked, LockDamaged, LockedJournalDamaged

_WHAT_IS_DAMAGED = {LockPartDamaged: LockDamaged, LockedPartDamaged: LockedJournalDamaged}


class Mendable(Protocol):
    """A journal file, as far as mending goes."""

    folder: Path
    path: Path
    backups: Backups
    disk: Disk
    envelope: Envelope
    clock: Callable[[], datetime]

    def is_missing_everywhere(self) -> bool: ...


def newest_good_backup(file: Mendable, cause: Exception) -> tuple[bytes, Opened]:
    """Return the plain bytes of the newest backup that opens, and what it holds.

    `cause` is what is wrong with the file; where no backup opens, the JournalTrouble that fits it is raised.
    """
    for backup in file.backups.newest_first():
        content, _ = file.disk.read(backup.path)
        with suppress(Damaged, JournalLocked):
            return file.envelope.vault.unwrap(content), file.envelope.open(content)
    if file.is_missing_everywhere():
        raise JournalUnreachable(file.folder)
    raise _WHAT_IS_DAMAGED.get(type(cause), JournalDamaged)(file.path)


def set_aside(file: Mendable) -> None:
    """Keep a damaged file under a name of its own."""
    if file.disk.stamp(file.path) is not None:
        name = name_for_damaged(file.path, file.clock(), file.disk.names(file.folder))
        file.disk.link(file.path, file.folder / name)
