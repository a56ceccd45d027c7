"""kill −9 at any moment: no change that was acknowledged is lost, none is half there, the file always opens."""

import json
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

from steady.storage.journal import Journal, open_journal
from tests.storage.samples import check_in
from tests.storage.writer import Change

LANES = 4
KILLS_A_LANE = 55
STEPS = 60
LONGEST_LIFE = 0.06

Notes = dict[str, str]


def write_until_killed(folder: Path, seed: str, lifetime: float | None, fatal: int = 0) -> list[tuple[str, Change]]:
    """Let a writer work and be killed, after `lifetime` seconds or at its own fatal step; return what it said."""
    command = [sys.executable, "-m", "tests.storage.writer", str(folder), seed, str(fatal)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        first = writer.stdout.readline()
        if lifetime is not None:
            time.sleep(lifetime)
            writer.kill()
        said = [first, *writer.stdout]
    assert writer.returncode in (-9, 1, 15), "the writer ended by itself"
    return [tuple(json.loads(line)) for line in said if line.endswith("\n")]


def after(notes: Notes, change: Change) -> Notes:
    return {key: note for key, note in {**notes, **change}.items() if note is not None}


def check_what_is_left(folder: Path, notes: Notes, said: list[tuple[str, Change]]) -> tuple[Notes, bool]:
    """Return the notes in the journal, and whether the kill fell into a change; fail when anything is lost."""
    for word, change in said:
        notes = after(notes, change) if word == "done" else notes
    under_way = said[-1][1] if said and said[-1][0] == "begin" else None
    journal = open_journal(folder)
    found = {record.id: record.note for record in journal.check_ins.all()}
    assert journal.restored_from is None and journal.unreadable == []
    assert found in ([notes] if under_way is None else [notes, after(notes, under_way)])
    return found, under_way is not None


def one_lane(folder: Path) -> tuple[int, int]:
    """Kill writers of one journal at random moments; return how many changes they made, and kills inside a change."""
    random, notes, changes, inside = Random(folder.name), {}, 0, 0
    for kill in range(KILLS_A_LANE):
        said = write_until_killed(folder, f"{folder.name} {kill}", random.uniform(0, LONGEST_LIFE))
        notes, was_inside = check_what_is_left(folder, notes, said)
        changes += sum(word == "done" for word, _ in said)
        inside += was_inside
    return changes, inside


def test_no_acknowledged_change_is_lost_by_a_kill_at_a_random_moment(tmp_path):
    with ThreadPoolExecutor(LANES) as pool:
        lanes = list(pool.map(one_lane, [tmp_path / f"lane {number}" for number in range(LANES)]))
    changes, inside = (sum(counts) for counts in zip(*lanes, strict=True))
    kills = LANES * KILLS_A_LANE
    print(f"{kills} kills, {inside} of them inside a change, {changes} changes acknowledged, none lost")
    assert kills >= 200 and changes > kills
    # Otherwise the writers would have been killed while they rested, which proves nothing.
    assert inside > kills / 2


def test_no_step_of_a_save_is_a_bad_one_to_be_killed_at(tmp_path):
    def die(fatal: int) -> bool:
        folder = tmp_path / str(fatal)
        said = write_until_killed(folder, "the same for all", None, fatal)
        return check_what_is_left(folder, {}, said)[1]

    with ThreadPoolExecutor(LANES) as pool:
        inside = list(pool.map(die, range(1, STEPS + 1)))
    # Opening a new journal takes some steps of its own.
    assert sum(inside) > STEPS / 2


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
        write_until_killed(folder, "", None, fatal)
        journal = open_journal(folder)
        assert "first" in {record.note for record in journal.check_ins.all()}
        assert any(copy.read_bytes() == b"lost" for copy in folder.glob("*.damaged-*"))

    with ThreadPoolExecutor(LANES) as pool:
        list(pool.map(die, range(1, 26)))
