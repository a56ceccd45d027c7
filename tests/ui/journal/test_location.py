"""What the screens say when the folder of the journal is synced, and when another file stands in its place."""

import shutil
from datetime import timedelta

import pytest

from steady.domain.records.record import now
from steady.storage.file import folder_weaknesses
from steady.storage.journal import open_journal
from tests.browser.screens import BEGIN, ONLY_ME, OPEN_SAMPLE, RATHER_NOT, SAVE_CHECK_IN
from tests.storage.locks import PASSPHRASE, QUICK
from tests.ui.journals import begun, three_days
from tests.ui.visit import Visit

SYNCED, OPENS, LOCKED = "a folder that Dropbox copies", "can read what you write", "locked like the journal"


def warnings(visit):
    return "\n".join(one.value for one in visit.app.warning)


@pytest.fixture
def synced(tmp_path, monkeypatch):
    three_days(tmp_path / "Dropbox" / "data")
    return Visit(tmp_path / "Dropbox" / "data", monkeypatch)


@pytest.mark.parametrize("path", ["backups", "about"])
def test_a_synced_folder_is_told_with_what_it_means_and_the_way_out(synced, path):
    said = warnings(synced.open(path))
    assert SYNCED in said and OPENS in said and LOCKED not in said and "WORKBOOK_DATA" in said
    assert "nowhere else" not in synced.words


@pytest.mark.parametrize("path", ["", "diary", "help-now"])
def test_it_is_not_told_on_every_screen(synced, path):
    assert SYNCED not in warnings(synced.open(path))


def test_a_lock_makes_it_less(synced):
    synced.journal.journal.lock.put_on(PASSPHRASE, QUICK)
    said = warnings(synced.open("about"))
    assert SYNCED in said and LOCKED in said and OPENS not in said


def test_the_first_visit_tells_it_once(tmp_path, monkeypatch):
    visit = Visit(tmp_path / "Dropbox" / "data", monkeypatch).open().press(BEGIN).press(RATHER_NOT)
    assert SYNCED in visit.words and "under “My journal,” in “Copies.”" in visit.words
    visit.press(ONLY_ME)
    assert SYNCED not in visit.words


def test_the_sample_lies_nowhere_and_is_not_synced(synced):
    assert SYNCED not in warnings(synced.open("sample").press(OPEN_SAMPLE).open("backups"))


@pytest.mark.parametrize(("number", "said"), [(1, "another copy of your journal"), (2, "other copies of your journal")])
def test_a_copy_that_a_syncing_program_made_is_named_and_can_be_gone_back_to(synced, number, said):
    folder = synced.journal.journal.folder
    assert "copy of your journal in its folder" not in warnings(synced.open("backups"))
    names = [f"journal (Anna's *conflicted* copy {one}).json" for one in range(number)]
    for name in names:
        shutil.copy(folder / "journal.json", folder / name)
    assert said in warnings(synced.open("backups")) and "Nothing was deleted" in warnings(synced)
    assert all(name in "\n".join(code.value for code in synced.app.code) for name in names)
    assert synced.app.radio[0].options[-number].endswith("in your journal's folder")
    synced.app.radio[0].set_value(names[0]).run()
    assert "It has 3 check-ins" in synced.words


def test_what_the_drive_of_the_journal_cannot_do_is_told_where_the_journal_lies(synced):
    folder_weaknesses.note(synced.journal.journal.folder, folder_weaknesses.NOT_KEPT_APART)
    assert "in one window and on one computer at a time" in warnings(synced.open("backups"))
    assert "one computer at a time" not in warnings(synced.open("diary"))


def test_a_journal_without_the_lock_it_had_is_told_on_every_screen_until_she_has_read_it(tmp_path, monkeypatch):
    three_days(tmp_path / "journal").journal.lock.put_on(PASSPHRASE, QUICK)
    begun(tmp_path / "made up")
    shutil.copy(tmp_path / "made up" / "journal.json", tmp_path / "journal" / "journal.json")
    visit = Visit(tmp_path / "journal", monkeypatch)
    for path in ("", "diary"):
        assert "this one isn't" in warnings(visit.open(path))
    visit.press("Okay, I've read this")
    assert "this one isn't" not in warnings(visit)


def test_an_older_journal_without_a_lock_is_told_too(tmp_path, monkeypatch):
    three_days(tmp_path / "journal")
    path = tmp_path / "journal" / "journal.json"
    # A minute later by the clock of the computer, another version is saved; then the older file comes back.
    older, later = path.read_bytes(), lambda: now() + timedelta(minutes=1)
    open_journal(path.parent, clock=later).settings.set("number", 1)
    path.write_bytes(older)
    visit = Visit(tmp_path / "journal", monkeypatch).open()
    assert "is an older one" in warnings(visit)
    visit.slide(calm=5).press(SAVE_CHECK_IN).press("Okay, I've read this")
    assert "is an older one" not in warnings(visit)
