"""Other copies of the journal beside it, as a program makes them that syncs a folder changed in two places at once."""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path

from steady.storage.file.backup_files import Backup
from steady.storage.file.companions import holds_a_journal
from steady.storage.file.filesystem import Disk

_OUR_NAMES = re.compile(
    r"(journal\.(json|newest|drafts)|journal-\d{6,}-\d{4}-\d\d-\d\d-\d{6}\.json|of-format-\d+\.json|erasing\.new|journal-\.new)"
    r"(\.new)?(\.damaged-\d{4}-\d\d-\d\d-\d{6}(-\d+)?)?(\.relocked)?"
)
# Small files of ours that may be locked as a journal is: a copy of one of them holds no journal.
_NO_JOURNALS = (".newest", ".drafts", ".note", ".key")
_UNCOUNTED = 0


def copies_beside(disk: Disk, folders: Iterable[Path]) -> list[Backup]:
    """Return every file in `folders` that holds a journal and has none of our names, whatever it is called.

    Every such program has names of its own, in each language, so that the bytes are asked. OSError.
    """
    return [
        Backup(path, _UNCOUNTED, _day_of(disk, path))
        for folder in folders
        for path in sorted(folder / name for name in disk.names(folder) if not _OUR_NAMES.fullmatch(name))
        if path.suffix not in _NO_JOURNALS and _is_one(disk, path)
    ]


def _is_one(disk: Disk, path: Path) -> bool:
    # What is not ours may be closed to her, or gone by now.
    with suppress(OSError):
        return holds_a_journal(disk, path)
    return False


def _day_of(disk: Disk, path: Path) -> date:
    stamp = disk.stamp(path)
    return date.fromtimestamp(stamp[0] / 1e9) if stamp else date.min
