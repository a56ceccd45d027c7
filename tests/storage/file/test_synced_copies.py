"""A copy of the journal that a syncing program put beside it is known by what it holds, whatever its name."""

import pytest

from steady.storage.journal import open_journal
from tests.storage.locks import PASSPHRASE, QUICK, locked, readable_words, written
from tests.storage.samples import check_in, notes

NAMES = [
    "journal (Anna's conflicted copy 2026-11-22).json",
    "journal (In Konflikt stehende Kopie von Anna 2026-11-22).json",
    "journal (Copie en conflit de Anna 2026-11-22).json",
    "journal (Copia en conflicto de Anna 2026-11-22).json",
    "journal-DESKTOP-AB12.json",
    "journal.sync-conflict-20261122-210500-ABCDEFG.json",
    "journal (conflicted copy 2026-11-22 210500).json",
    "journal_conflict-20261122-210500.json",
    "journal (1).json",
    "journal 2.json",
    "journal [conflicted].json",
    "journal.json (SFConflict anna@example.org 2026-11-22-21-05-00)",
    "journal - Kopie.json",
    "JOURNAL.JSON",
    "журнал.json",
]


def copied(folder, name, place="."):
    path = folder / place / name
    path.write_bytes((folder / "journal.json").read_bytes())
    return path


@pytest.mark.parametrize("name", NAMES)
def test_it_is_named_whatever_the_program_calls_it(folder, name):
    journal = written(folder)
    assert journal.backups.copies() == []
    path = copied(folder, name)
    journal.check_ins.save(check_in("later"))
    [seen] = journal.backups.copies()
    assert (seen.name, seen.counts, seen.size) == (path.name, {"check_ins": 3}, path.stat().st_size)
    assert path.name not in [one.name for one in journal.backups.all()]
    assert len(journal.backups.open(name).tables["check_ins"]) == 3


def test_one_among_the_backups_is_named_too(folder):
    journal = written(folder)
    path = copied(folder, "journal-000001-2026-11-22-210500 (1).json", "backups")
    assert [one.name for one in journal.backups.copies()] == [path.name]


def test_none_of_our_own_files_is_taken_for_one(folder):
    journal, _ = locked(folder)
    for name in (
        "journal.json.new",
        "journal.json.damaged-2026-11-22-210500",
        "journal.json.damaged-2026-11-22-210500-2",
    ):
        copied(folder, name)
    for name in ("journal.drafts", "journal.drafts.new", "journal.drafts.damaged-2026-11-22-210500", "erasing.new"):
        copied(folder, name)
    for name in ("journal (1).newest", "journal (1).drafts", "browser.key", "relocking (1).note"):
        copied(folder, name)
    for name in ("of-format-1.json", "journal-000009-2026-11-22-210500.json.relocked"):
        copied(folder, name, "backups")
    assert journal.backups.copies() == []


@pytest.mark.parametrize("content", [b"", b"{}", b'{"sha256"', b"LOCKED", b"\xff\xd8", b"A letter."])
def test_other_files_of_hers_are_none(folder, content):
    journal = written(folder)
    (folder / "journal (1).json").write_bytes(content)
    (folder / "journal folder.json").mkdir()
    assert journal.backups.copies() == []


def test_locking_and_erasing_reach_it_and_going_back_to_it_works(folder):
    journal = written(folder)
    name = copied(folder, NAMES[0]).name
    journal.erase("check_ins", journal.check_ins.all()[0].id)
    assert len(journal.backups.open(name).tables["check_ins"]) == 2
    journal.lock.put_on(PASSPHRASE, QUICK)
    assert readable_words(folder) == set() and journal.backups.copies()[0].counts == {"check_ins": 2}
    journal.check_ins.save(check_in("later"))
    journal.replace_everything(journal.backups.open(name).tables)
    assert len(notes(open_journal(folder, secret=PASSPHRASE))) == 2


def test_one_that_does_not_open_is_named_all_the_same(folder):
    journal, _ = locked(folder)
    written(folder.with_name("another"))
    (folder / "journal 2.json").write_bytes((folder.with_name("another") / "journal.json").read_bytes())
    assert [(one.name, one.counts) for one in journal.backups.copies()] == [("journal 2.json", None)]
