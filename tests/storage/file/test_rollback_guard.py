"""Another file in the place of the journal: an older one is told, and so is one without the lock that was here."""

import hashlib
import shutil

import pytest

from steady.domain.records.draft import Draft
from steady.storage.journal import open_journal
from tests.storage.locks import ANOTHER, PASSPHRASE, QUICK, locked, moved_down, written
from tests.storage.samples import SetClock, check_in, notes


@pytest.fixture
def clock():
    return SetClock()


def test_an_older_plain_file_in_the_place_of_a_newer_one_is_told_until_the_next_save(folder, clock):
    journal = written(folder, clock)
    older = (folder / "journal.json").read_bytes()
    clock.forward(minutes=5)
    journal.check_ins.save(check_in("newer"))
    (folder / "journal.json").write_bytes(older)
    assert "newer" not in notes(journal) and journal.older_since is not None
    again = open_journal(folder, clock=clock)
    assert again.older_since is not None
    clock.forward(minutes=5)
    again.check_ins.save(check_in("going on"))
    assert open_journal(folder, clock=clock).older_since is None


def test_a_backup_put_in_the_place_of_the_plain_journal_by_hand_is_told_too(folder, clock):
    journal = written(folder, clock)
    clock.forward(days=1)
    journal.check_ins.save(check_in("newer"))
    newest = journal.backups.all()[0].name
    shutil.copy(folder / "backups" / newest, folder / "journal.json")
    assert open_journal(folder).older_since is not None


def test_a_way_back_on_the_screen_is_no_swap(folder, clock):
    journal = written(folder, clock)
    clock.forward(days=1)
    journal.replace_everything(journal.backups.open(journal.backups.all()[-1].name).tables)
    assert open_journal(folder).older_since is None


def test_a_clock_that_is_set_back_makes_no_file_an_older_one(folder, clock):
    journal = written(folder, clock)
    clock.forward(days=-40)
    journal.check_ins.save(check_in("after the battery went"))
    assert open_journal(folder, clock=clock).older_since is None


def test_a_save_that_was_cut_short_ahead_of_its_note_is_no_older_file(folder, clock):
    journal = written(folder, clock)
    noted = (folder / "journal.newest").read_bytes()
    clock.forward(minutes=5)
    journal.check_ins.save(check_in("newer"))
    (folder / "journal.newest").write_bytes(noted)
    assert open_journal(folder, clock=clock).older_since is None


@pytest.mark.parametrize("note", [b"", b"{}", b"null", b"[1]", b'{"newest": 7, "saved": "soon"}', b"\xff", None])
def test_a_note_that_says_nothing_is_no_trouble(folder, clock, note):
    written(folder, clock)
    path = folder / "journal.newest"
    path.unlink() if note is None else path.write_bytes(note)
    journal = open_journal(folder, clock=clock)
    assert (len(notes(journal)), journal.older_since, journal.lost_its_lock) == (3, None, False)


def test_a_mended_journal_is_no_swap(folder, clock):
    journal = written(folder, clock)
    clock.forward(days=1)
    journal.check_ins.save(check_in("newer"))
    (folder / "journal.json").write_bytes(b"lost")
    assert open_journal(folder, clock=clock).restored_from is not None
    assert open_journal(folder, clock=clock).older_since is None


def put_a_made_up_one(folder, tmp_path):
    written(tmp_path / "made up")
    shutil.copy(tmp_path / "made up" / "journal.json", folder / "journal.json")


@pytest.mark.parametrize("gone", ["", "journal.newest", "backups"])
def test_a_plain_journal_in_the_place_of_a_locked_one_is_told_by_whoever_opens_it(folder, tmp_path, gone):
    locked(folder)
    if gone == "backups":
        shutil.rmtree(folder / gone)
    elif gone:
        (folder / gone).unlink()
    put_a_made_up_one(folder, tmp_path)
    assert open_journal(folder).lost_its_lock is True


def test_the_lock_is_missed_until_she_saves_without_it(folder, tmp_path):
    locked(folder)
    put_a_made_up_one(folder, tmp_path)
    open_journal(folder).check_ins.save(check_in("I go on without"))
    assert open_journal(folder).lost_its_lock is False


def test_a_lock_she_changed_or_took_off_herself_is_not_missed(folder):
    journal, _ = locked(folder)
    journal.lock.change(PASSPHRASE, ANOTHER, QUICK)
    assert open_journal(folder, secret=ANOTHER).lost_its_lock is False
    journal.lock.take_off(ANOTHER)
    assert open_journal(folder).lost_its_lock is False
    assert written(folder.with_name("never locked")).lost_its_lock is False


def grown(folder):
    """A locked journal that was saved again and again: the journal, its newest backup, and the note of an older day."""
    journal, _ = locked(folder)
    note = (folder / "journal.newest").read_bytes()
    for number in range(3):
        journal.check_ins.save(check_in(f"day {number}"))
    return journal, folder / "backups" / journal.backups.all()[0].name, note


def opened_again(folder):
    return open_journal(folder, secret=PASSPHRASE)


@pytest.mark.parametrize(
    "in_place_of_the_note", ["the backup", "an older note", "nothing", "junk", "of a later version"]
)
def test_a_locked_backup_in_the_place_of_the_journal_is_told_whatever_stands_in_the_place_of_the_note(
    folder, in_place_of_the_note
):
    _, backup, older_note = grown(folder)
    note = folder / "journal.newest"
    (folder / "journal.json").write_bytes(backup.read_bytes())
    second = b"what a later version says"
    later = b"LOCKED 3 %b\n%b\n" % (hashlib.sha256(b"LOCKED 3\n" + second).hexdigest().encode(), second)
    contents = {"the backup": backup.read_bytes(), "an older note": older_note, "junk": b"junk", "nothing": b""}
    note.write_bytes(contents.get(in_place_of_the_note, later))
    if in_place_of_the_note == "nothing":
        note.unlink()
    opened = opened_again(folder)
    assert opened.older_since is not None
    opened.check_ins.save(check_in("going on"))
    assert (opened_again(folder).older_since, opened_again(folder).lost_its_note) == (None, False)


def test_an_older_locked_journal_is_told_by_the_backups_where_the_note_is_gone(folder):
    older = (locked(folder)[0].folder / "journal.json").read_bytes()
    journal = opened_again(folder)
    for number in range(3):
        journal.check_ins.save(check_in(f"day {number}"))
    (folder / "journal.json").write_bytes(older)
    (folder / "journal.newest").unlink()
    assert opened_again(folder).older_since is not None


@pytest.mark.parametrize(
    "content", [None, b"", b"junk", b"LOCKED 7 x", b'{"newest": "", "saved": "2026-11-22T21:05:00+01:00"}']
)
def test_a_note_that_is_gone_is_told_once_and_keeps_her_from_nothing(folder, content):
    grown(folder)
    note = folder / "journal.newest"
    note.unlink() if content is None else note.write_bytes(content)
    opened = opened_again(folder)
    assert opened.lost_its_note and opened.older_since is None and len(notes(opened)) == 6
    opened.check_ins.save(check_in("going on"))
    assert not opened_again(folder).lost_its_note


def test_a_note_put_in_the_place_of_the_journal_is_damage_and_is_healed(folder):
    grown(folder)
    shutil.copy(folder / "journal.newest", folder / "journal.json")
    assert opened_again(folder).restored_from is not None


def put_back(folder, files):
    for name, content in files.items():
        (folder / name).write_bytes(content)


def kept(folder, *names):
    return {name: (folder / name).read_bytes() for name in names}


@pytest.mark.parametrize("is_locked", [False, True])
def test_a_journal_from_before_an_erasing_is_an_older_one(folder, is_locked):
    journal = locked(folder)[0] if is_locked else written(folder)
    before = kept(folder, "journal.json")
    journal.erase("check_ins", journal.check_ins.all()[0].id)
    put_back(folder, before)
    assert open_journal(folder, secret=PASSPHRASE if is_locked else "").older_since is not None
    journal.refresh()
    assert journal.older_since is not None


def test_the_journal_and_the_note_of_one_save_ago_are_told_by_its_backup(folder):
    journal, _ = locked(folder)
    for back in range(1, 4):
        before = kept(folder, "journal.json", "journal.newest")
        for number in range(back):
            journal.check_ins.save(check_in(f"day {number}"))
        newest = kept(folder, "journal.json", "journal.newest")
        put_back(folder, before)
        assert opened_again(folder).older_since is not None
        put_back(folder, newest)
        assert opened_again(folder).older_since is None


def type_in(journal, words):
    stored = journal.drafts.get("check-in")
    journal.drafts.save(Draft(form="check-in", values={"note": words}, revision=stored.revision if stored else 0))


def test_the_drafts_vouch_for_the_newest_save_too(folder):
    journal, _ = locked(folder)
    before = kept(folder, "journal.json", "journal.newest")
    for number in range(3):
        journal.check_ins.save(check_in(f"day {number}"))
    type_in(journal, "half a word")
    put_back(folder, before)
    for backup in (folder / "backups").iterdir():
        if backup.stat().st_mtime_ns >= (folder / "journal.drafts").stat().st_mtime_ns - 10**12:
            backup.unlink()
    opened = opened_again(folder)
    assert opened.older_since is not None or opened.lost_its_note


def test_an_older_note_hides_no_lost_drafts(folder):
    journal, _ = locked(folder)
    older = kept(folder, "journal.newest")
    journal.check_ins.save(check_in("a day"))
    journal.check_ins.save(check_in("a day more"))
    type_in(journal, "half a word")
    (folder / "journal.drafts").unlink()
    put_back(folder, older)
    opened = opened_again(folder)
    assert opened.lost_drafts or opened.lost_its_note


def test_a_save_that_was_killed_ahead_of_its_note_is_caught_up_and_no_alarm(folder):
    journal, _ = locked(folder)
    for _ in range(3):
        noted = kept(folder, "journal.newest")
        journal.check_ins.save(check_in("a day"))
        put_back(folder, noted)
        journal = opened_again(folder)
        assert (journal.older_since, journal.lost_its_note, journal.lost_drafts) == (None, False, False)


def test_a_journal_of_version_1_without_a_note_is_told(folder):
    locked(folder)
    moved_down(folder)
    (folder / "journal.newest").unlink()
    assert opened_again(folder).lost_its_note


def test_a_damaged_journal_heals_from_the_newest_backup_whatever_an_older_one_is_called(folder):
    journal, _ = locked(folder)
    for number in range(4):
        journal.check_ins.save(check_in(f"day {number}"))
    oldest = journal.backups.all()[-1].name
    shutil.copy(folder / "backups" / oldest, folder / "backups" / "journal-000999-2026-11-22-210500.json")
    content = bytearray((folder / "journal.json").read_bytes())
    content[-1] ^= 1
    (folder / "journal.json").write_bytes(content)
    assert len(notes(opened_again(folder))) == 6
