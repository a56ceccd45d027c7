"""Programs killed while they save, lock, change, unlock, restore, migrate, import and forget; what was lost by it."""

from collections.abc import Iterator
from pathlib import Path

from tests.bench.rows import Row, Size
from tests.storage.changing_until_killed import CHANGES
from tests.storage.killing import LANES, Tally, begin, checked, in_lanes, killed_at_random, run_until

NAMES = LOST, SHUT = "kills that cost an acknowledged change", "kills after which a journal no longer opened"
AGAINST = "kills tried, {inside} of them inside a save, {changes} changes acknowledged"


def measured(size: Size, folder: Path) -> Iterator[Row]:
    """Yield two rows whose figure should be 0, beside the number of kills that were tried."""
    tally = in_lanes(lambda lane: killed_at_random(folder / f"lane {lane}", size.kills // LANES), range(LANES))
    for change in CHANGES:
        tally += in_lanes(
            lambda step, change=change: _killed_at(folder / change / str(step), change, step),
            range(1, size.kill_steps + 1),
        )
    against = AGAINST.format(inside=tally.inside, changes=tally.changes)
    yield Row(LOST, tally.lost, "kills", against, tally.kills, limit=0)
    yield Row(SHUT, tally.shut, "kills", against, tally.kills, limit=0)


def _killed_at(folder: Path, change: str, step: int) -> Tally:
    was_killed = run_until(folder, change, begin(folder, change), step)
    return checked(folder, change) if was_killed else Tally()
