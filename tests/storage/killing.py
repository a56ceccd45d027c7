"""Programs killed while they change a journal, and what is found afterwards; the tests and the bench share it.

`lost` and `shut` count what must never happen: a journal that is not the one before or the one after, and one that
nothing opens any more.
"""

import os
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from multiprocessing.process import BaseProcess
from pathlib import Path
from random import Random
from typing import Any, Self

from steady.storage.errors import JournalLocked, JournalTrouble, WrongSecret
from steady.storage.journal import Journal, open_journal
from tests.forked import begun, ended, listened_to
from tests.storage.changing_until_killed import FORM, MANY, change_it, format_for, type_in
from tests.storage.locks import ANOTHER, PASSPHRASE, QUICK, locked, moved_down, readable_words, written
from tests.storage.samples import notes
from tests.storage.writer import Change, write

LANES = 4
# A writer has made some of so many changes before it is killed, however slow the machine is: in so many seconds more.
MOST_CHANGES = 3
LONGEST_WAIT = 0.02
# Windows knows no signals: there a killed program ends with one of these numbers.
KILLED = (1, 15) if os.name == "nt" else (-9,)

Notes = dict[str, str]

# Check-ins before and after a change, where the number of them is what changes.
LINES_LEFT = {
    "unlock and save": (3, 4),
    "type and save": (3, 4),
    "migrate": (3, 4),
    "restore": (3, 1),
    "forget": (3, 0),
    "import": (3, 3 + MANY),
}
LOCKED_BEFORE = {"change", "take off", "unlock and save", "restore", "migrate", "forget", "import", "type", "move up"}
# Changes that begin with something written and not saved, and what may stand there afterwards.
TYPED: dict[str, set[str | None]] = {
    "type": {"half a word", "half a word more"},
    "type and save": {"half a word", None},
    "move up": {"half a word"},
    "lock": {"half a word"},
    "change": {"half a word"},
    "take off": {"half a word"},
}


@dataclass(frozen=True)
class Tally:
    """Kills tried, kills that fell inside a change, changes acknowledged, and what was lost or stayed shut."""

    kills: int = 0
    inside: int = 0
    changes: int = 0
    lost: int = 0
    shut: int = 0

    def __add__(self, other: Self) -> Self:
        return Tally(
            self.kills + other.kills,
            self.inside + other.inside,
            self.changes + other.changes,
            self.lost + other.lost,
            self.shut + other.shut,
        )


def in_lanes(one: Callable[[int], Tally], numbers: Iterable[int]) -> Tally:
    """Return the sum of `one(number)` over all numbers, some of them tried at the same time."""
    with ThreadPoolExecutor(LANES) as pool:
        return sum(pool.map(one, numbers), Tally())


def write_until_killed(folder: Path, seed: str, fatal: int) -> list[tuple[str, Change]]:
    """Let a writer work until it is killed at its own fatal step; return what it said."""
    writer, telling = listened_to(write, folder, seed, fatal)
    return _all_it_said(writer, telling, [])


def write_and_be_killed(folder: Path, seed: str, random: Random, secret: str) -> list[tuple[str, Change]]:
    """Let a writer work, kill it at a moment that nobody chose, and return what it said."""
    writer, telling = listened_to(write, folder, seed, 0, secret)
    said = [*islice(telling, 1 + 2 * random.randint(0, MOST_CHANGES))]
    time.sleep(random.uniform(0, LONGEST_WAIT))
    writer.kill()
    return _all_it_said(writer, telling, said)


def _all_it_said(writer: BaseProcess, telling: Iterator[Any], said: list[Any]) -> list[tuple[str, Change]]:
    said += telling
    assert ended(writer) in KILLED, "the writer ended by itself"
    return said


def after(notes: Notes, change: Change) -> Notes:
    """Return the notes as the change leaves them."""
    return {key: note for key, note in {**notes, **change}.items() if note is not None}


def what_is_left(folder: Path, notes: Notes, said: list[tuple[str, Change]], secret: str = "") -> tuple[Notes, Tally]:
    """Return the notes in the journal after a kill, and the tally of it; `notes` stood there before the writer came."""
    for word, change in said:
        notes = after(notes, change) if word == "done" else notes
    under_way = said[-1][1] if said and said[-1][0] == "begin" else None
    try:
        journal = open_journal(folder, secret=secret)
    except JournalTrouble:
        return notes, Tally(kills=1, shut=1)
    found = {record.id: record.note for record in journal.check_ins.all()}
    found |= {draft.id: draft.values["note"] for draft in journal.drafts.all()}
    is_whole = found in ([notes] if under_way is None else [notes, after(notes, under_way)])
    is_quiet = journal.restored_from is None and journal.older_since is None and journal.unreadable == []
    is_quiet = is_quiet and not journal.lost_drafts and not journal.lost_its_note
    return found, Tally(1, under_way is not None, sum(word == "done" for word, _ in said), not (is_whole and is_quiet))


def killed_at_random(folder: Path, kills: int, *, is_locked: bool = False) -> Tally:
    """Kill writers of one journal at random moments, as many times."""
    random, notes, tally, secret = Random(folder.name), {}, Tally(), PASSPHRASE if is_locked else ""
    if is_locked:
        open_journal(folder).lock.put_on(PASSPHRASE, QUICK)
    for kill in range(kills):
        said = write_and_be_killed(folder, f"{folder.name} {kill}", random, secret)
        notes, one = what_is_left(folder, notes, said, secret)
        tally += one
    return tally


def begin(folder: Path, change: str) -> str:
    """Make the journal that the change begins with; return what opens it."""
    is_locked = change in LOCKED_BEFORE
    journal = locked(folder)[0] if is_locked else written(folder)
    if change in TYPED:
        type_in(journal, "half a word")
    if change == "move up":
        # Version 1 had no file of drafts.
        journal.settings.set("saved", True)
        moved_down(folder)
    return PASSPHRASE if is_locked else ""


def run_until(folder: Path, change: str, secret: str, step: int) -> bool:
    """Make the change in a program that is killed ahead of that step; return False if it ended before."""
    code = ended(begun(change_it, folder, change, secret, step))
    assert code in (0, *KILLED), "the change failed by itself"
    return code != 0


def opened(folder: Path, change: str = "") -> tuple[Journal, str]:
    """Open the journal as it stands, with whatever opens it now; return that too."""
    for secret in ("", PASSPHRASE, ANOTHER):
        try:
            return open_journal(folder, secret=secret, file_format=format_for(change)), secret
        except (JournalLocked, WrongSecret):
            continue
    raise WrongSecret


def checked(folder: Path, change: str) -> Tally:
    """Return what one kill inside `change` came to: is all that is there from before it, or all from after it."""
    try:
        journal, secret = opened(folder, change)
    except JournalTrouble:
        return Tally(kills=1, shut=1)
    lines, versions = len(notes(journal)), journal.backups.all()
    is_whole = lines in LINES_LEFT.get(change, (3,)) and journal.unreadable == []
    is_quiet = journal.restored_from is None and journal.older_since is None and not journal.lost_its_lock
    is_quiet = is_quiet and not journal.lost_drafts and not journal.lost_its_note
    draft = journal.drafts.get(FORM)
    is_typed = change not in TYPED or (draft.values["note"] if draft else None) in TYPED[change]
    # What is in the entry is not unsaved as well, and the other way round.
    is_once = change != "type and save" or (lines == 4) is (draft is None)
    are_kept = not lines or (len(versions) >= 3 and all(version.counts is not None for version in versions))
    is_secret = not (secret or not lines) or readable_words(folder) == set()
    is_tidy = not [path for path in folder.rglob("*") if path.name.endswith((".relocked", ".note"))]
    return Tally(
        kills=1, lost=not (is_whole and is_quiet and is_typed and is_once and are_kept and is_secret and is_tidy)
    )
