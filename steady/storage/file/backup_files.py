"""Earlier versions of the journal file, and which of them are worth their place on the disk."""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain, count
from pathlib import Path

from steady.storage.file.filesystem import Disk

NEWEST = 5
DAYS = 14
MONTHS = 24

# Begins as a backup's name does, so that whatever clears up after her takes it too.
_HALF_WRITTEN = "journal-.new"
_NAME = re.compile(r"journal-(\d{6,})-(\d{4}-\d{2}-\d{2})-\d{6}\.json")


@dataclass(frozen=True)
class Backup:
    """One earlier version: `number` counts versions up, `day` is the day on which it was saved."""

    path: Path
    number: int
    day: date


class Backups:
    """The backups beside a journal, in a folder of their own."""

    def __init__(self, folder: Path, disk: Disk) -> None:
        self.folder, self.ahead = folder, folder / _HALF_WRITTEN
        self._disk = disk

    def keep(self, journal: Path, saved: datetime) -> None:
        """Keep the present journal file, saved at that time, as the newest backup."""
        self._keep_as(self._next_name(saved), journal)

    def keep_before_migration(self, journal: Path, old_format: int, content: bytes | None = None) -> None:
        """Keep a file of an older format for good, or `content` in its place: pruning does not know its name."""
        name = f"of-format-{old_format}.json"
        if name not in self._disk.names(self.folder):
            self._keep_as(name, journal, content)

    def write_ahead(self, content: bytes) -> None:
        """Write what will be the newest backup once `name_it` says so: it counts for nothing until then."""
        self._disk.make_folder(self.folder)
        self._disk.write_new(self.ahead, content)
        self._disk.sync_folder(self.folder)

    def name_it(self, saved: datetime) -> None:
        """Make what was written ahead, and saved at that time, the newest backup."""
        self._disk.replace(self.ahead, self.folder / self._next_name(saved))
        self._disk.sync_folder(self.folder)

    def newest_first(self) -> list[Backup]:
        """Return every backup, the newest version first; other files in the folder are left out."""
        found = []
        for match in filter(None, map(_NAME.fullmatch, self._disk.names(self.folder))):
            # A name somebody changed by hand: still a backup, only of no known day.
            day = date.min
            with suppress(ValueError):
                day = date.fromisoformat(match[2])
            found.append(Backup(self.folder / match[0], int(match[1]), day))
        return sorted(found, key=lambda backup: backup.number, reverse=True)

    def prune(self, spare: Callable[[list[Backup]], set[Backup]]) -> None:
        """Remove the backups that are no longer worth keeping, and first those that `spare` names of all of them.

        The newest is a version that was read or written whole just before, so a good one always stays.
        """
        backups = self.newest_first()
        needless = spare(backups) - set(backups[:1])
        for backup in set(backups) - worth_keeping([each for each in backups if each not in needless]):
            self._disk.remove(backup.path)

    def _next_name(self, saved: datetime) -> str:
        # Numbered, not timed: a clock that is set back must neither shuffle backups nor write one over another.
        number = 1 + max((backup.number for backup in self.newest_first()), default=0)
        return f"journal-{number:06d}-{saved:%Y-%m-%d-%H%M%S}.json"

    def _keep_as(self, name: str, journal: Path, content: bytes | None = None) -> None:
        self._disk.make_folder(self.folder)
        if content is None:
            self._disk.link(journal, self.folder / name)
        else:
            self._disk.overwrite(self.folder / name, content, _HALF_WRITTEN)
        self._disk.sync_folder(self.folder)


def set_aside(disk: Disk, path: Path, moment: datetime) -> None:
    """Give a damaged file a second name beside it, with this moment in it, that no other file has."""
    taken, first = disk.names(path.parent), f"{path.name}.damaged-{moment:%Y-%m-%d-%H%M%S}"
    names = chain([first], (f"{first}-{number}" for number in count(2)))
    disk.link(path, path.with_name(next(name for name in names if name not in taken)))


def worth_keeping(newest_first: list[Backup]) -> set[Backup]:
    """Return the 5 newest, the last of each of 14 days and the last of each of 24 months.

    Days and months are those that have backups, counted from the newest version back, and never from today: neither
    a wrong clock nor a long pause ever makes a backup too old to keep.
    """
    days = _last_of_each(newest_first, lambda backup: backup.day)[:DAYS]
    months = _last_of_each(newest_first, lambda backup: (backup.day.year, backup.day.month))[:MONTHS]
    return {*newest_first[:NEWEST], *days, *months}


def _last_of_each(newest_first: list[Backup], period: Callable[[Backup], object]) -> list[Backup]:
    last: dict[object, Backup] = {}
    for backup in newest_first:
        last.setdefault(period(backup), backup)
    return list(last.values())
