"""What only the systems with Unix modes and limits can be asked."""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from steady.storage.journal import open_journal
from tests.storage.samples import check_in, notes

ROOT = Path(__file__).resolve().parent.parent.parent
NOBODY = 65534


def mode(path):
    return path.stat().st_mode & 0o777


@pytest.fixture
def careless_umask():
    before = os.umask(0o022)
    yield
    os.umask(before)


def test_files_are_for_her_alone(folder, careless_umask):
    journal = open_journal(folder)
    for note in ("first", "second"):
        journal.check_ins.save(check_in(note))
    (folder / "journal.json").write_bytes(b"")
    assert notes(journal) == ["first"]
    assert {mode(path) for path in (folder, *folder.rglob("*")) if path.is_dir()} == {0o700}
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert {mode(path) for path in files} == {0o600} and len(files) >= 5


def test_a_folder_that_everybody_could_read_is_closed_when_the_journal_opens(folder):
    folder.mkdir(mode=0o755)
    open_journal(folder)
    assert mode(folder) == 0o700


def test_a_folder_that_belongs_to_everybody_is_left_as_it_is(folder):
    folder.mkdir()
    folder.chmod(0o1777)
    open_journal(folder)
    assert folder.stat().st_mode & 0o7777 == 0o1777


def test_a_save_is_down_on_the_drive_before_it_returns(folder, monkeypatch):
    journal, flushed, flush = open_journal(folder), [], os.fsync

    def noted(descriptor):
        flush(descriptor)
        flushed.append(os.fstat(descriptor).st_ino)

    # A Mac has a stronger call of its own; the places it is asked at are the same.
    monkeypatch.setattr("steady.storage.file.filesystem.F_FULLFSYNC", None)
    monkeypatch.setattr(os, "fsync", noted)
    journal.check_ins.save(check_in())
    places = [(folder / name).stat().st_ino for name in ("journal.json", "backups", ".", "journal.newest")]
    assert flushed == places


def run_in_child(code, folder, **options):
    """Run Python code with the folder as its first argument; return what it printed."""
    command = [sys.executable, "-c", code, str(folder)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=180, **options)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


SAVE_TOO_MUCH = """
import sys
from pathlib import Path
from steady.domain.records.check_in import CheckIn
from steady.storage.errors import JournalFull
from steady.storage.journal import open_journal
journal = open_journal(Path(sys.argv[1]))
saved = 0
try:
    while True:
        journal.check_ins.save(CheckIn(note=f"{saved} " + "word " * 2000))
        saved += 1
except JournalFull as full:
    assert len(journal.check_ins.all()) == saved
    print(saved, full)
"""


def test_at_the_limit_of_what_may_be_written_every_acknowledged_entry_is_there(folder):
    limit = (100_000, 100_000)
    said = run_in_child(SAVE_TOO_MUCH, folder, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, limit))
    saved, sentence = said.split(" ", 1)
    assert int(saved) > 5 and "no room left" in sentence
    journal = open_journal(folder)
    assert [note.split()[0] for note in notes(journal)] == [str(number) for number in range(int(saved))]
    assert journal.restored_from is None
    assert not (folder / "journal.json.new").exists()


READ_AND_TRY_TO_SAVE = """
import os, sys, tempfile
from pathlib import Path
from steady.domain.records.check_in import CheckIn
from steady.storage.errors import JournalReadOnly
from steady.storage.journal import open_journal

with tempfile.TemporaryDirectory() as elsewhere:
    # Some modules are loaded by the first save; a user without rights might not reach them later.
    open_journal(Path(elsewhere)).check_ins.save(CheckIn(note="elsewhere"))
if os.geteuid() == 0:
    # Root may read and write anywhere.
    os.setgid(65534), os.setuid(65534)
try:
    journal = open_journal(Path(sys.argv[1]))
    print([record.note for record in journal.check_ins.all()])
    journal.check_ins.save(CheckIn(note="new"))
except JournalReadOnly as trouble:
    print(trouble)
"""


@pytest.fixture
def open_place():
    """A folder that a user without rights can reach; the folders of pytest are closed to others."""
    place = Path(tempfile.mkdtemp(prefix="journal-"))
    place.chmod(0o755)
    yield place
    shutil.rmtree(place)


def give_to_nobody(*paths):
    for path in paths:
        if os.geteuid() == 0:
            os.chown(path, NOBODY, NOBODY)


def test_a_read_only_folder_can_be_read_and_says_kindly_that_it_cannot_be_written(open_place):
    folder = open_place / "journal"
    open_journal(folder).check_ins.save(check_in("kept"))
    give_to_nobody(folder, *folder.rglob("*"))
    folder.chmod(0o500)
    before = (folder / "journal.json").read_bytes()
    said = run_in_child(READ_AND_TRY_TO_SAVE, folder).splitlines()
    folder.chmod(0o700)
    assert said[0] == "['kept']"
    assert "isn't allowed" in said[1] and "what you saved before is safe" in said[1]
    assert (folder / "journal.json").read_bytes() == before


def test_a_journal_that_may_not_even_be_read_is_no_damage(open_place):
    folder = open_place / "journal"
    open_journal(folder).check_ins.save(check_in("kept"))
    give_to_nobody(folder, *folder.rglob("*"))
    (folder / "journal.json").chmod(0)
    said = run_in_child(READ_AND_TRY_TO_SAVE, folder)
    assert "isn't allowed" in said
    assert list(folder.glob("*damaged*")) == []


def test_a_new_journal_in_a_read_only_place_is_answered_with_a_sentence(open_place):
    assert "isn't allowed" in run_in_child(READ_AND_TRY_TO_SAVE, open_place)
    assert list(open_place.iterdir()) == []
