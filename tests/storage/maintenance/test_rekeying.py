"""Turning the lock on, changing and taking it off: which copies stay, which go, and that no byte tells her words."""

import errno
import shutil
from contextlib import suppress
from pathlib import Path

import pytest

from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import now
from steady.storage.errors import JournalTrouble, WrongSecret
from steady.storage.journal import open_journal
from steady.storage.lock.encryption import header_of
from steady.storage.lock.key_slots import new_code
from tests.storage.file.test_full_disk import FailingDisk
from tests.storage.locks import ANOTHER, HER_WORDS, PASSPHRASE, QUICK, locked, readable_words, written
from tests.storage.samples import ONE_OF_EACH, check_in, notes


def litter(folder: Path) -> None:
    """Leave every kind of plain file behind that the workbook, a kill or she herself may have left."""
    content = (folder / "journal.json").read_bytes()
    for name in (
        "journal.json.damaged-2026-11-01-100000",
        "journal.json.new",
        "of-format-1.json",
        "my own copy.json",
        "erasing.new",
        "backups/of-format-1.json",
        "backups/copy of journal",
    ):
        (folder / name).write_bytes(content if "damaged" not in name else content[:-30])


def test_turning_it_on_leaves_no_plain_byte_and_keeps_every_backup(folder):
    journal = written(folder)
    journal.drafts.save(ONE_OF_EACH["drafts"])
    backups = len(journal.backups.all())
    litter(folder)
    journal.lock.put_on(PASSPHRASE, QUICK)
    assert readable_words(folder) == set()
    assert b"I wanted to say" not in b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert len(journal.backups.all()) == backups
    assert all(version.counts is not None for version in journal.backups.all())


def test_every_save_after_it_is_locked_too_and_so_is_the_mark_of_something_to_erase(folder):
    journal, _ = locked(folder)
    for number in range(8):
        journal.check_ins.save(check_in(f"{HER_WORDS[number % 3]} {number}"))
        assert readable_words(folder) == set()


def opens(path: Path, lock_id: str) -> bool:
    header = header_of(path.read_bytes())
    return header is not None and header.lock_id == lock_id


def test_after_a_change_nothing_opens_with_the_old_passphrase_or_the_old_code(folder):
    journal, code = locked(folder)
    old = header_of((folder / "journal.json").read_bytes()).lock_id
    taken_before = shutil.copytree(folder, folder.with_name("taken before"))
    new = journal.lock.change(PASSPHRASE, ANOTHER, QUICK)
    assert not [path for path in folder.rglob("*") if path.is_file() and opens(path, old)]
    for secret in (PASSPHRASE, code):
        with pytest.raises(WrongSecret):
            open_journal(folder, secret=secret)
    for secret in (ANOTHER, new):
        again = open_journal(folder, secret=secret)
        assert len(notes(again)) == 3 and len(again.backups.all()) == 3
    # What was taken elsewhere before still opens the old way, and says so in SECURITY.md.
    assert len(notes(open_journal(taken_before, secret=PASSPHRASE))) == 3


def test_the_code_opens_the_change_too_and_a_wrong_secret_changes_nothing(folder):
    journal, code = locked(folder)
    before = (folder / "journal.json").read_bytes()
    for change in (lambda: journal.lock.change("wrong", ANOTHER, QUICK), lambda: journal.lock.take_off("wrong")):
        with pytest.raises(WrongSecret):
            change()
    assert (folder / "journal.json").read_bytes() == before
    journal.lock.change(code, ANOTHER, QUICK)
    assert len(notes(open_journal(folder, secret=ANOTHER))) == 3


def test_a_journal_that_was_damaged_meanwhile_is_mended_before_its_lock_is_changed(folder):
    journal, _ = locked(folder)
    journal.check_ins.save(check_in("locked once"))
    path = folder / "journal.json"
    path.write_bytes(path.read_bytes().replace(b"LOCKED 2 ", b"LOCKED 2 x"))
    journal.lock.take_off(PASSPHRASE)
    assert len(notes(open_journal(folder))) == 3 and journal.restored_from is not None


def test_taking_it_off_leaves_a_plain_journal_with_its_backups_and_no_locked_file(folder):
    journal, _ = locked(folder)
    journal.check_ins.save(check_in("locked once"))
    journal.lock.take_off(PASSPHRASE)
    plain = open_journal(folder)
    assert len(notes(plain)) == 4 and not plain.lock.is_on
    assert [version.counts for version in plain.backups.all()][0] == {"check_ins": 3}
    assert not [path for path in folder.rglob("*") if path.is_file() and path.read_bytes().startswith(b"LOCKED")]


@pytest.mark.long
@pytest.mark.parametrize("before", ["", PASSPHRASE], ids=["put on", "changed"])
def test_whatever_step_fails_the_journal_is_as_before_or_opens_with_the_code_she_has_seen(tmp_path, before):
    """An error of the disk in the middle, and a workbook that is closed right after it."""
    shown, failed_at, ended, begun = new_code(), [], set(), tmp_path / "begun"
    locked(begun) if before else written(begun)
    for step in range(1, 90):
        folder, disk = shutil.copytree(begun, tmp_path / str(step)), FailingDisk(errno.EIO)
        journal = open_journal(folder, secret=before, disk=disk)
        disk.steps_left = step
        with suppress(JournalTrouble):
            journal.lock.put_on(ANOTHER, QUICK, shown)
        if not disk.failed_at:
            break
        failed_at.append(disk.failed_at)
        key = key_with(folder, shown)
        assert key == key_with(folder, ANOTHER)
        assert len(notes(open_journal(folder, secret=shown if key else before))) == 3
        ended.add(key is not None)
    assert {"write_new", "replace", "sync_folder", "remove", "read"} <= set(failed_at) and ended == {True, False}


def key_with(folder, secret):
    """A key of the journal where this opens its lock; nothing where it does not, or where there is none."""
    with suppress(WrongSecret):
        return open_journal(folder, secret=secret).lock.key_for("a test")


def test_what_is_not_the_workbooks_stays(folder):
    journal = written(folder)
    (folder / "README.md").write_text("about this folder")
    (folder / "backups" / "photo.jpg").write_bytes(b"\xff\xd8")
    journal.lock.put_on(PASSPHRASE, QUICK)
    assert (folder / "README.md").exists() and (folder / "backups" / "photo.jpg").exists()


def test_erasing_takes_a_record_out_of_every_locked_copy(folder):
    journal, _ = locked(folder)
    entry = journal.exercises.save(ExerciseEntry(at=now(), exercise="letter", values={"text": "for nobody to see"}))
    for number in range(3):
        journal.check_ins.save(check_in(f"later {number}"))
    held = [name for name in backups_with(journal, entry.id)]
    assert held
    journal.erase("exercises", entry.id)
    assert backups_with(journal, entry.id) == [] and journal.exercises.all() == []
    assert len(notes(open_journal(folder, secret=PASSPHRASE))) == 6
    assert journal.older_since is None and readable_words(folder) == set()


def backups_with(journal, record_id):
    return [
        version.name
        for version in journal.backups.all()
        if record_id in journal.backups.open(version.name).tables.get("exercises", {})
    ]


def test_erasing_removes_a_locked_copy_that_nobody_can_look_into(folder):
    journal, _ = locked(folder)
    entry = journal.exercises.save(ExerciseEntry(at=now(), exercise="letter", values={"text": "gone"}))
    broken = folder / "journal.json.damaged-2026-11-01-100000"
    broken.write_bytes((folder / "journal.json").read_bytes()[:-5])
    journal.erase("exercises", entry.id)
    assert not broken.exists()


def test_an_older_file_in_the_place_of_a_newer_one_is_told(folder):
    journal, _ = locked(folder)
    older = (folder / "journal.json").read_bytes()
    for number in range(2):
        journal.check_ins.save(check_in(f"newer {number}"))
    (folder / "journal.json").write_bytes(older)
    assert notes(journal)[-1:] != ["newer 1"] and journal.older_since is not None
    again = open_journal(folder, secret=PASSPHRASE)
    assert again.older_since is not None
    again.check_ins.save(check_in("going on"))
    assert open_journal(folder, secret=PASSPHRASE).older_since is None


def test_a_forged_count_is_not_believed(folder):
    locked(folder)
    (folder / "journal.newest").write_bytes((folder / "journal.json").read_bytes().replace(b'"count":', b'"count":9'))
    assert open_journal(folder, secret=PASSPHRASE).older_since is None


def test_a_whole_folder_put_back_is_no_swap(folder):
    journal, _ = locked(folder)
    shutil.copytree(folder, folder.with_name("elsewhere"))
    journal.check_ins.save(check_in("newer"))
    assert open_journal(folder.with_name("elsewhere"), secret=PASSPHRASE).older_since is None
