"""Which earlier versions are kept: the last five, the last of fourteen days, the last of twenty-four months."""

import errno
import os
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from steady.domain.records.draft import Draft
from steady.storage.file.backup_files import Backup, Backups, worth_keeping
from steady.storage.file.filesystem import Disk
from steady.storage.journal import open_journal
from tests.storage.samples import SUNDAY_EVENING, SetClock, check_in, notes


def backups_of(folder):
    return Backups(folder / "backups", Disk()).newest_first()


def one_a_day(days, each_day=1):
    """Backups of so many days up to Sunday, the newest first."""
    return [
        Backup(Path(str(n)), n, date(2026, 11, 22) - timedelta(days=(days * each_day - 1 - n) // each_day))
        for n in reversed(range(days * each_day))
    ]


def test_the_version_before_the_last_save_is_always_there(open_here, folder):
    journal = open_here()
    before = (folder / "journal.json").read_bytes()
    for number in range(9):
        journal.check_ins.save(check_in(f"line {number}"))
        assert backups_of(folder)[0].path.read_bytes() == before
        before = (folder / "journal.json").read_bytes()


def test_of_one_busy_day_the_five_newest_stay(open_here, folder):
    journal = open_here()
    for number in range(30):
        journal.check_ins.save(check_in(f"line {number}"))
    assert [backup.number for backup in backups_of(folder)] == [30, 29, 28, 27, 26]


def test_three_years_of_days_leave_five_newest_fourteen_days_and_twenty_four_months():
    kept = sorted(worth_keeping(one_a_day(3 * 365, each_day=3)), key=lambda backup: -backup.number)
    days = list(dict.fromkeys(backup.day for backup in kept))
    assert [backup.number for backup in kept[:5]] == [3284, 3283, 3282, 3281, 3280]
    assert days[:14] == [date(2026, 11, 22) - timedelta(days=back) for back in range(14)]
    # November began within the fourteen days; the other months are kept by their last day.
    assert len(days[14:]) == 23
    assert all((day + timedelta(days=1)).day == 1 for day in days[14:])
    assert days[-1] == date(2024, 12, 31)


def test_the_version_kept_for_a_day_is_its_last():
    kept = worth_keeping(one_a_day(10, each_day=6))
    assert {backup.number for backup in kept if backup.day < date(2026, 11, 21)} == {5, 11, 17, 23, 29, 35, 41, 47}


def test_after_a_long_pause_the_old_backups_are_still_there():
    old, today = one_a_day(400), Backup(Path("today"), 999, date(2031, 5, 1))
    assert len(worth_keeping([today, *old])) == len(worth_keeping(old))


def test_pruning_leaves_files_of_other_people_alone(open_here, folder):
    journal = open_here()
    journal.check_ins.save(check_in())
    (folder / "backups" / "my own copy.json").write_text("mine")
    (folder / "backups" / "journal-000001-my-notes.json").write_text("mine")
    for number in range(12):
        journal.check_ins.save(check_in(f"line {number}"))
    assert len(list((folder / "backups").iterdir())) == 7


def test_a_clock_that_is_set_back_neither_shuffles_nor_overwrites_backups(folder):
    clock = SetClock()
    journal = open_journal(folder, clock=clock)
    for number, year in enumerate((2026, 2099, 2001, 2099, 2026, 2026)):
        clock.time = SUNDAY_EVENING.replace(year=year)
        journal.check_ins.save(check_in(f"line {number}"))
    assert [backup.number for backup in backups_of(folder)] == [6, 5, 4, 3, 2, 1][: len(backups_of(folder))]
    (folder / "journal.json").write_bytes(b"")
    assert notes(open_journal(folder)) == [f"line {number}" for number in range(5)]


def test_when_all_newer_backups_are_damaged_the_last_good_one_outlives_many_saves(folder):
    clock = SetClock()
    journal = open_journal(folder, clock=clock)
    for number in range(8):
        clock.forward(days=1)
        journal.check_ins.save(check_in(f"line {number}"))
    for backup in backups_of(folder)[:-1]:
        backup.path.unlink()
        backup.path.write_bytes(b"lost")
    for number in range(40):
        clock.forward(hours=7)
        journal.check_ins.save(check_in(f"later {number}"))
        whole = (folder / "journal.json").read_bytes()
        (folder / "journal.json").write_bytes(b"")
        assert len(notes(open_journal(folder))) >= 8 + number
        (folder / "journal.json").write_bytes(whole)


def test_where_the_disk_knows_no_links_the_version_is_copied(folder, monkeypatch):
    def no_links(*_):
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    journal = open_journal(folder)
    for note in ("first", "second"):
        journal.check_ins.save(check_in(note))
    (folder / "journal.json").write_bytes(b"")
    assert notes(open_journal(folder)) == ["first"]
    assert all(backup.path.stat().st_nlink == 1 for backup in backups_of(folder))


def test_a_draft_saved_every_second_pushes_no_older_version_out(open_here, folder):
    journal = open_here()
    journal.check_ins.save(check_in("Walked to the river."))
    kept = [backup.number for backup in backups_of(folder)]
    for seconds in range(30):
        stored = journal.drafts.get("check-in") or Draft(form="check-in")
        journal.drafts.save(replace(stored, values={"note": "Barely slept. " + "x" * seconds}))
    assert [backup.number for backup in backups_of(folder)] == kept
    journal.check_ins.save(check_in("Anna came by."))
    assert len(backups_of(folder)) == len(kept) + 1
