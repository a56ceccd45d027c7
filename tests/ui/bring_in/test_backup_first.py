"""On a new computer, and after everything was forgotten, a backup comes back before a new journal is begun."""

import pytest

from steady.bootstrap import Settings, open_workbook
from steady.storage.exports import as_whole
from steady.ui.bring_in.backup_first import BACK, IS_BACK, OFFER, OPEN, SECRET_LABEL, TAKE, TITLE
from tests.browser.screens import FORGET_WORDS, TYPE_TO_FORGET, WORDS
from tests.storage.locks import PASSPHRASE, QUICK
from tests.ui.journals import bytes_under, three_days
from tests.ui.visit import Visit

BEGIN = "Start a new journal"


def files_of(workbook):
    """Each kind of file that she may have, by what it is."""
    journal = workbook.journal
    return {
        "a locked file": journal.backups.as_backup_file(PASSPHRASE, QUICK),
        "a backup": (journal.folder / "journal.json").read_bytes(),
        "an export": as_whole(journal),
    }


KINDS = ("a locked file", "a backup", "an export")


@pytest.fixture(params=["new computer", "forgotten"])
def without(request, tmp_path, monkeypatch):
    """A visit where there is no journal, and what she has kept of the one of three days."""
    folder = tmp_path / "journal"
    workbook = three_days(folder if request.param == "forgotten" else tmp_path / "old computer")
    kept, notes = files_of(workbook), [one.note for one in workbook.check_ins.all()]
    visit = Visit(folder, monkeypatch)
    if request.param == "forgotten":
        visit.open("journal").submit({TYPE_TO_FORGET: FORGET_WORDS}, "Delete it all")
    return visit.open(), kept, notes


def drop(visit, content, secret=""):
    visit.app.file_uploader[0].set_value(("notes.backup", content, "application/octet-stream"))
    return visit.submit({SECRET_LABEL: secret}, OPEN)


def titles(visit):
    return [title.value for title in visit.app.title]


@pytest.mark.parametrize("kind", KINDS)
def test_each_file_she_may_have_kept_comes_back_before_a_new_journal_is_begun(without, kind):
    visit, kept, notes = without
    drop(visit.press(OFFER), kept[kind], PASSPHRASE if kind == "a locked file" else "")
    assert "It has 3 check-ins, 1 rating, 1 weekly reflection." in visit.words
    assert [one.label for one in visit.app.button if one.proto.type == "primary"] == [TAKE]
    visit.press(TAKE)
    assert titles(visit) == [WORDS.check_in.question]
    assert any(said.startswith(IS_BACK.partition("{")[0]) for said in visit.words.splitlines())
    back = open_workbook(Settings(visit.folder), PASSPHRASE if kind == "a locked file" else "")
    assert [one.note for one in back.check_ins.all()] == notes
    assert back.journal.lock.is_on is (kind == "a locked file")


def test_nothing_is_written_by_looking_and_a_wrong_passphrase_says_so(without):
    visit, kept, _ = without
    before = bytes_under(visit.folder)
    drop(visit.press(OFFER), kept["a locked file"], "not this one, surely")
    assert [one.value for one in visit.app.error] and TAKE not in visit.buttons
    drop(visit, kept["a backup"])
    assert TAKE in visit.buttons and bytes_under(visit.folder) == before
    visit.press(BACK)
    assert TITLE not in titles(visit) and TAKE not in visit.press(OFFER).buttons


@pytest.mark.parametrize("hurt", [b"", b"a photo", b'{"sha256": "0', b"LOCKED 1 x\n{}\n"])
def test_a_file_that_is_no_backup_is_refused_and_she_may_begin_all_the_same(without, hurt):
    visit, _, _ = without
    drop(visit.press(OFFER), hurt)
    assert "Nothing was changed" in " ".join(one.value for one in visit.app.error)
    visit.press(BACK)
    assert {BEGIN, WORDS.welcome.begin} & set(visit.buttons)


def test_after_forgetting_the_way_back_stands_before_a_new_beginning(tmp_path, monkeypatch):
    three_days(tmp_path / "journal")
    visit = Visit(tmp_path / "journal", monkeypatch).open("journal")
    visit.submit({TYPE_TO_FORGET: FORGET_WORDS}, "Delete it all")
    assert visit.buttons.index(OFFER) < visit.buttons.index(BEGIN)
