"""Forgetting everything: the journal, its backups and every file that the workbook ever put beside them."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from steady.storage.disk import Disk
from steady.storage.troubles import said_kindly
from steady.storage.vault import LOCKED, PLAIN

NOTE = "forgetting.note"
_OURS = ("journal.", "journal-", "of-format-", "erasing.", "relocking.", NOTE)
_BACKUPS = "backups"


def forget_everything(folder: Path, disk: Disk | None = None) -> list[str]:
    """Delete all of hers under `folder` and return the names of files there that are not the workbook's.

    Once this has begun it does end, for whoever opens the folder next finishes it. Raises JournalTrouble.
    """
    disk = disk or Disk()
    with said_kindly(folder):
        disk.write_new(folder / NOTE, b"")
        disk.sync_folder(folder)
        _forget(folder, disk)
        return sorted(name for name in disk.names(folder))


def finish_forgetting(folder: Path, disk: Disk) -> None:
    """Go on with a forgetting that was cut short; without a note this costs one look."""
    with said_kindly(folder):
        if disk.stamp(folder / NOTE) is not None:
            _forget(folder, disk)


def _forget(folder: Path, disk: Disk) -> None:
    for path in list(_ours(folder, disk)):
        disk.remove(path)
    # A folder of backups in which she put something of her own stays, with that alone.
    if disk.stamp(folder / _BACKUPS) is not None:
        disk.sync_folder(folder / _BACKUPS)
    with suppress(OSError):
        (folder / _BACKUPS).rmdir()
    disk.sync_folder(folder)
    disk.remove(folder / NOTE)
    disk.sync_folder(folder)


def _ours(folder: Path, disk: Disk) -> Iterator[Path]:
    for place in (folder, folder / _BACKUPS):
        for name in sorted(disk.names(place)):
            path = place / name
            if name != NOTE and path.is_file() and _is_ours(path, disk):
                yield path


def _is_ours(path: Path, disk: Disk) -> bool:
    return path.name.startswith(_OURS) or disk.read(path)[0].startswith((PLAIN, LOCKED))
