"""What needs a terminal: passphrases that nobody sees, a plain yes, and Ctrl+C. And who may read a file, on Unix."""

import hashlib
import shutil
import stat
from datetime import date, timedelta

import pytest

from steady.bootstrap import Settings, open_workbook
from tests.command_line.typed import typed, typed_on_a_terminal
from tests.storage.locks import QUICK
from tests.ui.journals import bytes_under

# Each command is a program of its own, and waits for what is typed.
pytestmark = pytest.mark.long
HEADING = "full_date,date,weekday,time,mood,activities,note_title,note"
SECRET = "four plain words here"
OTHER = "quite another secret"
ASKED = "Your passphrase, or your recovery code:"
OF_FILE = "The passphrase or the recovery code for the file:"
NEW, AGAIN, SURE = "A passphrase for this file, at least 10 letters:", "One more time:", "Type yes to go on:"


@pytest.fixture
def locked(data):
    """The same journal, locked."""
    open_workbook(Settings(data)).journal.lock.put_on(SECRET, QUICK)
    return data


def everything(folder, secret=""):
    return open_workbook(Settings(folder), secret).journal.everything()


def test_a_locked_journal_is_checked_with_its_passphrase_which_is_never_shown(locked):
    before = bytes_under(locked)
    seen = typed_on_a_terminal("check", data=locked, answers=((ASKED, SECRET),))
    assert seen.code == 0 and "It's locked, and your passphrase fits." in seen.said
    assert "3 check-ins" in seen.said and SECRET not in seen.said
    assert bytes_under(locked) == before


def test_a_passphrase_that_does_not_fit_may_be_typed_again(locked, tmp_path):
    done = typed_on_a_terminal(
        "export", tmp_path / "notes.json", data=locked, answers=((ASKED, OTHER), (ASKED, SECRET))
    )
    assert done.code == 0 and b"Walked to the river." in (tmp_path / "notes.json").read_bytes()


def test_after_three_that_do_not_fit_it_ends_with_a_sentence(locked, tmp_path):
    done = typed_on_a_terminal("export", tmp_path / "notes.json", data=locked, answers=((ASKED, OTHER),) * 3)
    assert done.code == 1 and "That isn't the right passphrase. Nothing's lost." in done.said
    assert not (tmp_path / "notes.json").exists()


@pytest.mark.parametrize("words", [("check",), ("export", "file"), ("backup", "file"), ("restore", "file", "--yes")])
def test_without_a_terminal_a_locked_journal_stays_shut(locked, tmp_path, words):
    before = bytes_under(locked)
    done = typed(words[0], *(tmp_path / word if word == "file" else word for word in words[1:]), data=locked)
    assert done.code == 1 and "only ever typed on a terminal" in done.said
    assert bytes_under(locked) == before and not (tmp_path / "file").exists()


def test_a_backup_of_an_open_journal_gets_a_passphrase_and_brings_it_to_a_new_folder(data, tmp_path):
    place = tmp_path / "notes.backup"
    done = typed_on_a_terminal("backup", place, data=data, answers=((NEW, SECRET), (AGAIN, SECRET)))
    assert done.code == 0 and place.read_bytes().startswith(b"LOCKED ") and SECRET not in done.said
    back = typed_on_a_terminal("restore", place, data=tmp_path / "new", answers=((OF_FILE, SECRET), (SURE, "yes")))
    assert back.code == 0 and "will be locked with the passphrase of this file" in back.said
    assert everything(tmp_path / "new", SECRET) == everything(data)
    assert b"Walked" not in (tmp_path / "new" / "journal.json").read_bytes()


def test_a_backup_of_a_locked_journal_opens_with_its_own_passphrase(locked, tmp_path):
    place = tmp_path / "notes.backup"
    assert typed_on_a_terminal("backup", place, data=locked, answers=((ASKED, SECRET),)).code == 0
    typed_on_a_terminal("restore", place, data=tmp_path / "new", answers=((OF_FILE, SECRET), (SURE, "yes")))
    assert everything(tmp_path / "new", SECRET) == everything(locked, SECRET)
    assert b"Walked" not in place.read_bytes()


@pytest.mark.parametrize("first, second, code", [(SECRET, OTHER, 3), ("short", "short", 1)])
def test_a_passphrase_typed_two_ways_or_easily_guessed_makes_no_file(data, tmp_path, first, second, code):
    done = typed_on_a_terminal("backup", tmp_path / "notes.backup", data=data, answers=((NEW, first), (AGAIN, second)))
    assert done.code == code and not (tmp_path / "notes.backup").exists()


@pytest.mark.parametrize("answer, code", [("yes", 0), ("no", 3), ("", 3), ("^C", 130)])
def test_restoring_goes_on_only_after_a_yes(data, tmp_path, answer, code):
    typed("export", "--private", tmp_path / "notes.json", data=data)
    open_workbook(Settings(data)).journal.settings.set("private", True)
    before = bytes_under(data)
    done = typed_on_a_terminal("restore", tmp_path / "notes.json", data=data, answers=((SURE, answer),))
    assert done.code == code and "Traceback" not in done.said
    assert (bytes_under(data) == before) is (code != 0)


def test_a_damaged_lock_is_told_in_a_sentence_and_nothing_is_touched(locked):
    path = locked / "journal.json"
    first, second, rest = path.read_bytes().split(b"\n", 2)
    broken = second.replace(b'"slots":{"passphrase":{', b'"slots":{"passphrase":{"x":1,').replace(b'"salt"', b'"malt"')
    head = first[:-64] + hashlib.sha256(b"LOCKED 2\n" + broken).hexdigest().encode()
    path.write_bytes(b"\n".join([head, broken, rest]))
    shutil.rmtree(locked / "backups")
    before = bytes_under(locked)
    seen = typed_on_a_terminal("check", data=locked)
    assert seen.code == 1 and "Traceback" not in seen.said and "damaged" in seen.said
    assert bytes_under(locked) == before


def test_ctrl_c_at_the_passphrase_leaves_everything_as_it_was(locked, tmp_path):
    before = bytes_under(locked)
    done = typed_on_a_terminal("export", tmp_path / "notes.json", data=locked, answers=((ASKED, "^C"),))
    assert done.code == 130 and "Stopped." in done.said and "Traceback" not in done.said
    assert bytes_under(locked) == before and list(tmp_path.iterdir()) == [locked]


def test_ctrl_c_while_a_long_journal_is_brought_in_leaves_all_of_it_or_nothing(data, tmp_path):
    days = (date(2000, 1, 1) + timedelta(days=number) for number in range(1000))
    rows = (f"{day},,,21:{minute:02d},good,walk,,Line {minute}" for day in days for minute in range(20))
    (tmp_path / "daylio.csv").write_text("\n".join([HEADING, *rows]))
    before = everything(data)
    stopped = typed_on_a_terminal("import", tmp_path / "daylio.csv", data=data, answers=(("A journal from", "^C"),))
    assert "20000 entries" in stopped.said and "Traceback" not in stopped.said
    if stopped.code == 130:
        assert len(everything(data)["check_ins"]) in (3, 20_003)
    again = typed("import", tmp_path / "daylio.csv", data=data)
    assert again.code == 0 and len(everything(data)["check_ins"]) == 20_003
    assert before["check_ins"].items() <= everything(data)["check_ins"].items()
    assert [path.name for path in data.iterdir() if path.name.endswith(".new")] == []


def test_a_file_is_for_its_owner_alone(data, tmp_path):
    typed("export", tmp_path / "notes.json", data=data)
    assert stat.S_IMODE((tmp_path / "notes.json").stat().st_mode) == 0o600
