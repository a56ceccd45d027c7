"""The power goes at any moment of a save, a rotation, a lock or a way back: what waited for the drive is dropped."""

import shutil
from pathlib import Path

import pytest

from steady.storage.errors import JournalLocked, WrongSecret
from steady.storage.journal import Journal, open_journal
from tests.storage.changing_until_killed import CHANGES, MANY
from tests.storage.locks import ANOTHER, PASSPHRASE, QUICK, locked, readable_words, written
from tests.storage.power import RecordingDisk, files_in, states_after_a_cut
from tests.storage.samples import SetClock, check_in, notes


def rotate(journal: Journal) -> None:
    journal.check_ins.save(check_in("one more"))


def open_somehow(folder: Path) -> tuple[Journal, str]:
    for secret in ("", PASSPHRASE, ANOTHER):
        try:
            return open_journal(folder, secret=secret), secret
        except (JournalLocked, WrongSecret):
            continue
    raise AssertionError("nothing opens the journal any more")


# Name → is it locked before, the change, check-ins before and after it, what opens it afterwards.
CASES = {
    "save": (False, rotate, 3, 4, ""),
    "save, locked": (True, rotate, 3, 4, PASSPHRASE),
    "lock": (False, CHANGES["lock"], 3, 3, PASSPHRASE),
    "change the passphrase": (True, CHANGES["change"], 3, 3, ANOTHER),
    "take the lock off": (True, CHANGES["take off"], 3, 3, ""),
    "restore": (False, CHANGES["restore"], 3, 1, ""),
    "restore, locked": (True, CHANGES["restore"], 3, 1, PASSPHRASE),
    "import": (True, CHANGES["import"], 3, 3 + MANY, PASSPHRASE),
    "forget": (True, CHANGES["forget"], 3, 0, ""),
}


def begun(folder: Path, is_locked: bool) -> str:
    """A journal with as many backups as are ever kept of one day, so that the next save takes one away."""
    clock = SetClock()
    journal = locked(folder, clock)[0] if is_locked else written(folder, clock)
    for number in range(3):
        journal.settings.set("number", number)
    return PASSPHRASE if is_locked else ""


@pytest.mark.long
@pytest.mark.parametrize("case", CASES)
def test_after_a_power_cut_the_journal_is_the_one_before_or_the_one_after(tmp_path, case):
    is_locked, change, lines_before, lines_after, secret_after = CASES[case]
    folder, cut = tmp_path / "journal", tmp_path / "cut"
    secret_before = begun(folder, is_locked)
    before, disk = files_in(folder), RecordingDisk(folder)
    journal = open_journal(folder, secret=secret_before, disk=disk, clock=SetClock())
    disk.calls.clear()
    change(journal)
    tried = 0
    for made, state in states_after_a_cut(before, disk.calls):
        put(cut, state)
        found, secret = open_somehow(cut)
        lines, is_done = len(notes(found)), made == len(disk.calls)
        assert (lines, secret) in {(lines_before, secret_before), (lines_after, secret_after)}, disk.calls[:made]
        assert not is_done or (lines, secret) == (lines_after, secret_after)
        assert found.restored_from is None and found.older_since is None
        if secret or not lines:
            assert readable_words(cut) == set()
        tried += 1
    print(f"{case}: {len(disk.calls)} calls, {tried} states after a cut")
    assert tried > len(disk.calls)


def put(folder: Path, state: dict[str, bytes]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for name, content in state.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


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
