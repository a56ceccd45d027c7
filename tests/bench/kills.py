"""Programs killed while they save, type, lock, change, unlock, restore, migrate, move up, import and forget.

What was lost by it is counted; and so is what power cuts and changed bytes cost.
"""

from collections.abc import Iterator
from pathlib import Path

from tests.bench.rows import Row, Size
from tests.storage.changing_until_killed import CHANGES
from tests.storage.cutting import CASES, NotWhole, cut_at_every_moment
from tests.storage.killing import LANES, Tally, begin, checked, in_lanes, killed_at_random, run_until
from tests.storage.mutating import changed_at_random

KILLS = LOST, SHUT = "kills that cost an acknowledged change", "kills after which a journal no longer opened"
CUT, CHANGED = "power cuts that cost an acknowledged change", "changed files that were taken for hers without a word"
NAMES = (*KILLS, CUT, CHANGED)
AGAINST = "kills tried, {inside} of them inside a save, {changes} changes acknowledged"


def measured(size: Size, folder: Path) -> Iterator[Row]:
    """Yield four rows whose figure should be 0, beside the number of kills, cuts and changed files that were tried."""
    yield from _killed(size, folder)
    yield from _cut(size, folder / "cuts")
    told = changed_at_random(folder / "changed", size.changed)
    against = f"files changed at random, {told.told} of them told, healed or refused, the others of no moment"
    yield Row(CHANGED, told.silent, "files", against, told.tried, limit=0)


def _killed(size: Size, folder: Path) -> Iterator[Row]:
    def lane(number: int) -> Tally:
        return killed_at_random(folder / f"lane {number}", size.kills // LANES, is_locked=number % 2 == 1)

    tally = in_lanes(lane, range(LANES))
    for change in CHANGES:
        tally += in_lanes(
            lambda step, change=change: _killed_at(folder / change / str(step), change, step),
            range(1, size.kill_steps + 1),
        )
    against = AGAINST.format(inside=tally.inside, changes=tally.changes)
    yield Row(LOST, tally.lost, "kills", against, tally.kills, limit=0)
    yield Row(SHUT, tally.shut, "kills", against, tally.kills, limit=0)


def _cut(size: Size, folder: Path) -> Iterator[Row]:
    tried = lost = 0
    for case in list(CASES)[: size.cut_cases]:
        try:
            tried += cut_at_every_moment(folder / case, case)
        except NotWhole:
            lost += 1
    yield Row(CUT, lost, "changes", "states of the drive after a cut, each opened", tried, limit=0)


def _killed_at(folder: Path, change: str, step: int) -> Tally:
    was_killed = run_until(folder, change, begin(folder, change), step)
    return checked(folder, change) if was_killed else Tally()
