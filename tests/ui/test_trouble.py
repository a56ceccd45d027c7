"""A journal that cannot be opened or written is answered with a sentence on the screen, and never with a trace."""

import shutil

import pytest

from steady.storage.file.journal_format import MIGRATIONS, FileFormat
from tests.browser.screens import NEED_NO_JOURNAL, NOTE, SAVE_CHECK_IN, SCREENS, TRY_AGAIN
from tests.storage.samples import SUNDAY_EVENING, change_by_hand
from tests.ui.journals import bytes_under, three_days

DAMAGED = "Your journal file can't be read right now, and there's no good backup next to it. Nothing was changed"
TOO_NEW = "Your journal was written by a newer version of this workbook. It's safe, and nothing was changed."
UNREACHABLE = "Your journal can't be reached right now."
IN_JOURNAL = [path for path in SCREENS if path not in NEED_NO_JOURNAL]


def put_alone(folder, content: bytes):
    """Make `content` the journal, without a backup."""
    shutil.rmtree(folder)
    folder.mkdir()
    (folder / "journal.json").write_bytes(content)


BAD_FILES = {
    "no JSON": (b"Dear diary, today", DAMAGED),
    "empty": (b"", DAMAGED),
    "a list": (b"[]", DAMAGED),
    "nulls": (bytes(4096), DAMAGED),
    "without a checksum": (b'{"format": 1, "saved": "2026-11-22T21:05:00+01:00", "journal": {}}', DAMAGED),
    "from a newer version": (FileFormat((*MIGRATIONS, dict)).encode({}, SUNDAY_EVENING, turn=1), TOO_NEW),
}


@pytest.mark.long
@pytest.mark.parametrize(("content", "sentence"), BAD_FILES.values(), ids=BAD_FILES)
def test_a_journal_that_cannot_be_read_is_told_on_every_screen_and_left_alone(visit, content, sentence):
    put_alone(visit.folder, content)
    before = bytes_under(visit.folder)
    for path in IN_JOURNAL:
        visit.open(path)
        assert [error.value[: len(sentence)] for error in visit.app.error] == [sentence]
        assert TRY_AGAIN in visit.buttons and SAVE_CHECK_IN not in visit.buttons
    assert bytes_under(visit.folder) == before


@pytest.mark.parametrize("path", NEED_NO_JOURNAL)
def test_help_and_what_this_is_are_open_without_a_journal(visit, path):
    put_alone(visit.folder, b"Dear diary")
    visit.open(path)
    assert [title.value for title in visit.app.title] == [SCREENS[path][1]]
    assert not visit.app.error


def test_trying_again_opens_a_journal_that_was_put_right(visit):
    three_days(visit.folder)
    good = (visit.folder / "journal.json").read_bytes()
    for file in visit.folder.rglob("*.json"):
        file.write_bytes(b"Dear diary")
    assert DAMAGED in visit.open("diary").words
    (visit.folder / "journal.json").write_bytes(good)
    assert "Walked to the river." in visit.press(TRY_AGAIN).words


def test_a_damaged_journal_is_replaced_by_its_backup_and_she_is_told(visit):
    three_days(visit.folder)
    (visit.folder / "journal.json").write_bytes(b"{")
    visit.open()
    assert "Your journal file was damaged. We set it aside" in visit.app.warning[0].value
    assert "Walked to the river." in visit.words
    visit.slide(calm=5).press(SAVE_CHECK_IN)
    assert len(visit.journal.check_ins.all()) == 4


def test_a_folder_that_vanishes_while_she_writes_is_told_and_her_words_stay(visit):
    visit.open().write(NOTE, "He called about the car.")
    visit.folder.rename(visit.folder.with_name("gone"))
    visit.press(SAVE_CHECK_IN)
    assert UNREACHABLE in visit.words
    assert not visit.folder.exists()
    visit.folder.with_name("gone").rename(visit.folder)
    visit.press(TRY_AGAIN)
    assert [box.value for box in visit.boxes] == ["He called about the car."]
    visit.press(SAVE_CHECK_IN)
    assert [one.note for one in visit.journal.check_ins.all()] == ["He called about the car."]


def test_a_place_that_is_no_folder_is_told(visit):
    shutil.rmtree(visit.folder)
    visit.folder.write_text("a file where the folder should be", encoding="utf-8")
    assert UNREACHABLE in visit.open().words


def test_one_entry_that_cannot_be_read_is_told_and_the_others_are_shown(visit):
    three_days(visit.folder)
    change_by_hand(visit.folder / "journal.json", '"calm":3', '"calm":30')
    visit.open("diary")
    assert [warning.value for warning in visit.app.warning] == [
        "One check-in isn't shown, because the workbook can't read it. It stays in your journal file just as it is."
    ]
    assert "Walked to the river." in visit.words and "Barely slept." not in visit.words
