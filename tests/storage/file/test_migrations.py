"""Journals of other versions: older ones are brought along with a copy kept, newer ones are left alone."""

import os

import pytest

from steady.storage.errors import JournalTooNew
from steady.storage.file.journal_format import MIGRATIONS, FileFormat
from steady.storage.journal import open_journal
from tests.storage.samples import SUNDAY_EVENING, WatchedDisk, check_in, notes


def bytes_under(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock"}


def note_became_line(tables):
    """A made-up step: what one version called `line` is `note` in the next."""

    def renamed(document):
        return {("note" if name == "line" else name): value for name, value in document.items()}

    return {name: {key: renamed(document) for key, document in table.items()} for name, table in tables.items()}


def marked(tables):
    return {**tables, "settings": {**tables.get("settings", {}), "marked": {"value": True}}}


ID = "5f0c" * 8
# A later workbook, which knows all of our steps and one more.
LATER = (*MIGRATIONS, marked)


@pytest.fixture
def old_file(folder):
    """A journal of format 1 that says `line` where format 2 says `note`."""
    document = {"at": SUNDAY_EVENING.isoformat(), "day": "2026-11-22", "revision": 1, "line": "from long ago"}
    folder.mkdir()
    path = folder / "journal.json"
    path.write_bytes(FileFormat(()).encode({"check_ins": {ID: document}}, SUNDAY_EVENING, turn=1))
    return path


def test_an_older_journal_takes_every_step_in_order(old_file, folder):
    journal = open_journal(folder, file_format=FileFormat((note_became_line, marked)))
    assert notes(journal) == ["from long ago"]
    assert journal.settings.get("marked") is True


def test_a_step_that_was_taken_is_not_taken_again(old_file, folder):
    open_journal(folder, file_format=FileFormat((note_became_line,))).check_ins.save(check_in("today"))
    again = open_journal(folder, file_format=FileFormat((note_became_line,)))
    assert notes(again) == ["from long ago", "today"]
    assert FileFormat((note_became_line,)).decode(old_file.read_bytes()).format == 2


def test_looking_at_an_older_journal_leaves_the_file_as_it_is(old_file, folder):
    before = old_file.read_bytes()
    open_journal(folder, file_format=FileFormat((note_became_line,))).check_ins.all()
    assert old_file.read_bytes() == before


def test_a_copy_of_the_older_file_is_kept_for_good_before_it_is_replaced(old_file, folder):
    before, order = old_file.read_bytes(), []
    disk = WatchedDisk(lambda step, *where: order.append((step, os.path.basename(where[-1]))))
    journal = open_journal(folder, disk=disk, file_format=FileFormat((note_became_line,)))
    for number in range(12):
        journal.check_ins.save(check_in(f"line {number}"))
    assert (folder / "backups" / "of-format-1.json").read_bytes() == before
    assert order.index(("link", "of-format-1.json")) < order.index(("replace", "journal.json"))


def test_an_older_backup_takes_the_steps_too_when_it_is_restored(old_file, folder):
    open_journal(folder, file_format=FileFormat(())).check_ins.save(check_in("today"))
    old_file.write_bytes(b"")
    assert notes(open_journal(folder, file_format=FileFormat((note_became_line,)))) == ["from long ago"]


def test_a_newer_journal_is_refused_and_left_alone(folder):
    open_journal(folder, file_format=FileFormat(LATER)).check_ins.save(check_in())
    before = bytes_under(folder)
    with pytest.raises(JournalTooNew, match="newer version"):
        open_journal(folder)
    assert bytes_under(folder) == before


@pytest.mark.parametrize(("flipped", "into"), [(b'"format": 2', b'"format": 9'), (b'"format": 2', b'"format": 6')])
def test_a_flipped_bit_is_no_newer_version_and_is_healed(folder, flipped, into):
    journal = open_journal(folder)
    for line in ("yesterday", "today"):
        journal.check_ins.save(check_in(line))
    whole = (folder / "journal.json").read_bytes()
    (folder / "journal.json").write_bytes(whole.replace(flipped, into))
    again = open_journal(folder)
    assert notes(again) == ["yesterday"] and again.restored_from is not None


def test_a_newer_version_that_takes_over_meanwhile_is_noticed_before_saving(folder):
    journal = open_journal(folder)
    open_journal(folder, file_format=FileFormat(LATER)).check_ins.save(check_in("newer"))
    before = (folder / "journal.json").read_bytes()
    with pytest.raises(JournalTooNew):
        journal.check_ins.save(check_in("older"))
    assert (folder / "journal.json").read_bytes() == before
