"""Backups she can see: listed, looked into, gone back to, taken elsewhere; everything forgotten."""

from threading import Thread

import pytest

from steady.storage.errors import JournalTrouble, NoBackupFile, NotErased, WrongSecret
from steady.storage.journal import open_in_memory, open_journal
from steady.storage.maintenance.backup_history import open_backup
from steady.storage.maintenance.wipe import NOTE, forget_everything
from steady.storage.records.serialization import to_document
from tests.storage.locks import ANOTHER, HER_WORDS, PASSPHRASE, QUICK, locked, readable_words, written
from tests.storage.samples import SUNDAY_EVENING, WatchedDisk, check_in, notes


@pytest.fixture(params=["plain", "locked"])
def journal(request, folder, clock):
    return written(folder, clock) if request.param == "plain" else locked(folder, clock)[0]


def test_the_list_says_when_how_big_and_how_much(journal):
    versions = journal.backups.all()
    assert [version.counts.get("check_ins", 0) for version in versions] == [2, 1, 0]
    assert all(version.saved == SUNDAY_EVENING and version.size > 100 for version in versions)


def test_a_backup_that_cannot_be_opened_is_listed_as_such(journal, folder):
    name = journal.backups.all()[0].name
    (folder / "backups" / name).write_bytes(b"lost")
    assert journal.backups.all()[0].counts is None
    with pytest.raises(NoBackupFile):
        journal.backups.open(name)


def test_looking_inside_changes_nothing_and_going_back_keeps_the_present_as_a_backup(journal, folder):
    before = (folder / "journal.json").read_bytes()
    opened = journal.backups.open(journal.backups.all()[1].name)
    assert len(notes(open_in_memory(opened=opened))) == 1
    assert (folder / "journal.json").read_bytes() == before
    journal.replace_everything(opened.tables)
    assert len(notes(journal)) == 1 and journal.older_since is None
    journal.replace_everything(journal.backups.open(journal.backups.all()[0].name).tables)
    assert len(notes(journal)) == 3


def test_one_file_taken_elsewhere_opens_on_a_new_computer_with_its_passphrase_alone(journal, folder, tmp_path):
    file = journal.backups.as_backup_file(PASSPHRASE, QUICK)
    assert not [word for word in HER_WORDS if word.encode() in file]
    elsewhere = open_journal(tmp_path / "new computer")
    with pytest.raises(WrongSecret):
        elsewhere.backups.open_external(file, ANOTHER)
    taken = elsewhere.backups.open_external(file, PASSPHRASE)
    elsewhere.lock.adopt(taken.lock)
    elsewhere.replace_everything(taken.opened.tables)
    assert notes(open_journal(tmp_path / "new computer", secret=PASSPHRASE)) == notes(journal)
    assert readable_words(tmp_path / "new computer") == set()


@pytest.mark.parametrize(
    "hurt",
    [
        lambda file: b"",
        lambda file: b"a photo",
        lambda file: file[:-1],
        lambda file: file[:60] + b"x" + file[61:],
        lambda file: b"LOCKED 1 x\n{}\n",
    ],
)
def test_a_file_that_is_no_whole_backup_is_refused_and_nothing_changes(journal, folder, hurt):
    file, before = journal.backups.as_backup_file(PASSPHRASE, QUICK), (folder / "journal.json").read_bytes()
    with pytest.raises(NoBackupFile, match="Nothing was changed"):
        journal.backups.open_external(hurt(file), PASSPHRASE)
    assert (folder / "journal.json").read_bytes() == before


def test_an_entry_with_an_odd_id_in_a_backup_stays_in_the_file_is_never_shown_and_takes_nothing_along(
    journal, tmp_path
):
    tables, entry = journal.everything(), check_in("strange")
    odd = {"": to_document(entry), "a": to_document(entry)}
    journal.replace_everything({**tables, "check_ins": {**tables["check_ins"], **odd}})
    file = journal.backups.as_backup_file(PASSPHRASE, QUICK)
    elsewhere = open_journal(tmp_path / "new computer")
    elsewhere.replace_everything(elsewhere.backups.open_external(file, PASSPHRASE).opened.tables)
    elsewhere.check_ins.save(check_in("and on"))
    assert len(notes(elsewhere)) == 4 and sorted(one.id for one in elsewhere.unreadable) == ["", "a"]
    for record_id in odd:
        with pytest.raises(NotErased):
            elsewhere.erase("check_ins", record_id)
    assert odd.items() <= open_journal(tmp_path / "new computer").everything()["check_ins"].items()


def test_a_file_without_a_lock_opens_where_no_journal_is_and_an_entry_with_an_odd_id_is_left_out(folder, clock):
    journal = written(folder, clock)
    tables = journal.everything()
    odd = {"": to_document(check_in("strange"))}
    journal.replace_everything({**tables, "check_ins": {**tables["check_ins"], **odd}})
    brought = open_backup((folder / "journal.json").read_bytes())
    assert brought.lock is None and brought.opened.tables == tables
    with pytest.raises(NoBackupFile):
        journal.backups.open_external((folder / "journal.json").read_bytes(), "")


def test_forgetting_everything_leaves_nothing_but_what_is_not_ours(journal, folder):
    (folder / "README.md").write_text("about this folder")
    (folder / "journal.json.damaged-2026-11-01-100000").write_bytes(b"marmalade")
    assert forget_everything(folder) == ["README.md"]
    assert [path.name for path in folder.rglob("*")] == ["README.md"]
    again = open_journal(folder)
    assert notes(again) == [] and not again.lock.is_on


def test_a_forgetting_that_was_cut_short_ends_the_next_time_and_no_backup_comes_back(journal, folder):
    (folder / "journal.json").unlink()
    (folder / NOTE).write_bytes(b"")
    assert notes(open_journal(folder)) == [] and readable_words(folder) == set()
    assert not (folder / "backups").exists()


def test_another_window_that_was_open_brings_nothing_back(journal, folder):
    forget_everything(folder)
    with pytest.raises(JournalTrouble):
        journal.check_ins.save(check_in("late"))
    assert readable_words(folder) == set()


def test_a_save_that_is_under_way_brings_nothing_back(folder):
    """Forgetting waits for it: otherwise the save would put the whole journal where everything was just deleted."""
    forgetting = Thread(target=forget_everything, args=(folder,))

    def begin_to_forget(step, *arguments):
        if step == "replace" and arguments[1].name == "journal.json" and not forgetting.ident:
            forgetting.start()
            forgetting.join(0.5)

    locked(folder)
    journal = open_journal(folder, secret=PASSPHRASE, disk=WatchedDisk(begin_to_forget))
    journal.check_ins.save(check_in("late"))
    forgetting.join()
    assert [path.name for path in folder.rglob("*") if path.suffix != ".lock"] == []
