"""Forgetting everything: the journal, its backups and every file that the workbook ever put beside them."""

from contextlib import suppress
from pathlib import Path

from steady.storage.errors import translated_os_errors
from steady.storage.file.companions import files_of_journal
from steady.storage.file.country_note import NAME as COUNTRY
from steady.storage.file.filesystem import Disk
from steady.storage.file.folder_lock import LOCK_NAME, FolderLock
from steady.storage.file.journal_place import BACKUPS

NOTE = "forgetting.note"
_OURS = ("journal.", "journal-", "of-format-", "erasing.", "relocking.", COUNTRY, NOTE)


def forget_everything(folder: Path, disk: Disk | None = None) -> list[str]:
    """Delete all of hers under `folder` and return the names of files there that are not the workbook's.

    Once this has begun it does end, for whoever opens the folder next finishes it. Raises JournalTrouble.
    """
    disk = disk or Disk()
    with translated_os_errors(folder):
        disk.need_folder(folder)
        # Not beside a save: one under way would put the whole journal back right after it was deleted.
        with FolderLock(folder):
            disk.write_new(folder / NOTE, b"")
            disk.sync_folder(folder)
            _forget(folder, disk)
        _remove_lock(folder, disk)
        return sorted(name for name in disk.names(folder, folders_too=True) if name != LOCK_NAME)


def finish_forgetting(folder: Path, disk: Disk) -> None:
    """Go on with a forgetting that was cut short; without a note this costs one look."""
    with translated_os_errors(folder):
        if disk.stamp(folder / NOTE) is not None:
            with FolderLock(folder):
                _forget(folder, disk)
            _remove_lock(folder, disk)


def _forget(folder: Path, disk: Disk) -> None:
    for path in list(files_of_journal(disk, (folder, folder / BACKUPS), _OURS)):
        if path.name not in (NOTE, LOCK_NAME):
            disk.remove(path)
    # A folder of backups in which she put something of her own stays, with that alone.
    if disk.stamp(folder / BACKUPS) is not None:
        disk.sync_folder(folder / BACKUPS)
    with suppress(OSError):
        (folder / BACKUPS).rmdir()
    disk.sync_folder(folder)
    disk.remove(folder / NOTE)
    disk.sync_folder(folder)


def _remove_lock(folder: Path, disk: Disk) -> None:
    # Empty, and says nothing; on Windows another window that waits for it may hold it a moment longer.
    with suppress(PermissionError):
        disk.remove(folder / LOCK_NAME)
