"""What Windows does otherwise: a scanner that holds a file for a moment, and a path that is too long."""

import errno
import os

import pytest

from steady.storage import errors
from steady.storage.errors import JournalPathTooLong, JournalReadOnly, JournalUnreachable, translated_os_errors
from steady.storage.file import filesystem
from steady.storage.journal import open_journal
from tests.storage.samples import check_in, notes

CALLS = ["open", "stat", "scandir", "replace", "link", "unlink"]


@pytest.fixture
def held(monkeypatch):
    """Lets every file be held by somebody else for the first `times` that a call is made for it."""

    def hold(name, times):
        call, seen = getattr(os, name), {}

        def refused(path, *given, **options):
            if str(path).endswith((".json", ".new", "backups", ".newest")):
                seen[path] = seen.get(path, 0) + 1
                if seen[path] <= times:
                    raise PermissionError(errno.EACCES, "The process cannot access the file", str(path))
            return call(path, *given, **options)

        monkeypatch.setattr(filesystem, "_PAUSES", (0.0,) * 10)
        monkeypatch.setattr(filesystem, "ON_WINDOWS", True)
        monkeypatch.setattr(os, name, refused)
        return seen

    return hold


@pytest.mark.parametrize("call", CALLS)
def test_a_file_that_a_scanner_holds_for_a_moment_is_waited_for(folder, held, call):
    journal = open_journal(folder)
    journal.check_ins.save(check_in("first"))
    seen = held(call, 3)
    journal.check_ins.save(check_in("second"))
    assert sorted(notes(open_journal(folder))) == ["first", "second"]
    assert max(seen.values()) > 3


@pytest.mark.parametrize("call", ["open", "replace", "link"])
def test_a_file_that_is_never_let_go_is_told(folder, held, call):
    journal = open_journal(folder)
    journal.check_ins.save(check_in("first"))
    held(call, 10_000)
    with pytest.raises(JournalReadOnly):
        journal.check_ins.save(check_in("second"))


def as_windows(error, code):
    error.winerror = code
    return error


@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.ENAMETOOLONG, "File name too long", "x" * 300),
        as_windows(FileNotFoundError(errno.ENOENT, "The filename or extension is too long", "short"), 206),
        FileNotFoundError(errno.ENOENT, "No such file or directory", "x" * 260),
        FileNotFoundError(errno.ENOENT, "The system cannot find the path specified", "short", None, "x" * 250),
    ],
    ids=["elsewhere", "206", "not there", "second name"],
)
def test_a_path_that_is_too_long_is_told_as_that(tmp_path, monkeypatch, error):
    monkeypatch.setattr(errors, "ON_WINDOWS", True)
    with pytest.raises(JournalPathTooLong, match="too long for this computer") as told, translated_os_errors(tmp_path):
        raise error
    assert str(tmp_path) in str(told.value)


@pytest.mark.parametrize("path", ["C:/Steady/journal.json", None, 7])
def test_a_drive_that_was_pulled_out_is_not_told_as_a_long_path(tmp_path, monkeypatch, path):
    monkeypatch.setattr(errors, "ON_WINDOWS", True)
    with pytest.raises(JournalUnreachable), translated_os_errors(tmp_path):
        raise FileNotFoundError(errno.ENOENT, "No such file or directory", path)


def test_elsewhere_a_long_path_that_is_not_there_is_simply_not_there(tmp_path, monkeypatch):
    monkeypatch.setattr(errors, "ON_WINDOWS", False)
    with pytest.raises(JournalUnreachable), translated_os_errors(tmp_path):
        raise FileNotFoundError(errno.ENOENT, "No such file or directory", "x" * 260)


def test_backups_under_a_path_that_is_too_long_are_not_taken_for_none(tmp_path, monkeypatch):
    monkeypatch.setattr(errors, "ON_WINDOWS", True)
    deep = tmp_path / ("x" * 200) / "not there" / ("y" * 60)
    for look in (filesystem.Disk().stamp, filesystem.Disk().names):
        with pytest.raises(FileNotFoundError):
            look(deep)


def test_a_folder_whose_name_no_system_takes_is_told(tmp_path):
    with pytest.raises(JournalPathTooLong):
        open_journal(tmp_path / ("x" * 300))
