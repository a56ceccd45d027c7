"""The Windows way of 0700, as far as it can be tried without Windows: which commands are run, and that none matters."""

import re
from pathlib import Path

import pytest

from steady.storage.file import windows_access
from steady.storage.file.windows_access import close_once, close_to_others, icacls_command, sid_in
from steady.storage.journal import open_journal
from tests.storage.samples import check_in, notes

HERS = "S-1-5-21-1111111111-2222222222-3333333333-1001"
PRINTED = f'"laptop\\anna","{HERS}"\r\n'


@pytest.fixture
def asked():
    return []


def test_only_she_and_the_system_keep_the_folder(tmp_path, asked):
    def answer(command):
        asked.append(command)
        return PRINTED

    close_to_others(tmp_path, answer)
    whoami, icacls = asked
    assert whoami[1:] == ["/user", "/fo", "csv", "/nh"]
    assert icacls[1:] == [
        str(tmp_path),
        "/inheritance:r",
        "/grant:r",
        f"*{HERS}:(OI)(CI)F",
        "/grant:r",
        "*S-1-5-18:(OI)(CI)F",
        "/q",
    ]
    assert all(re.search(r"System32.(whoami|icacls)\.exe$", command[0]) for command in asked)


@pytest.mark.parametrize("printed", ["", "access denied", '"nt authority\\system","S-1-5-18"', "S-1-5-21-7"])
def test_where_nobody_can_be_named_nothing_is_taken_from_anybody(tmp_path, asked, printed):
    def answer(command):
        asked.append(command)
        return printed

    close_to_others(tmp_path, answer)
    assert len(asked) == 1


def test_a_computer_where_it_cannot_be_done_goes_on(tmp_path):
    def refuse(command):
        raise OSError("no such program")

    close_to_others(tmp_path, refuse)
    assert tmp_path.is_dir()


def test_an_account_of_a_workplace_has_a_name_too():
    cloud = "S-1-12-1-1234567890-1234567890-1234567890-1234567890"
    assert sid_in(f'"azuread\\anna","{cloud}"') == cloud
    assert f"*{cloud}:(OI)(CI)F" in icacls_command(Path("C:/Steady"), cloud)


COPIED = r"""{} BUILTIN\Users:(I)(OI)(CI)(RX)
     LAPTOP\anna:(I)(OI)(CI)(F)

Successfully processed 1 files; Failed to process 0 files
"""
CLOSED = r"""{} LAPTOP\anna:(OI)(CI)(F)
     NT AUTHORITY\SYSTEM:(OI)(CI)(F)
"""


@pytest.fixture
def on_windows(monkeypatch, asked):
    """A Windows that answers what it is asked; `asked.rights` is what the folder says about itself."""
    answers = {"icacls.exe": COPIED, "whoami.exe": PRINTED}

    def answer(command):
        asked.append(command)
        return answers[re.split(r"[/\\]", command[0])[-1]].format(command[1])

    monkeypatch.setattr(windows_access, "ON_WINDOWS", True)
    monkeypatch.setattr(windows_access, "_run", answer)
    monkeypatch.setattr(windows_access, "_asked", set())
    return answers


def closings(asked):
    return [command[1] for command in asked if "/inheritance:r" in command]


def test_a_folder_that_was_copied_here_is_closed_when_the_journal_opens_and_asked_about_once(folder, asked, on_windows):
    folder.mkdir()
    for _ in range(3):
        open_journal(folder).check_ins.save(check_in("kept"))
    assert closings(asked) == [str(folder)] and len(asked) == 3
    assert notes(open_journal(folder)) == ["kept"] * 3


def test_a_folder_that_is_closed_already_is_left_as_it_is(folder, asked, on_windows):
    on_windows["icacls.exe"] = CLOSED
    open_journal(folder)
    assert closings(asked) == [] and len(asked) == 1


def test_the_name_of_a_folder_says_nothing_about_who_may_read_it(tmp_path, asked, on_windows):
    on_windows["icacls.exe"] = CLOSED
    close_once(tmp_path / "part (I)")
    assert closings(asked) == []


def test_a_computer_that_cannot_say_who_may_read_a_folder_goes_on(folder, monkeypatch, on_windows):
    def refuse(command):
        raise OSError("no such program")

    monkeypatch.setattr(windows_access, "_run", refuse)
    assert open_journal(folder).check_ins.all() == []
