"""Drives that cannot flush a folder, close it or keep two programs apart: it works there, with a warning."""

import errno
import os
import stat
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from threading import Thread

import pytest

from steady.storage.errors import JournalBusy, JournalTrouble, JournalUnreachable
from steady.storage.file import folder_weaknesses
from steady.storage.file.filesystem import Disk
from steady.storage.file.folder_lock import FolderLock
from steady.storage.journal import open_journal
from tests.storage.counting import COUNTER, count_in_transactions
from tests.storage.locks import PASSPHRASE, QUICK
from tests.storage.samples import check_in, notes

ROOT = Path(__file__).resolve().parent.parent.parent.parent
NOT_KNOWN = [errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM, errno.EBADF, errno.ENOSYS]
BROKEN = [errno.EIO, errno.ENOSPC, errno.ESTALE]


def named(code):
    return errno.errorcode[code]


@pytest.fixture
def folder_calls_fail(monkeypatch):
    """Lets a call to the system fail for folders alone."""

    def fail(name, code):
        call = getattr(os, name)

        def instead(what, *given, **options):
            is_folder = stat.S_ISDIR((os.fstat if isinstance(what, int) else os.stat)(what).st_mode)
            if is_folder and (name != "open" or not given[0] & os.O_CREAT):
                raise OSError(code, os.strerror(code))
            return call(what, *given, **options)

        def opened(what, *given, **options):
            return instead(what, *given, **options) if os.path.isdir(what) else call(what, *given, **options)

        monkeypatch.setattr("steady.storage.file.filesystem.F_FULLFSYNC", None)
        monkeypatch.setattr(os, name, opened if name == "open" else instead)

    return fail


@pytest.mark.parametrize("code", NOT_KNOWN, ids=named)
@pytest.mark.parametrize("call", ["fsync", "open"])
def test_a_folder_that_cannot_be_flushed_holds_a_journal_with_a_warning(folder, folder_calls_fail, call, code):
    folder_calls_fail(call, code)
    journal = open_journal(folder)
    journal.check_ins.save(check_in("kept"))
    journal.lock.put_on(PASSPHRASE, QUICK)
    again = open_journal(folder, secret=PASSPHRASE)
    assert notes(again) == ["kept"]
    assert again.folder_warning == journal.folder_warning == folder_weaknesses.NOT_FLUSHED


@pytest.mark.parametrize("code", BROKEN, ids=named)
@pytest.mark.parametrize("call", ["fsync", "open"])
def test_a_broken_drive_is_never_taken_for_a_weak_one(folder, folder_calls_fail, call, code):
    journal = open_journal(folder)
    folder_calls_fail(call, code)
    with pytest.raises(JournalTrouble):
        journal.check_ins.save(check_in("new"))
    assert journal.folder_warning == ""


def test_a_file_that_cannot_be_flushed_is_not_saved(folder, monkeypatch):
    journal = open_journal(folder)

    def refuse(descriptor):
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr("steady.storage.file.filesystem.F_FULLFSYNC", None)
    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(JournalUnreachable):
        journal.check_ins.save(check_in("new"))


@pytest.mark.parametrize(("code", "is_told"), [(errno.EIO, True), (errno.ENOTTY, False), (errno.EINVAL, False)])
def test_a_mac_falls_back_to_the_weaker_flush_but_not_on_a_broken_drive(folder, monkeypatch, code, is_told):
    journal = open_journal(folder)

    class Calls:
        @staticmethod
        def fcntl(*_):
            raise OSError(code, os.strerror(code))

    monkeypatch.setattr("steady.storage.file.filesystem.F_FULLFSYNC", 51)
    monkeypatch.setattr("steady.storage.file.filesystem.fcntl", Calls, raising=False)
    told = False
    try:
        journal.check_ins.save(check_in("new"))
    except JournalUnreachable:
        told = True
    assert told is is_told


@pytest.mark.parametrize("code", [errno.ENOTSUP, errno.EINVAL, errno.EPERM, errno.EACCES, errno.EROFS, None], ids=str)
def test_a_folder_that_cannot_be_closed_holds_a_journal_with_a_warning(folder, monkeypatch, code):
    folder.mkdir()
    folder.chmod(0o755)

    def refuse(path, mode, **options):
        # Some drives say that it is done, and change nothing.
        if code is not None:
            raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "chmod", refuse)
    journal = open_journal(folder)
    journal.check_ins.save(check_in("kept"))
    assert notes(open_journal(folder)) == ["kept"]
    assert journal.folder_warning == ("" if os.name == "nt" else folder_weaknesses.NOT_CLOSED)


def no_locks(monkeypatch, code):
    def refuse(descriptor):
        raise OSError(code, os.strerror(code))

    place = "filelock._windows" if os.name == "nt" else "filelock._unix"
    monkeypatch.setattr(import_module(place), "lock_fd_nonblocking", refuse)


@pytest.mark.parametrize("code", [errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL], ids=named)
def test_a_drive_without_locks_holds_a_journal_with_a_warning(folder, monkeypatch, code):
    no_locks(monkeypatch, code)
    journal = open_journal(folder)
    journal.check_ins.save(check_in("kept"))
    with journal.transaction():
        journal.check_ins.save(check_in("together"))
    assert sorted(notes(open_journal(folder))) == ["kept", "together"]
    assert journal.folder_warning == folder_weaknesses.NOT_KEPT_APART
    # Nothing stays behind that would lock her out after a kill.
    assert not (folder / "journal.lock").exists() or (folder / "journal.lock").read_bytes() == b""


def test_without_locks_the_windows_of_one_program_still_wait_for_each_other(folder, monkeypatch):
    no_locks(monkeypatch, errno.ENOLCK)
    open_journal(folder).check_ins.save(check_in("0", id=COUNTER))
    windows = [Thread(target=count_in_transactions, args=(open_journal(folder), 15)) for _ in range(4)]
    for window in windows:
        window.start()
    for window in windows:
        window.join()
    assert open_journal(folder).check_ins.get(COUNTER).note == "60"


@pytest.mark.parametrize("code", [errno.EIO, errno.EMFILE, errno.ESTALE], ids=named)
def test_a_lock_that_fails_otherwise_is_told(folder, monkeypatch, code):
    journal = open_journal(folder)
    no_locks(monkeypatch, code)
    with pytest.raises(JournalTrouble) as told:
        journal.check_ins.save(check_in("new"))
    assert not isinstance(told.value, JournalBusy) and journal.folder_warning == ""


def test_another_window_that_never_ends_is_told_as_busy(folder, monkeypatch):
    monkeypatch.setattr("steady.storage.file.folder_lock.PATIENCE", 0.05)
    journal, told = open_journal(folder), []

    def save():
        try:
            journal.check_ins.save(check_in("new"))
        except JournalTrouble as trouble:
            told.append(type(trouble))

    with FolderLock(folder):
        window = Thread(target=save)
        window.start()
        window.join()
    assert told == [JournalBusy]
    save()
    assert notes(journal) == ["new"]


TOO_MANY = """
import resource, sys
from pathlib import Path
from steady.domain.records.check_in import CheckIn
from steady.storage.errors import TooManyOpenFiles
from steady.storage.journal import open_journal
journal = open_journal(Path(sys.argv[1]))
journal.check_ins.save(CheckIn(note="kept"))
resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
held = []
try:
    while True:
        held.append(open("/dev/null"))
except OSError:
    pass
try:
    journal.check_ins.save(CheckIn(note="new"))
except TooManyOpenFiles as trouble:
    held.clear()
    journal.check_ins.save(CheckIn(note="new"))
    print(trouble)
"""


def test_too_many_open_files_are_told_as_that_and_the_next_try_saves(folder):
    if os.name == "nt":
        with pytest.raises(JournalTrouble, match="too many files open"):
            raise_in_a_save(folder, errno.EMFILE)
        return
    ran = subprocess.run(
        [sys.executable, "-c", TOO_MANY, str(folder)], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert "too many files open" in ran.stdout and "plugged in" not in ran.stdout, ran.stderr
    assert notes(open_journal(folder)) == ["kept", "new"]


@pytest.mark.parametrize("code", [errno.EMFILE, errno.ENFILE], ids=named)
def test_both_ways_of_too_many_files_have_the_same_sentence(folder, code):
    with pytest.raises(JournalTrouble, match="too many files open"):
        raise_in_a_save(folder, code)


def raise_in_a_save(folder, code):
    class Refusing(Disk):
        def write_new(self, path, content):
            raise OSError(code, os.strerror(code))

    open_journal(folder)
    open_journal(folder, disk=Refusing()).check_ins.save(check_in())
