"""The Windows way of 0700, as far as it can be tried without Windows: which commands are run, and that none matters."""

import re
from pathlib import Path

import pytest

from steady.storage.file.windows_access import close_to_others, icacls_command, sid_in

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
