"""A draft's save, as each pause in typing makes one: its time and its bytes, however long the journal is."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from steady.domain.records.draft import Draft
from steady.storage.file.filesystem import Disk, FileStamp
from steady.storage.journal import open_journal
from tests.bench.journals import long_journal
from tests.bench.rows import Row, Size, compared, milliseconds
from tests.storage.locks import PASSPHRASE, QUICK

STATES = ("", ", locked")
WORDS = "I want to write to him, and I write this down here first. " * 25
AGAINST = "two small files written down to the drive, and their folder"
GROWTH = ("time", "bytes")
MOST_GROWTH = 1.3


class CountingDisk(Disk):
    """The real disk, which counts the bytes it writes."""

    def __init__(self) -> None:
        self.written = 0

    def write_new(self, path: Path, content: bytes) -> FileStamp:
        self.written += len(content)
        return super().write_new(path, content)


def names(size: Size) -> tuple[str, ...]:
    """Return the names of the rows."""
    saves = [_save(check_ins, state) for check_ins in _lengths(size) for state in STATES]
    return *saves, *(_growth(what, more, state) for state in STATES for more in _lengths(size)[1:] for what in GROWTH)


def measured(size: Size, folder: Path) -> Iterator[Row]:
    """Yield the rows of a draft's save in a short, a long and a very long journal, and of its growth."""
    kept = {(state, many): Kept(folder / f"{many}{state}", many, state) for state in STATES for many in _lengths(size)}
    # In turn, so that a moment in which the machine is busy tells on all of them.
    for _ in size.rounds(4 * size.saves):
        for one in kept.values():
            one.save()
    for (state, many), one in kept.items():
        yield compared(_save(many, state), one.times, "ms", AGAINST, one.bare)
    for (state, many), one in kept.items():
        first = kept[state, min(_lengths(size))]
        if one is not first:
            against = _save(min(_lengths(size)), state)
            yield compared(_growth("time", many, state), one.times, "ms", against, first.times, MOST_GROWTH)
            yield compared(_growth("bytes", many, state), one.bytes, "bytes", against, first.bytes, MOST_GROWTH)


class Kept:
    """A journal of so many check-ins with one form open, whose draft is saved again and again."""

    def __init__(self, folder: Path, check_ins: int, state: str) -> None:
        workbook = long_journal(folder, check_ins)
        if state:
            workbook.journal.lock.put_on(PASSPHRASE, QUICK)
        self._folder, self._disk = folder, CountingDisk()
        self._journal = open_journal(folder, secret=PASSPHRASE if state else "", disk=self._disk)
        self.times: list[float] = []
        self.bare: list[float] = []
        self.bytes: list[float] = []

    def save(self) -> None:
        """Save the draft once more, and what would be written at the least beside it."""
        number, before = len(self.times), self._disk.written
        draft = Draft(form="check-in", values={"note": f"{WORDS}{number}"}, revision=number)
        self.times.append(milliseconds(partial(self._journal.drafts.save, draft)))
        self.bytes.append(self._disk.written - before)
        self.bare.append(milliseconds(partial(_bare, self._folder)))


def _bare(folder: Path) -> None:
    disk = Disk()
    for name in ("bare.drafts", "bare.note"):
        disk.overwrite(folder / name, WORDS.encode())
    disk.sync_folder(folder)


def _lengths(size: Size) -> list[int]:
    return sorted({size.fewest, size.check_ins, size.most})


def _save(check_ins: int, state: str) -> str:
    return f"a draft's save at {check_ins} check-ins{state}"


def _growth(what: str, check_ins: int, state: str) -> str:
    return f"growth of a draft's save in {what} at {check_ins} check-ins{state}"
