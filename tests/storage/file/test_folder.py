"""The folder of the journal: made when it is new, and never made again behind her back."""

import shutil

import pytest

from steady.storage.errors import JournalTrouble, JournalUnreachable
from steady.storage.journal import open_journal
from tests.storage.samples import check_in, notes


def test_a_new_journal_is_empty_and_on_the_disk_at_once(folder):
    assert open_journal(folder).check_ins.all() == []
    assert (folder / "journal.json").exists()


def test_a_folder_that_vanished_is_said_and_not_made_anew(folder, tmp_path):
    journal = open_journal(folder)
    journal.check_ins.save(check_in("kept"))
    folder.rename(tmp_path / "elsewhere")
    for look in (journal.check_ins.all, lambda: journal.check_ins.save(check_in("new")), lambda: journal.unreadable):
        with pytest.raises(JournalUnreachable, match="can't be reached right now"):
            look()
        assert not folder.exists()
    (tmp_path / "elsewhere").rename(folder)
    journal.check_ins.save(check_in("new"))
    assert notes(journal) == ["kept", "new"]


def test_a_folder_that_was_emptied_is_said_and_not_filled_with_an_empty_journal(folder):
    journal = open_journal(folder)
    journal.check_ins.save(check_in("kept"))
    shutil.rmtree(folder)
    folder.mkdir()
    with pytest.raises(JournalUnreachable):
        journal.check_ins.save(check_in("new"))
    assert not (folder / "journal.json").exists()


def test_a_place_that_cannot_hold_a_folder_is_answered_with_a_sentence(folder):
    folder.write_text("a file, not a folder")
    with pytest.raises(JournalTrouble, match="can't be reached"):
        open_journal(folder)


def test_a_copy_of_the_folder_is_a_whole_journal(folder, tmp_path):
    open_journal(folder).check_ins.save(check_in("kept"))
    shutil.copytree(folder, tmp_path / "copy")
    assert notes(open_journal(tmp_path / "copy")) == ["kept"]


def test_what_a_killed_save_left_behind_is_gone_after_the_next(folder):
    journal = open_journal(folder)
    (folder / "journal.json.new").write_bytes(b"half a jour")
    journal.check_ins.save(check_in("kept"))
    assert not (folder / "journal.json.new").exists()
    assert notes(open_journal(folder)) == ["kept"]


def test_every_trouble_names_no_file_of_the_program_and_ends_as_a_sentence(folder):
    folder.write_text("a file, not a folder")
    with pytest.raises(JournalTrouble) as trouble:
        open_journal(folder)
    assert "Error" not in str(trouble.value) and "Errno" not in str(trouble.value)
    assert str(trouble.value).endswith(".")
