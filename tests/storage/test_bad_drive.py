"""A call to the system that fails, at each one of every operation: it is told in a sentence, and all is there."""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from steady.storage.errors import (
    ErasurePending,
    JournalReadOnly,
    JournalTrouble,
    JournalUnreachable,
    TooManyOpenFiles,
)
from steady.storage.file.filesystem import Disk
from steady.storage.journal import open_journal
from steady.storage.lock.key_slots import new_code, new_lock
from tests.storage.changing_until_killed import CHANGES, format_for
from tests.storage.killing import begin, checked
from tests.storage.locks import ANOTHER, HER_WORDS, PASSPHRASE, QUICK, readable_words, written
from tests.storage.samples import notes

ONCE = tuple(
    getattr(errno, name)
    for name in "EIO EACCES ENOSPC EMFILE ESTALE EPERM EROFS ENAMETOOLONG EBUSY ETIMEDOUT ENFILE".split()
    if hasattr(errno, name)
)
# What a drive says that was pulled out, or a server that went away.
FROM_THEN_ON = (errno.ENOENT, errno.EIO, errno.ENOSPC, errno.EACCES)
CALLS = ("open", "stat", "lstat", "scandir", "replace", "link", "unlink", "mkdir", "chmod", "rmdir", "fsync")
# Further operations, beside those that are killed elsewhere; each begins with the journal that `begin` makes for it.
LOOKS: dict[str, Callable[[Any], object]] = {
    "look": lambda journal: notes(journal),
    "list": lambda journal: (journal.backups.all(), journal.backups.copies()),
    "look inside": lambda journal: journal.backups.open(journal.backups.all()[0].name),
    "take along": lambda journal: journal.backups.as_backup_file("a passphrase of its own", QUICK),
    "adopt": lambda journal: journal.lock.adopt(new_lock(ANOTHER, new_code(), QUICK)),
}
OPENING = "open"
LOCKING = None if os.name == "nt" else import_module("filelock._unix")


@contextmanager
def bad_drive(folder: Path, code: int, fatal: int, last: int) -> Iterator[list[str]]:
    """Let the calls with the numbers from `fatal` to `last` fail of those that have to do with `folder`.

    Give the list of those that were made.
    """
    made: list[str] = []

    def instead_of(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def called(*given: Any, **options: Any) -> Any:
            # A number is an open file; while the journal works, nobody else flushes or locks one.
            if name in ("fsync", "flock") or any(str(one).startswith(str(folder)) for one in given):
                made.append(name)
                if fatal <= len(made) <= last:
                    raise OSError(code, os.strerror(code), str(folder))
            return call(*given, **options)

        return called

    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, instead_of(name, getattr(os, name)))
        for name in ("read", "beginning"):
            patch.setattr(Disk, name, instead_of(name, getattr(Disk, name)))
        if LOCKING is not None:
            patch.setattr(LOCKING, "lock_fd_nonblocking", instead_of("flock", LOCKING.lock_fd_nonblocking))
        yield made


@pytest.mark.long
@pytest.mark.parametrize("lasts", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize("operation", [*(name for name in CHANGES if name != "move up"), *LOOKS, OPENING])
def test_a_call_that_fails_is_told_in_a_sentence_and_nothing_is_lost(tmp_path, operation, lasts):
    secret, act = begin(tmp_path / "before", operation), {**CHANGES, **LOOKS}.get(operation)
    codes = FROM_THEN_ON if lasts else ONCE
    failed, told = set(), set()
    for fatal in count(1, 3 if lasts else 1):
        folder = shutil.copytree(tmp_path / "before", tmp_path / str(fatal))
        code, last = codes[fatal % len(codes)], 10_000 if lasts else fatal
        journal = open_journal(folder, secret=secret, file_format=format_for(operation)) if act else None
        with bad_drive(folder, code, fatal, last) as made:
            try:
                act(journal) if act else open_journal(folder, secret=secret)
            except JournalTrouble as trouble:
                told.add(type(trouble).__name__)
        if len(made) < fatal:
            break
        failed.add(made[fatal - 1])
        tally = checked(folder, operation)
        shutil.rmtree(folder)
        assert (tally.lost, tally.shut) == (0, 0), f"call {fatal}, {made[fatal - 1]}: {errno.errorcode[code]}"
    print(f"{operation}: up to call {len(made)} of {len(failed)} kinds, told as {sorted(told)}")
    assert failed and told


@pytest.mark.long
def test_what_cannot_be_erased_goes_later_and_nothing_else_does(tmp_path):
    erased, kept = written(tmp_path / "before").check_ins.all()[1], set()
    for fatal in count(1):
        folder = shutil.copytree(tmp_path / "before", tmp_path / str(fatal))
        journal = open_journal(folder)
        code, told = ONCE[fatal % len(ONCE)], None
        with bad_drive(folder, code, fatal, fatal) as made:
            try:
                journal.erase("check_ins", erased.id)
            except JournalTrouble as trouble:
                told = trouble
        if len(made) < fatal:
            break
        again, where = open_journal(folder), f"call {fatal}, {made[fatal - 1]}: {errno.errorcode[code]}"
        is_erased = HER_WORDS[1] not in readable_words(folder)
        kept.add(type(told))
        # Pending means that it does go; after any other trouble all is as it was.
        assert is_erased == (told is None or isinstance(told, ErasurePending)), where
        assert len(notes(again)) == 3 - is_erased and again.restored_from is None, where
        assert [one.counts for one in again.backups.all()][0] == {"check_ins": 2 - is_erased}, where
    assert {type(None), ErasurePending, JournalReadOnly, JournalUnreachable, TooManyOpenFiles} <= kept


def test_a_drive_that_fails_while_the_secret_is_looked_at_is_told_in_a_sentence(tmp_path):
    journal = open_journal(tmp_path / "journal", secret=begin(tmp_path / "journal", "change"))
    acts = (
        lambda: journal.lock.change(PASSPHRASE, ANOTHER, QUICK),
        lambda: journal.lock.take_off(PASSPHRASE),
        lambda: journal.backups.as_backup_file(),
    )
    for act in acts:
        for fatal in (1, 2, 3):
            with bad_drive(journal.folder, errno.EIO, fatal, fatal), pytest.raises(JournalUnreachable):
                act()
    assert checked(journal.folder, "change").lost == 0
