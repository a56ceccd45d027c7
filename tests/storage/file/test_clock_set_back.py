"""A clock that is set back makes no file an older one; an older file is known whatever the clocks say."""

import shutil
from datetime import datetime
from random import Random
from zoneinfo import ZoneInfo

import pytest

from steady.storage.journal import open_journal
from tests.storage.locks import PASSPHRASE, QUICK, written
from tests.storage.samples import check_in, notes

BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
# Before a save, and at that save.
CLOCKS = {
    "a second back": (datetime(2026, 11, 22, 21, 5, 1, tzinfo=BERLIN), datetime(2026, 11, 22, 21, 5, tzinfo=BERLIN)),
    "an hour back": (datetime(2026, 11, 22, 21, 5, tzinfo=BERLIN), datetime(2026, 11, 22, 20, 5, tzinfo=BERLIN)),
    "a day back": (datetime(2026, 11, 22, 21, 5, tzinfo=BERLIN), datetime(2026, 11, 21, 21, 5, tzinfo=BERLIN)),
    "back to 1970": (datetime(2026, 11, 22, 21, 5, tzinfo=BERLIN), datetime(1970, 1, 1, 0, 1, tzinfo=BERLIN)),
    "summer time ends": (
        datetime(2026, 10, 25, 2, 50, tzinfo=BERLIN, fold=0),
        datetime(2026, 10, 25, 2, 10, tzinfo=BERLIN, fold=1),
    ),
    "summer time ends, and nobody told the computer": (
        datetime(2026, 10, 25, 2, 50, tzinfo=BERLIN, fold=0),
        datetime(2026, 10, 25, 2, 10, tzinfo=BERLIN, fold=0),
    ),
    "a flight west": (datetime(2026, 11, 22, 21, 5, tzinfo=BERLIN), datetime(2026, 11, 22, 15, 10, tzinfo=NEW_YORK)),
    "a zone set wrong": (datetime(2026, 11, 22, 21, 5, tzinfo=NEW_YORK), datetime(2026, 11, 22, 21, 9, tzinfo=BERLIN)),
}


@pytest.fixture(params=CLOCKS.values(), ids=CLOCKS.keys())
def clocks(request):
    return request.param


@pytest.fixture(params=["plain", "locked"])
def secret(request):
    return PASSPHRASE if request.param == "locked" else ""


def begun(folder, clock, secret):
    journal = written(folder, clock)
    if secret:
        journal.lock.put_on(secret, QUICK)
    return journal


def test_a_clock_set_back_between_two_saves_is_no_alarm(folder, clock, clocks, secret):
    clock.time = clocks[0]
    journal = begun(folder, clock, secret)
    clock.time = clocks[1]
    journal.check_ins.save(check_in("after"))
    assert journal.older_since is None
    assert open_journal(folder, clock=clock, secret=secret).older_since is None


def test_a_clock_set_back_and_a_kill_ahead_of_the_note_are_no_alarm(folder, clock, clocks, secret):
    clock.time = clocks[0]
    journal = begun(folder, clock, secret)
    noted = (folder / "journal.newest").read_bytes()
    clock.time = clocks[1]
    journal.check_ins.save(check_in("after"))
    (folder / "journal.newest").write_bytes(noted)
    journal = open_journal(folder, clock=clock, secret=secret)
    assert "after" in notes(journal) and journal.older_since is None
    journal.check_ins.save(check_in("going on"))
    assert open_journal(folder, clock=clock, secret=secret).older_since is None


def test_an_older_file_is_told_though_its_time_is_the_later_one(folder, clock, clocks, secret):
    clock.time = clocks[0]
    journal = begun(folder, clock, secret)
    older = (folder / "journal.json").read_bytes()
    clock.time = clocks[1]
    journal.check_ins.save(check_in("newer"))
    (folder / "journal.json").write_bytes(older)
    assert open_journal(folder, clock=clock, secret=secret).older_since is not None


@pytest.mark.parametrize("spans", [{"days": 1}, {"days": -1}, {"seconds": 0}])
def test_a_backup_put_in_place_by_hand_is_told_under_any_clock(folder, clock, secret, spans):
    journal = begun(folder, clock, secret)
    clock.forward(**spans)
    journal.check_ins.save(check_in("newer"))
    newest = journal.backups.all()[0].name
    shutil.copy(folder / "backups" / newest, folder / "journal.json")
    assert open_journal(folder, clock=clock, secret=secret).older_since is not None


def test_under_a_clock_that_jumps_about_only_an_older_file_is_an_alarm(folder, clock, secret):
    random, journal, path = Random(5), begun(folder, clock, secret), folder / "journal.json"
    for number in range(12):
        before = path.read_bytes()
        clock.forward(minutes=random.randint(-5_000, 5_000))
        journal.check_ins.save(check_in(f"save {number}"))
        after = path.read_bytes()
        assert open_journal(folder, clock=clock, secret=secret).older_since is None
        path.write_bytes(before)
        assert open_journal(folder, clock=clock, secret=secret).older_since is not None
        path.write_bytes(after)
        assert open_journal(folder, clock=clock, secret=secret).older_since is None


def test_erasing_and_going_back_on_the_screen_are_no_alarm_under_a_clock_set_back(folder, clock, secret):
    journal = begun(folder, clock, secret)
    clock.forward(days=-2)
    journal.erase("check_ins", journal.check_ins.all()[0].id)
    assert open_journal(folder, clock=clock, secret=secret).older_since is None
    clock.forward(days=-2)
    journal.replace_everything(journal.backups.open(journal.backups.all()[0].name).tables)
    assert open_journal(folder, clock=clock, secret=secret).older_since is None


def test_a_journal_that_was_mended_from_a_backup_of_later_time_is_no_alarm(folder, clock, secret):
    journal = begun(folder, clock, secret)
    clock.forward(days=-1)
    journal.check_ins.save(check_in("newer"))
    (folder / "journal.json").write_bytes(b"lost")
    assert open_journal(folder, clock=clock, secret=secret).restored_from is not None
    assert open_journal(folder, clock=clock, secret=secret).older_since is None
