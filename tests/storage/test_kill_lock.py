"""kill −9 at every step that locks, changes, unlocks, restores, migrates or forgets: before or after, never between."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from steady.storage.journal import Journal, JournalLocked, WrongSecret, open_journal
from tests.storage.changing_until_killed import CHANGES, envelope_for
from tests.storage.locks import ANOTHER, PASSPHRASE, locked, readable_words, written
from tests.storage.samples import notes

LANES = 4
# How many steps each takes, and what the journal needs to be opened before it.
STEPS = {"lock": 32, "change": 34, "take off": 32, "unlock and save": 12, "restore": 12, "migrate": 14, "forget": 18}
LINES_LEFT = {"unlock and save": (3, 4), "migrate": (3, 4), "restore": (3, 1), "forget": (3, 0)}
LOCKED_BEFORE = {"change", "take off", "unlock and save", "restore", "migrate", "forget"}


def begin(folder: Path, change: str) -> str:
    """Make the journal that the change begins with; return what opens it."""
    if change in LOCKED_BEFORE:
        locked(folder)
        return PASSPHRASE
    written(folder)
    return ""


def kill_at(folder: Path, change: str, secret: str, step: int) -> int:
    command = [sys.executable, "-m", "tests.storage.changing_until_killed", str(folder), change, secret, str(step)]
    return subprocess.run(command, check=False, capture_output=True).returncode


def opened(folder: Path, change: str) -> tuple[Journal, str]:
    """Open the journal as it stands, with whatever opens it now; return that too."""
    for secret in ("", PASSPHRASE, ANOTHER):
        try:
            return open_journal(folder, secret=secret, envelope=envelope_for(change)), secret
        except (JournalLocked, WrongSecret):
            continue
    raise AssertionError("nothing opens the journal any more")


def check(folder: Path, change: str) -> None:
    journal, secret = opened(folder, change)
    lines = len(notes(journal))
    assert journal.restored_from is None and journal.older_since is None and journal.unreadable == []
    assert lines in LINES_LEFT.get(change, (3,))
    if lines:
        assert all(version.counts is not None for version in journal.earlier.all())
        assert len(journal.earlier.all()) >= 3
    if secret or not lines:
        assert readable_words(folder) == set()
    assert not [path for path in folder.rglob("*") if path.name.endswith((".relocked", ".note"))]


@pytest.mark.parametrize("change", CHANGES)
def test_no_step_is_a_bad_one_to_be_killed_at(tmp_path, change):
    def die(step: int) -> int:
        folder = tmp_path / str(step)
        ended = kill_at(folder, change, begin(folder, change), step)
        check(folder, change)
        return ended

    with ThreadPoolExecutor(LANES) as pool:
        ended = list(pool.map(die, range(1, STEPS[change] + 1)))
    killed = sum(code in (-9, 1, 15) for code in ended)
    print(f"{change}: {killed} kills")
    # The last numbers lie behind the end of the change, which shows that no step was left out.
    assert killed >= STEPS[change] * 0.6 and ended[-1] == 0, ended
