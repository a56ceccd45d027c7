"""The key to what the browser holds: a file of its own that another lock, an erasing and forgetting take away."""

import shutil
import stat
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest

from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import now
from steady.storage.errors import JournalLocked, WrongSecret
from steady.storage.exports.json_export import as_whole
from steady.storage.file.filesystem import ON_WINDOWS
from steady.storage.journal import open_journal
from steady.storage.lock.encryption import header_of
from steady.storage.maintenance.browser_key import NAME
from steady.storage.maintenance.wipe import forget_everything
from tests.storage.locks import ANOTHER, PASSPHRASE, QUICK, locked, written
from tests.storage.samples import WatchedDisk, check_in


def put_on(journal):
    journal.lock.put_on(PASSPHRASE, QUICK)


def change(journal):
    journal.lock.change(PASSPHRASE, ANOTHER, QUICK)


def take_off(journal):
    journal.lock.take_off(PASSPHRASE)


def erase(journal):
    journal.erase("exercises", journal.exercises.all()[0].id)


# What makes the old key go, and what opens the journal before and after it.
ENDS = {put_on: ("", PASSPHRASE), change: (PASSPHRASE, ANOTHER), take_off: (PASSPHRASE, ""), erase: ("", "")}


class Stopped(BaseException):
    """The program ended here."""


class StoppingDisk(WatchedDisk):
    """The real disk, for as many steps as are left; for ever while that number is negative."""

    def __init__(self):
        super().__init__(self.count)
        self.steps_left = -1

    def count(self, *_):
        if self.steps_left == 0:
            raise Stopped
        self.steps_left -= self.steps_left > 0


def begun(folder, secret):
    journal = written(folder)
    journal.exercises.save(ExerciseEntry(at=now(), exercise="3C", values={"text": "You left the cup."}))
    if secret:
        journal.lock.put_on(secret, QUICK)
    return journal


def opened(folder, *secrets):
    """The journal, opened with whichever of these opens it."""
    for secret in secrets:
        with suppress(JournalLocked, WrongSecret):
            return open_journal(folder, secret=secret)
    raise AssertionError("it is shut")


def lock_in(folder):
    header = header_of((folder / "journal.json").read_bytes())
    return header and header.lock_id


def pieces(folder):
    """Every 32 bytes in a row of the files beside the backups."""
    for path in folder.iterdir():
        content = path.read_bytes() if path.is_file() else b""
        yield from (content[at : at + 32] for at in range(len(content) - 31))


def test_it_stays_the_same_for_every_window_and_every_start_and_is_for_her_alone(folder):
    journal = written(folder)
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _: open_journal(folder).browser_key.read(), range(16)))
    assert keys == {journal.browser_key.read()} and len(keys.pop()) == 32
    assert ON_WINDOWS or stat.S_IMODE((folder / NAME).stat().st_mode) == 0o600


def test_it_is_in_no_backup_no_export_and_not_in_the_journal(folder):
    journal = written(folder)
    key = journal.browser_key.read()
    journal.check_ins.save(check_in("After the key was made."))
    others = [path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != NAME]
    for hidden in (key, key.hex().encode()):
        assert not any(hidden in content for content in [*others, as_whole(journal)])


@pytest.mark.parametrize("end", ENDS)
def test_nothing_in_the_folder_gives_the_old_key_afterwards(folder, end):
    before, after = ENDS[end]
    journal = begun(folder, before)
    old, made = journal.browser_key.read(), (folder / NAME).read_bytes()[-32:]
    if not before:
        assert old in pieces(folder), "a control: until then the folder does give it"
    end(journal)
    assert not {old, made} & set(pieces(folder))
    assert open_journal(folder, secret=after).browser_key.read() not in (None, old, made)


@pytest.mark.parametrize("end", ENDS)
def test_cut_short_at_any_step_the_old_key_goes_with_the_old_lock_or_still_opens_the_words(folder, end):
    begun(folder, ENDS[end][0])
    fates, stopped = [], True
    while stopped:
        here = shutil.copytree(folder, folder.with_name(f"stopped {len(fates)}"))
        disk = StoppingDisk()
        journal = open_journal(here, secret=ENDS[end][0], disk=disk)
        old, lock = journal.browser_key.read(), lock_in(here)
        disk.steps_left = len(fates)
        try:
            end(journal)
            stopped = False
        except Stopped:
            disk.steps_left = -1
        again = opened(here, *ENDS[end])
        is_ended = lock_in(here) != lock if end is not erase else not again.exercises.all()
        fates.append((is_ended, again.browser_key.read() != old))
    assert fates[0] == (False, False) and set(fates) == {(False, False), (True, True)}


def test_forgetting_everything_takes_it_too_and_nobody_makes_one_in_the_emptied_folder(folder):
    journal = written(folder)
    journal.browser_key.read()
    assert forget_everything(folder) == []
    assert journal.browser_key.read() is None
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"short", b"k" * 32, b"For lock none\n" + b"k" * 31, b"\xff" * 100])
def test_a_damaged_one_is_replaced_by_a_new_one(folder, content):
    journal = written(folder)
    old = journal.browser_key.read()
    (folder / NAME).write_bytes(content)
    new = journal.browser_key.read()
    assert len(new) == 32 and new not in (old, b"k" * 32) and new == open_journal(folder).browser_key.read()


def test_where_it_cannot_be_kept_there_is_none(folder):
    journal = written(folder)
    (folder / NAME).mkdir()
    assert journal.browser_key.read() is None


def test_a_window_that_has_not_heard_of_the_lock_makes_and_reads_none_beside_it(folder):
    stale = written(folder)
    journal = open_journal(folder)
    put_on(journal)
    assert stale.browser_key.read() is None and not (folder / NAME).exists()
    key = journal.browser_key.read()
    assert stale.browser_key.read() is None and journal.browser_key.read() == key


def test_behind_a_lock_the_file_alone_gives_no_key(folder):
    journal, _ = locked(folder)
    assert journal.browser_key.read() not in set(pieces(folder))
