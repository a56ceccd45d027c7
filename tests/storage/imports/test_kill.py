"""kill −9 while a journal comes in or is taken back: all of it or nothing is there, and it can be done again."""

import pytest

from steady.storage.imports import levels_remembered, newest
from steady.storage.journal import open_journal
from tests.forked import begun, ended
from tests.storage.imports.importing_until_killed import bring, change_it, take_back
from tests.storage.samples import check_in


@pytest.mark.long
@pytest.mark.parametrize("change", ["bring", "back"])
def test_a_kill_at_any_step_leaves_all_of_it_or_nothing(tmp_path, change):
    seen, step = set(), 0
    while True:
        step += 1
        folder = tmp_path / str(step)
        journal = open_journal(folder)
        journal.check_ins.save(check_in("Before."))
        if change == "back":
            bring(journal)
        code = ended(begun(change_it, folder, change, step))
        left = open_journal(folder)
        number = len(left.check_ins.all())
        assert left.restored_from is None and left.unreadable == [] and number in (1, 5)
        assert (newest(left) is not None) is (number == 5)
        assert bool(levels_remembered(left, "Daylio")) is (change == "back" or number == 5)
        seen.add(number)
        if code == 0:
            break
        if number == (1 if change == "bring" else 5):
            bring(left) if change == "bring" else take_back(left)
        assert len(left.check_ins.all()) == (5 if change == "bring" else 1)
    assert step > 3 and seen == {1, 5}
