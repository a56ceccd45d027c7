"""What is written and not saved lies in a small file beside the journal, with the promises that the journal has."""

import errno
import json
import os
import shutil

import pytest

from steady.domain.records.draft import Draft
from steady.storage.errors import JournalTrouble
from steady.storage.journal import open_journal
from steady.storage.maintenance.wipe import forget_everything
from tests.storage.file.test_full_disk import FailingDisk
from tests.storage.locks import ANOTHER, PASSPHRASE, QUICK, written
from tests.storage.samples import change_by_hand, check_in, notes

FORM = "check-in"


@pytest.fixture(params=["plain", "locked"])
def journal(request, folder):
    opened = written(folder)
    if request.param == "locked":
        opened.lock.put_on(PASSPHRASE, QUICK)
    return opened


def again(journal, **options):
    return open_journal(journal.folder, secret=PASSPHRASE if journal.lock.is_on else "", **options)


def type_in(journal, words, form=FORM):
    stored = journal.drafts.get(form)
    revision = stored.revision if stored else 0
    return journal.drafts.save(Draft(form=form, values={"note": words}, revision=revision))


def typed(journal):
    return {draft.form: draft.values["note"] for draft in journal.drafts.all()}


def test_a_pause_in_typing_leaves_the_journal_file_as_it_is(journal):
    whole = (journal.folder / "journal.json").read_bytes()
    backups = journal.backups.all()
    for words in ("I", "I am", "I am here"):
        type_in(journal, words)
    assert (journal.folder / "journal.json").read_bytes() == whole and journal.backups.all() == backups
    assert typed(again(journal)) == {FORM: "I am here"}


def test_a_save_takes_the_drafts_along_and_leaves_no_file_of_them(journal):
    type_in(journal, "half a word")
    with journal.transaction():
        journal.check_ins.save(check_in("saved"))
        journal.drafts.delete(FORM)
    type_in(journal, "another", "event")
    journal.check_ins.save(check_in("once more"))
    assert not (journal.folder / "journal.drafts").exists()
    assert typed(again(journal)) == {"event": "another"} and notes(again(journal))[-2:] == ["saved", "once more"]


def test_thrown_away_it_is_in_no_file_in_use(journal):
    type_in(journal, "never mind")
    journal.check_ins.save(check_in("saved meanwhile"))
    journal.drafts.delete(FORM)
    assert typed(again(journal)) == {}
    if not journal.lock.is_on:
        for name in ("journal.json", "journal.drafts"):
            path = journal.folder / name
            assert b"never mind" not in (path.read_bytes() if path.exists() else b"")


def test_two_windows_see_each_others_drafts_at_once(journal):
    other = again(journal)
    type_in(journal, "from here")
    assert typed(other) == {FORM: "from here"}
    other.check_ins.save(check_in("saved there"))
    type_in(other, "from there")
    assert typed(journal) == {FORM: "from there"} and notes(journal)[-1] == "saved there"


def test_an_older_file_of_drafts_in_the_place_of_a_newer_one_is_told(journal):
    type_in(journal, "older")
    path = journal.folder / "journal.drafts"
    older = path.read_bytes()
    type_in(journal, "newer")
    path.write_bytes(older)
    assert again(journal).lost_drafts
    path.unlink()
    assert again(journal).lost_drafts
    type_in(journal, "going on")
    assert not again(journal).lost_drafts


def test_a_copy_of_the_drafts_from_before_a_save_is_no_newer_than_the_journal(journal):
    type_in(journal, "older")
    older = (journal.folder / "journal.drafts").read_bytes()
    journal.drafts.delete(FORM)
    journal.check_ins.save(check_in("saved"))
    (journal.folder / "journal.drafts").write_bytes(older)
    assert typed(again(journal)) == {} and not again(journal).lost_drafts


@pytest.mark.parametrize("content", [b"", b"{}", b"\x00" * 300, b"LOCKED 3 x", b"my words"])
def test_a_damaged_file_of_drafts_is_set_aside_and_told_and_the_journal_goes_on(journal, content):
    type_in(journal, "half a word")
    (journal.folder / "journal.drafts").write_bytes(content)
    opened = again(journal)
    assert opened.lost_drafts and len(notes(opened)) == 3
    aside = [path for path in journal.folder.iterdir() if path.name.startswith("journal.drafts.damaged-")]
    assert [path.read_bytes() for path in aside] == [content]
    type_in(opened, "going on")
    assert typed(again(journal)) == {FORM: "going on"} and not again(journal).lost_drafts


def test_a_damaged_journal_comes_back_with_the_newest_drafts(journal):
    journal.check_ins.save(check_in("fourth"))
    type_in(journal, "half a word")
    (journal.folder / "journal.json").write_bytes(b"lost")
    opened = again(journal)
    assert opened.restored_from is not None and typed(opened) == {FORM: "half a word"}
    assert typed(again(journal)) == {FORM: "half a word"}


def test_a_lock_that_is_put_on_changed_or_taken_off_takes_the_drafts_along(folder):
    journal = written(folder)
    type_in(journal, "tender words")
    journal.lock.put_on(PASSPHRASE, QUICK)
    assert b"tender" not in b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    type_in(journal, "tender words still")
    journal.lock.change(PASSPHRASE, ANOTHER, QUICK)
    assert typed(open_journal(folder, secret=ANOTHER)) == {FORM: "tender words still"}
    type_in(journal, "tender to the end")
    journal.lock.take_off(ANOTHER)
    assert typed(open_journal(folder)) == {FORM: "tender to the end"}


def test_a_backup_file_taken_elsewhere_holds_what_is_not_saved(journal, tmp_path):
    type_in(journal, "half a word")
    content = journal.backups.as_backup_file(PASSPHRASE, QUICK)
    (tmp_path / "new computer").mkdir()
    (tmp_path / "new computer" / "journal.json").write_bytes(content)
    opened = open_journal(tmp_path / "new computer", secret=PASSPHRASE)
    assert typed(opened) == {FORM: "half a word"} and opened.older_since is None


def test_erasing_reaches_the_drafts(journal):
    type_in(journal, "words to erase")
    aside = journal.folder / "journal.drafts.damaged-2026-11-01-100000"
    shutil.copy(journal.folder / "journal.drafts", aside)
    journal.erase("drafts", FORM)
    assert typed(again(journal)) == {}
    if not journal.lock.is_on:
        assert b"words to erase" not in b"".join(p.read_bytes() for p in journal.folder.rglob("*") if p.is_file())


def test_forgetting_everything_takes_the_drafts(journal):
    type_in(journal, "half a word")
    (journal.folder / "journal.drafts.new").write_bytes(b"half")
    assert forget_everything(journal.folder) == []
    assert [path.name for path in journal.folder.iterdir()] == []


@pytest.mark.parametrize("step", range(1, 16))
def test_a_draft_on_a_disk_that_fails_is_either_kept_or_told(folder, step):
    disk = FailingDisk(errno.EIO)
    journal = open_journal(folder, disk=disk)
    type_in(journal, "before")
    disk.steps_left = step
    try:
        type_in(journal, "after")
        said = {"after"}
    except JournalTrouble:
        said = {"before", "after"}
    disk.steps_left = None
    assert {typed(open_journal(folder))[FORM]} <= said and {typed(journal)[FORM]} <= said


def test_a_folder_in_the_place_of_the_drafts_keeps_her_from_nothing(journal):
    (journal.folder / "journal.drafts").mkdir()
    opened = again(journal)
    assert opened.lost_drafts and len(notes(opened)) == 3
    opened.check_ins.save(check_in("going on"))
    assert len(notes(again(journal))) == 4


def test_a_file_that_fills_all_the_memory_is_taken_as_damaged(journal):
    journal.check_ins.save(check_in("fourth"))
    for name in ("journal.json", "journal.newest", "journal.drafts", "erasing.note"):
        path = journal.folder / name
        path.touch()
        os.truncate(path, 2**43)
    opened = again(journal)
    assert opened.restored_from is not None and len(notes(opened)) == 3 and opened.backups.all()


def test_what_a_made_up_file_nests_deeply_keeps_her_from_no_save(folder):
    journal = written(folder)
    deep = [1]
    for _ in range(900):
        deep = [deep]
    made_up = f'"settings": {{\n"deep": {{"value": {json.dumps(deep)}}}\n}},\n"check_ins"'
    change_by_hand(folder / "journal.json", '"check_ins"', made_up)
    opened = open_journal(folder)
    opened.check_ins.save(check_in("fourth"))
    assert len(notes(open_journal(folder))) == 4 and len(journal.check_ins.all()) == 4
