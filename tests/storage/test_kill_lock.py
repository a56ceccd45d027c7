"""kill −9 at every step that locks, changes, unlocks, restores, migrates, imports or forgets: nothing between."""

import shutil

import pytest

from tests.storage.changing_until_killed import CHANGES, OPEN
from tests.storage.killing import Tally, begin, checked, in_lanes, run_until

# How many steps each takes.
STEPS = {
    "lock": 40,
    "change": 40,
    "take off": 40,
    "unlock and save": 16,
    "restore": 16,
    "migrate": 18,
    "import": 16,
    "type": 9,
    "type and save": 16,
    "move up": 26,
    "forget": 18,
}
RELOCKING = ("lock", "change", "take off")
# Behind this step the new lock holds, and an opening finishes the work.
MOST_RECOVERY_STEPS = 14


@pytest.mark.long
@pytest.mark.parametrize("change", CHANGES)
def test_no_step_is_a_bad_one_to_be_killed_at(tmp_path, change):
    ended = []

    def die(step: int) -> Tally:
        folder = tmp_path / str(step)
        ended.append((step, run_until(folder, change, begin(folder, change), step)))
        return checked(folder, change)

    tally, steps = in_lanes(die, range(1, STEPS[change] + 1)), STEPS[change]
    was_killed = dict(ended)
    print(f"{change}: {sum(was_killed.values())} kills")
    # The last numbers lie behind the end of the change, which shows that no step was left out.
    assert not was_killed[steps] and sum(was_killed.values()) >= steps * 0.6
    assert (tally.lost, tally.shut) == (0, 0)


@pytest.mark.long
@pytest.mark.parametrize("change", RELOCKING)
def test_a_recovery_that_is_killed_as_well_is_finished_by_the_next(tmp_path, change):
    """Killed in the middle of a change of the lock, opened, and killed at each step of what the opening mends."""

    def die_twice(step: int) -> Tally:
        broken = tmp_path / str(step)
        secret, tally, is_killed, second = begin(broken, change), Tally(), True, 0
        run_until(broken, change, secret, step)
        while is_killed and second < MOST_RECOVERY_STEPS:
            second += 1
            folder = shutil.copytree(broken, tmp_path / f"{step} {second}")
            is_killed = run_until(folder, OPEN, "", second)
            tally += checked(folder, change) if is_killed else Tally()
        return tally

    tally = in_lanes(die_twice, range(8, STEPS[change], 4))
    print(f"{change}: {tally.kills} kills while it was mended")
    assert tally.kills > 20
    assert (tally.lost, tally.shut) == (0, 0)
