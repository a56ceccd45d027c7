"""The power goes at any moment of a change: every state that the drive could be left in is opened and looked at."""

import shutil
from pathlib import Path

from steady.storage.errors import JournalLocked, WrongSecret
from steady.storage.journal import Journal, open_journal
from tests.storage.changing_until_killed import CHANGES, FORM, MANY, type_in
from tests.storage.locks import ANOTHER, PASSPHRASE, locked, moved_down, readable_words, written
from tests.storage.power import RecordingDisk, files_in, states_after_a_cut
from tests.storage.samples import SetClock, check_in, notes

OLDER, NEWER = "half a word", "half a word more"


class NotWhole(AssertionError):
    """What stands there after a cut is neither the journal before the change nor the one after it."""


def rotate(journal: Journal) -> None:
    journal.check_ins.save(check_in("one more"))


def open_somehow(folder: Path) -> tuple[Journal, str]:
    for secret in ("", PASSPHRASE, ANOTHER):
        try:
            return open_journal(folder, secret=secret), secret
        except (JournalLocked, WrongSecret):
            continue
    raise NotWhole("nothing opens the journal any more")


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
    "type": (False, CHANGES["type"], 3, 3, ""),
    "type, locked": (True, CHANGES["type"], 3, 3, PASSPHRASE),
    "type and save": (False, CHANGES["type and save"], 3, 4, ""),
    "type and save, locked": (True, CHANGES["type and save"], 3, 4, PASSPHRASE),
    "move up": (True, CHANGES["move up"], 3, 3, PASSPHRASE),
}
# What is written and not saved before the change, and after it.
TYPED: dict[str, tuple[str | None, str | None]] = {
    "type": (OLDER, NEWER),
    "type, locked": (OLDER, NEWER),
    "type and save": (OLDER, None),
    "type and save, locked": (OLDER, None),
    "lock": (OLDER, OLDER),
    "change the passphrase": (OLDER, OLDER),
    "take the lock off": (OLDER, OLDER),
    "move up": (OLDER, OLDER),
}


def begun(folder: Path, is_locked: bool, case: str) -> str:
    """A journal with as many backups as are ever kept of one day, so that the next save takes one away."""
    clock = SetClock()
    journal = locked(folder, clock)[0] if is_locked else written(folder, clock)
    for number in range(3):
        journal.settings.set("number", number)
    if case in TYPED:
        type_in(journal, OLDER)
    if case == "move up":
        journal.settings.set("saved", True)
        moved_down(folder)
    return PASSPHRASE if is_locked else ""


def cut_at_every_moment(place: Path, case: str) -> int:
    """Cut the power at every moment of the change, and return how many states were opened. Raise NotWhole."""
    is_locked, change, lines_before, lines_after, secret_after = CASES[case]
    folder, cut = place / "journal", place / "cut"
    secret_before = begun(folder, is_locked, case)
    before, disk = files_in(folder), RecordingDisk(folder)
    journal = open_journal(folder, secret=secret_before, disk=disk, clock=SetClock())
    if case != "move up":
        disk.calls.clear()
    change(journal)
    tried = 0
    for made, state in states_after_a_cut(before, disk.calls):
        put(cut, state)
        found, secret = open_somehow(cut)
        lines, is_done = len(notes(found)), made == len(disk.calls)
        befores, afters = (lines_before, secret_before), (lines_after, secret_after)
        is_one = (lines, secret) in ((afters,) if is_done else (befores, afters))
        is_quiet = found.restored_from is None and found.older_since is None and not found.lost_drafts
        draft = found.drafts.get(FORM)
        words = draft.values["note"] if draft else None
        first, last = TYPED.get(case, (None, None))
        is_typed = words in ((last,) if is_done else (first, last))
        is_secret = not (secret or not lines) or readable_words(cut) == set()
        if not (is_one and is_quiet and is_typed and is_secret):
            raise NotWhole(case, disk.calls[:made], lines, words)
        tried += 1
    return tried


def put(folder: Path, state: dict[str, bytes]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for name, content in state.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
