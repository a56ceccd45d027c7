"""The files beside the journal: which are the workbook's, and what each is for."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from steady.storage.file.drafts_file import NAME as DRAFTS_NAME
from steady.storage.file.filesystem import Disk
from steady.storage.file.journal_place import FILE_NAME
from steady.storage.file.rollback_guard import NAME as NEWEST
from steady.storage.lock.encryption import LOCKED, PLAIN, Purpose


def files_of_journal(disk: Disk, folders: Iterable[Path], names: tuple[str, ...]) -> Iterator[Path]:
    """Yield each file in `folders` whose name begins with one of `names`, or that holds a journal whoever made it."""
    for folder in folders:
        for path in [folder / name for name in sorted(disk.names(folder))]:
            is_one = path.name.startswith(names)
            # A file may be gone by now, or something else in its place.
            with suppress(FileNotFoundError, IsADirectoryError):
                is_one = is_one or holds_a_journal(disk, path)
            if is_one:
                yield path


def holds_a_journal(disk: Disk, path: Path) -> bool:
    """Return True for a file that begins as a journal does, with a lock or without. Raises OSError."""
    return disk.beginning(path, len(PLAIN)).startswith((PLAIN, LOCKED))


def place_of(path: Path) -> Purpose:
    """Return what a file beside the journal is for, by its name; whatever the journal was once is a backup."""
    if path.name == FILE_NAME:
        return Purpose.JOURNAL
    places = {DRAFTS_NAME: Purpose.DRAFT, NEWEST: Purpose.NOTE, "erasing.": Purpose.ERASING}
    return next((place for name, place in places.items() if path.name.startswith(name)), Purpose.BACKUP)
