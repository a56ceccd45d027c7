"""A journal file that is not what it was: mended from the newest good backup, or left alone and said so."""

import shutil
from datetime import timedelta

import pytest

from steady.storage.errors import Damaged, JournalDamaged, JournalUnreachable
from steady.storage.file.journal_format import FileFormat
from steady.storage.journal import open_journal
from tests.storage.samples import SUNDAY_EVENING, WatchedDisk, check_in, notes


@pytest.fixture
def path(folder):
    return folder / "journal.json"


@pytest.fixture
def journal(open_here, clock):
    """A journal of two saves, with a backup of the first and of the empty beginning."""
    journal = open_here()
    for note in ("first", "second"):
        journal.check_ins.save(check_in(note))
        clock.forward(hours=1)
    return journal


def damaged_copies(folder):
    return sorted(folder.glob("journal.json.damaged-*"))


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"null", b"\x00" * 500, b"My diary", b'{"format": 1}', b"\xff"])
def test_a_file_that_is_no_journal_is_replaced_by_the_newest_backup(journal, open_here, folder, path, content):
    path.write_bytes(content)
    again = open_here()
    assert notes(again) == ["first"]
    assert again.restored_from == SUNDAY_EVENING
    assert [copy.read_bytes() for copy in damaged_copies(folder)] == [content]


def test_a_journal_that_was_mended_can_be_written_again(journal, open_here, path):
    path.write_bytes(b"")
    open_here().check_ins.save(check_in("third"))
    after = open_here()
    assert notes(after) == ["first", "third"] and after.restored_from is None


def test_damage_while_the_journal_is_open_is_mended_too(journal, path):
    path.write_bytes(path.read_bytes()[:-20])
    assert notes(journal) == ["first"]
    assert journal.restored_from == SUNDAY_EVENING


def test_a_missing_file_beside_backups_is_damage_and_not_a_new_journal(journal, open_here, folder, path):
    path.unlink()
    again = open_here()
    assert notes(again) == ["first"] and again.restored_from == SUNDAY_EVENING
    assert damaged_copies(folder) == []


def test_the_newest_backup_that_is_good_is_the_one_taken(journal, open_here, folder, path):
    journal.check_ins.save(check_in("third"))
    newest, *_ = sorted((folder / "backups").iterdir(), reverse=True)
    # The backup is a second name of an earlier file, so only this name may be given other bytes.
    newest.unlink()
    newest.write_bytes(b"lost")
    path.write_bytes(b"")
    assert notes(open_here()) == ["first"]


def test_without_a_good_backup_nothing_is_touched(journal, open_here, folder, path):
    for backup in (folder / "backups").iterdir():
        backup.unlink()
        backup.write_bytes(b"lost too")
    path.write_bytes(b'{"half of')
    before = {file: file.read_bytes() for file in folder.rglob("*.json*")}
    for _ in range(2):
        with pytest.raises(JournalDamaged, match="Nothing was changed"):
            open_here()
    assert {file: file.read_bytes() for file in folder.rglob("*.json*")} == before


def test_two_damaged_files_of_one_second_are_both_kept(journal, open_here, folder, path):
    for content in (b"one", b"other", b"third"):
        path.write_bytes(content)
        open_here()
    assert [copy.read_bytes() for copy in damaged_copies(folder)] == [b"one", b"other", b"third"]


@pytest.mark.parametrize("step", ["read", "stamp"])
def test_a_disk_that_does_not_answer_is_no_damage(journal, folder, path, clock, step):
    def fail(taken, *where):
        if taken == step and path in where:
            raise OSError(5, "Input/output error")

    before = path.read_bytes()
    with pytest.raises(JournalUnreachable, match="plugged in"):
        open_journal(folder, clock=clock, disk=WatchedDisk(fail))
    assert path.read_bytes() == before and damaged_copies(folder) == []


@pytest.mark.long
def test_every_truncation_is_noticed(journal, open_here, folder, path):
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        again = open_here()
        assert (notes(again), again.restored_from) == (["first"], SUNDAY_EVENING), length
    assert len(damaged_copies(folder)) == len(whole)


def test_every_truncation_without_a_backup_is_left_alone(journal, open_here, folder, path):
    shutil.rmtree(folder / "backups")
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        with pytest.raises(JournalDamaged):
            open_here()
        assert path.read_bytes() == whole[:length]


def test_every_flipped_bit_is_noticed(journal, path):
    whole = path.read_bytes()
    for place in range(len(whole)):
        for bit in range(8):
            flipped = bytearray(whole)
            flipped[place] ^= 1 << bit
            with pytest.raises(Damaged):
                FileFormat().decode(bytes(flipped))


@pytest.mark.long
def test_every_flipped_byte_gives_back_a_good_backup(journal, open_here, folder, path):
    whole = path.read_bytes()
    for place in range(len(whole)):
        flipped = bytearray(whole)
        flipped[place] ^= 0x08
        path.write_bytes(flipped)
        assert notes(open_here()) == ["first"]


def test_a_restored_journal_tells_the_day_its_backup_was_saved(journal, open_here, clock, path):
    clock.forward(days=30)
    path.write_bytes(b"")
    assert SUNDAY_EVENING - open_here().restored_from == timedelta()
