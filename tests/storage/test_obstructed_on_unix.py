"""A pipe, a device, a link or a folder in the place of a file: it never hangs the workbook, nor misleads a write."""

import os
import signal

import pytest

from steady.storage.errors import JournalObstructed
from steady.storage.journal import open_journal
from steady.storage.maintenance.wipe import forget_everything
from tests.storage.locks import PASSPHRASE, QUICK, readable_words, written
from tests.storage.samples import check_in, notes

LONGEST_S = 30


@pytest.fixture(autouse=True)
def never_waits_for_ever():
    def give_up(*_):
        raise AssertionError("It waited for what never comes.")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(LONGEST_S)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def link_to_zeros(path):
    path.symlink_to("/dev/zero")


def link_to_itself(path):
    path.symlink_to(path)


ODD = [os.mkfifo, link_to_zeros, link_to_itself, os.mkdir]


def put(odd, path):
    path.unlink(missing_ok=True)
    odd(path)


@pytest.mark.parametrize("odd", [os.mkfifo, link_to_zeros, os.mkdir])
def test_in_the_place_of_the_journal_it_is_told_by_its_name(folder, odd):
    journal, path = written(folder), folder / "journal.json"
    put(odd, path)
    for look in (lambda: open_journal(folder), journal.check_ins.all, lambda: journal.check_ins.save(check_in("new"))):
        with pytest.raises(JournalObstructed, match=r"journal\.json\. Nothing was changed"):
            look()
    path.rmdir() if odd is os.mkdir else path.unlink()
    # As where the file is gone: the newest backup takes its place.
    assert len(notes(open_journal(folder))) == 2


def test_a_folder_in_the_place_of_what_a_save_writes_is_told_by_its_name(folder):
    journal = written(folder)
    (folder / "journal.json.new").mkdir()
    with pytest.raises(JournalObstructed, match=r"journal\.json\.new\. Nothing was changed"):
        journal.check_ins.save(check_in("new"))
    (folder / "journal.json.new").rmdir()
    journal.check_ins.save(check_in("new"))
    assert "new" in notes(journal)


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("place", ["backups/journal-000099-2026-11-22-210500.json", "backups/of-format-0.json", "odd"])
def test_beside_the_journal_and_among_the_backups_it_is_passed_over(folder, odd, place):
    journal = written(folder)
    odd(folder / place)
    journal.check_ins.save(check_in("first"))
    assert [one.counts for one in journal.backups.all()][0] == {"check_ins": 3}
    journal.erase("check_ins", journal.check_ins.all()[-1].id)
    journal.lock.put_on(PASSPHRASE, QUICK)
    again = open_journal(folder, secret=PASSPHRASE)
    again.lock.take_off(PASSPHRASE)
    assert len(notes(open_journal(folder))) == 3
    forget_everything(folder)
    assert not (folder / "journal.json").exists() and readable_words(folder) == set()


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("name", ["journal.newest", "erasing.new"])
def test_in_the_place_of_a_small_file_it_keeps_nobody_from_the_journal(folder, odd, name):
    journal = written(folder)
    put(odd, folder / name)
    journal.check_ins.save(check_in("first"))
    assert len(notes(open_journal(folder))) == 4


@pytest.mark.parametrize("name", ["journal.json", "journal.json.new", "journal.newest", "journal.newest.new"])
def test_no_write_goes_through_a_link(folder, tmp_path, name):
    journal, elsewhere = written(folder), tmp_path / "elsewhere"
    elsewhere.write_bytes((folder / "journal.json").read_bytes())
    before = elsewhere.read_bytes()
    put(lambda path: path.symlink_to(elsewhere), folder / name)
    journal.check_ins.save(check_in("for the journal alone"))
    assert elsewhere.read_bytes() == before and not (folder / "journal.json").is_symlink()
    assert len(notes(open_journal(folder))) == 4
