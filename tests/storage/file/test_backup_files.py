"""Which earlier versions are kept: the last five, of steps of one exercise the last, of days and months the last."""

import errno
import os
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from steady.domain.records.draft import Draft
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.storage.file.backup_files import Backup, Backups, worth_keeping
from steady.storage.file.filesystem import Disk
from steady.storage.file.journal_format import FileFormat, Tables
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


def opened_backup(backup) -> Tables:
    return FileFormat().decode(backup.path.read_bytes()).tables


def texts_in(tables: Tables) -> set[str]:
    """What she wrote in check-ins and exercises."""
    lines = [document.get("note") for document in tables.get("check_ins", {}).values()]
    lines += [document.get("values", {}).get("what") for document in tables.get("exercises", {}).values()]
    return {line for line in lines if line}


def play_an_urge_tap_by_tap(journal, clock) -> Iterator[None]:
    """One urge as the tool saves it: an answer at a time, the wait in the middle, and what helped as it is typed."""
    helped = "I walked round the block"
    taps = [
        (0, {"kind": "text"}),
        *((0.2, {"strength_0": strength}) for strength in (6, 8, 9)),
        (0.3, {"hope": "answer"}),
        (0.5, {"wait_planned_s": 600, "started_at": "2026-11-22T21:05:00+01:00"}),
        (10, {"wait_done_s": 600}),
        *((0.2, {"strength_1": strength}) for strength in (6, 5, 4)),
        (0.5, {"outcome": "let_pass"}),
        *((0.3, {"helped": helped[:length]}) for length in (2, 8, 18, 24)),
    ]
    entry = ExerciseEntry(at=SUNDAY_EVENING, exercise="urge", values={})
    for minutes, answers in taps:
        clock.forward(minutes=minutes)
        entry = journal.exercises.save(replace(entry, values={**entry.values, **answers}))
        yield


def play_an_urge(journal, clock) -> None:
    for _ in play_an_urge_tap_by_tap(journal, clock):
        pass


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


def an_hour_apart(journal, clock, lines):
    for line in lines:
        clock.forward(hours=1)
        journal.check_ins.save(check_in(line))


def test_one_urge_takes_two_of_the_five_newest_and_what_was_there_before_it_stays(folder):
    clock = SetClock(SUNDAY_EVENING - timedelta(hours=9))
    journal = open_journal(folder, clock=clock)
    an_hour_apart(journal, clock, ["Walked to the river.", "Barely slept.", "Anna came by.", "Soup."])
    play_an_urge(journal, clock)
    newest = [opened_backup(backup) for backup in backups_of(folder)[:5]]
    assert [len(each["check_ins"]) for each in newest] == [4, 4, 3, 2, 1]
    during, before, *_ = newest
    assert "exercises" not in before
    ((_, urge),) = during["exercises"].items()
    assert urge["values"]["outcome"] == "let_pass" and urge["values"]["helped"] == "I walked round the"


def test_the_version_before_the_last_tap_of_an_urge_is_always_there(folder):
    clock = SetClock()
    journal = open_journal(folder, clock=clock)
    for _ in play_an_urge_tap_by_tap(journal, clock):
        before = (folder / "journal.json").read_bytes()
        journal.check_ins.save(check_in(f"line {clock.time}"))
        assert backups_of(folder)[0].path.read_bytes() == before


def test_words_taken_back_in_an_exercise_stay_in_a_backup_of_their_own(folder):
    clock = SetClock()
    journal = open_journal(folder, clock=clock)
    entry = ExerciseEntry(at=SUNDAY_EVENING, exercise="2A", values={})
    for text in ("He shut the door.", "He shut", "He shut the door, and I let him.", "Nothing."):
        clock.forward(minutes=2)
        entry = journal.exercises.save(replace(entry, values={"what": text}))
    journal.check_ins.save(check_in())
    kept = [opened_backup(backup).get("exercises", {}) for backup in backups_of(folder)]
    said = [document["values"]["what"] for exercises in kept for document in exercises.values()]
    # “He shut” goes: the version after it has it, word by word.
    assert said == ["Nothing.", "He shut the door, and I let him.", "He shut the door."]


def test_steps_far_apart_or_on_two_days_keep_their_backups(folder):
    clock = SetClock(SUNDAY_EVENING.replace(hour=22))
    journal = open_journal(folder, clock=clock)
    entry = ExerciseEntry(at=SUNDAY_EVENING, exercise="2A", values={})
    for number, minutes in enumerate((0, 40, 40, 35, 10)):
        clock.forward(minutes=minutes)
        entry = journal.exercises.save(replace(entry, values={**entry.values, str(number): "one more line"}))
    assert [backup.number for backup in backups_of(folder)] == [5, 4, 3, 2, 1]


def test_of_two_windows_in_turn_every_version_stays(folder):
    clock = SetClock()
    first, second = (open_journal(folder, clock=clock) for _ in range(2))
    entry = ExerciseEntry(at=SUNDAY_EVENING, exercise="2A", values={})
    for number in range(4):
        window = (first, second)[number % 2]
        entry = window.exercises.save(replace(entry, values={**entry.values, str(number): "one more line"}))
    assert [backup.number for backup in backups_of(folder)] == [4, 3, 2, 1]


TEXTS = st.sampled_from(["", "He shut", "He shut the door.", "He shut the door. I let him.", "Nothing."])
SAVES = st.lists(st.tuples(st.sampled_from(["2A", "2B", "note"]), TEXTS, st.integers(0, 45)), max_size=5)


@settings(max_examples=40, deadline=None)
@given(SAVES)
def test_of_the_last_five_saves_no_word_is_lost_to_the_backups(saves):
    with tempfile.TemporaryDirectory() as place:
        folder, clock = Path(place), SetClock(SUNDAY_EVENING.replace(hour=12))
        journal = open_journal(folder, clock=clock)
        entries = {name: ExerciseEntry(at=SUNDAY_EVENING, exercise=name) for name in ("2A", "2B")}
        held = []
        for where, text, minutes in saves:
            clock.forward(minutes=minutes)
            if where == "note":
                journal.check_ins.save(check_in(text))
            else:
                entries[where] = journal.exercises.save(replace(entries[where], values={"what": text}))
            held.append(texts_in(journal.everything()))
        kept = [texts_in(opened_backup(backup)) for backup in backups_of(folder)] + held[-1:]
        for version in held:
            assert any(all(any(line.startswith(text) for line in each) for text in version) for each in kept)
