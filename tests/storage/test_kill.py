"""kill −9 at any moment: no change that was acknowledged is lost, none is half there, the file always opens."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from steady.storage.journal import Journal, open_journal
from tests.storage.killing import LANES, Tally, in_lanes, killed_at_random, what_is_left, write_until_killed
from tests.storage.samples import check_in

# The bench makes four times as many.
KILLS_A_LANE = 25
STEPS = 80


@pytest.mark.long
def test_no_acknowledged_change_is_lost_by_a_kill_at_a_random_moment(tmp_path):
    def lane(number: int) -> Tally:
        return killed_at_random(tmp_path / f"lane {number}", KILLS_A_LANE, is_locked=number % 2 == 1)

    tally = in_lanes(lane, range(LANES))
    print(tally)
    assert tally.kills >= 90 and tally.changes > tally.kills
    # Otherwise the writers would have been killed while they rested, which proves nothing.
    assert tally.inside > tally.kills / 2
    assert (tally.lost, tally.shut) == (0, 0)


@pytest.mark.long
def test_no_step_of_a_save_is_a_bad_one_to_be_killed_at(tmp_path):
    def die(fatal: int):
        folder = tmp_path / str(fatal)
        return what_is_left(folder, {}, write_until_killed(folder, "the same for all", fatal))[1]

    tally = in_lanes(die, range(1, STEPS + 1))
    # Opening a new journal takes some steps of its own.
    assert tally.inside > STEPS / 2
    assert (tally.lost, tally.shut) == (0, 0)


def test_what_is_lost_and_what_stays_shut_is_counted(tmp_path):
    """A tally that counts nothing would prove nothing."""
    folder = tmp_path / "journal"
    kept = open_journal(folder).check_ins.save(check_in("kept"))
    said = [("begin", {"gone": "gone"}), ("done", {"gone": "gone"})]
    notes, tally = what_is_left(folder, {kept.id: "kept"}, said)
    assert (notes, tally) == ({kept.id: "kept"}, Tally(kills=1, changes=1, lost=1))
    (folder / "journal.json").write_bytes(b"lost")
    shutil.rmtree(folder / "backups")
    assert what_is_left(folder, notes, [])[1] == Tally(kills=1, shut=1)


@pytest.mark.long
def test_no_step_of_mending_is_a_bad_one_to_be_killed_at(tmp_path):
    def damaged(folder: Path) -> Journal:
        journal = open_journal(folder)
        for note in ("first", "second"):
            journal.check_ins.save(check_in(note))
        (folder / "journal.json").write_bytes(b"lost")
        return journal

    def die(fatal: int) -> None:
        folder = tmp_path / str(fatal)
        damaged(folder)
        write_until_killed(folder, "", fatal)
        journal = open_journal(folder)
        assert "first" in {record.note for record in journal.check_ins.all()}
        assert any(copy.read_bytes() == b"lost" for copy in folder.glob("*.damaged-*"))

    with ThreadPoolExecutor(LANES) as pool:
        list(pool.map(die, range(1, 26)))
