"""The power goes at any moment of a save, a rotation, a lock or a way back: what waited for the drive is dropped."""

import pytest

from steady.storage.journal import open_journal
from tests.storage.cutting import CASES, cut_at_every_moment
from tests.storage.locks import QUICK, written
from tests.storage.power import RecordingDisk, files_in, states_after_a_cut
from tests.storage.samples import check_in


@pytest.mark.long
@pytest.mark.parametrize("case", CASES)
def test_after_a_power_cut_the_journal_is_the_one_before_or_the_one_after(tmp_path, case):
    tried = cut_at_every_moment(tmp_path, case)
    print(f"{case}: {tried} states after a cut")
    assert tried > 5


def test_the_replay_finds_a_save_that_does_not_wait_for_its_folder(tmp_path):
    """A save without its last step must fail this way of testing, or the way of testing is worth nothing."""
    folder = tmp_path / "journal"
    journal = written(folder)
    before, disk = files_in(folder), RecordingDisk(folder)
    open_journal(folder, disk=disk).check_ins.save(check_in("one more"))
    careless = [call for call in disk.calls if call != ("sync_folder", ".")]
    last = [state for made, state in states_after_a_cut(before, careless) if made == len(careless)]
    assert any(state["journal.json"] == before["journal.json"] for state in last)
    assert journal.lock.is_on is False and QUICK.lanes == 1
