"""Her country in a small file of its own, in the clear: only where she wants it known while the journal is locked.

It holds one name out of the list of help lines, and nothing else of hers.
"""

from pathlib import Path

from steady.storage.errors import translated_os_errors
from steady.storage.file.filesystem import Disk
from steady.storage.file.folder_lock import FolderLock

NAME = "country.txt"
_LONGEST = 200


def read_country(folder: Path) -> str:
    """Return the name that stands in the file, an empty one where there is none. Raises JournalTrouble."""
    with translated_os_errors(folder):
        try:
            return Disk().beginning(folder / NAME, _LONGEST).decode("utf-8", "replace").strip()
        except FileNotFoundError:
            return ""


def put_country(folder: Path, name: str) -> None:
    """Put `name` into the file, or remove the file where it is empty; done when this returns. Raises JournalTrouble."""
    disk = Disk()
    with translated_os_errors(folder):
        # The lock would make a folder that is gone anew.
        disk.need_folder(folder)
        with FolderLock(folder):
            if name:
                disk.overwrite(folder / NAME, name.encode())
            else:
                disk.remove(folder / NAME)
            disk.sync_folder(folder)
