"""A journal that did not change is read once, however often a screen asks."""

from collections import Counter

from tinydb import where

from steady.storage.file.tinydb_storage import RecordTable
from steady.storage.journal import open_journal
from tests.storage.samples import WatchedDisk, check_in, notes


def test_an_unchanged_file_is_opened_once(folder):
    steps = Counter()
    journal = open_journal(folder, disk=WatchedDisk(lambda step, *_: steps.update([step])))
    for number in range(10):
        journal.check_ins.save(check_in(f"line {number}"))
    steps.clear()
    for _ in range(50):
        journal.check_ins.all(), journal.ratings.all(), journal.settings.get("tags")
        assert journal.unreadable == []
    assert set(steps) == {"stamp"}


def test_an_unchanged_record_is_made_once(open_here):
    journal = open_here()
    stored = [journal.check_ins.save(check_in(f"line {number}")) for number in range(5)]
    journal.check_ins.save(check_in("one more"))
    again = journal.check_ins.all()
    assert all(record is first for record, first in zip(again, stored, strict=False))


def test_the_stamp_changes_with_every_save_and_with_nothing_else(journal):
    stamps = [journal.stamp]
    for number in range(5):
        journal.check_ins.save(check_in(f"line {number}"))
        journal.check_ins.all()
        stamps += [journal.stamp]
    assert len(set(stamps)) == 6
    assert journal.stamp == stamps[-1]


def test_tinydb_finds_what_is_there_now_and_not_what_it_found_before(open_here):
    one, other = open_here(), open_here()
    table = RecordTable(one._tables, "check_ins")
    one.check_ins.save(check_in("first"))
    wanted = where("calm") == 6
    assert [found["note"] for found in table.search(wanted)] == ["first"]
    other.check_ins.save(check_in("second"))
    assert [found["note"] for found in table.search(wanted)] == ["first", "second"]
    assert notes(one) == ["first", "second"]
