"""A new kind of record is two edits: its class, and a row in the table of kinds. Made here in a copy of the source."""

import shutil
import subprocess
import sys

import pytest

from tests.running import ROOT

DREAM = '''
"""A dream she remembers."""

from dataclasses import dataclass

from steady.domain.records.record import Record


@dataclass(frozen=True, kw_only=True)
class Dream(Record):
    """What she dreamt, and how clear it still is."""

    story: str
    clear_still: int | None = None
'''
IMPORT = "from steady.domain.records.draft import Draft\n"
LAST_ROW = "EVENTS)\n"
ROW = 'EVENTS, RecordKind("dreams", Dream, "dream", "dreams", "Dream", "dreams", ("dream",)))\n'


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """A copy of the source in which both edits are made."""
    copy = tmp_path_factory.mktemp("source")
    shutil.copytree(ROOT / "steady", copy / "steady", ignore=shutil.ignore_patterns("__pycache__"))
    records = copy / "steady" / "domain" / "records"
    (records / "dream.py").write_text(DREAM, encoding="utf-8")
    table = (records / "kinds.py").read_text(encoding="utf-8")
    assert table.count(IMPORT) == 1 == table.count(LAST_ROW)
    table = table.replace(IMPORT, f"from steady.domain.records.dream import Dream\n{IMPORT}").replace(LAST_ROW, ROW)
    (records / "kinds.py").write_text(table, encoding="utf-8")
    return copy


BEGIN = """
import sys
from datetime import date
from pathlib import Path
from steady.bootstrap import Settings, Workbook
from steady.domain.records.draft import Draft
from steady.domain.records.dream import Dream
from steady.domain.records.kinds import in_counts, kind_of
from steady.domain.views.record_text import InWords
from steady.storage.exports import add_to, as_diary, as_tables, as_whole, entries_of, read_whole
from steady.storage.journal import open_in_memory, open_journal

folder = Path(sys.argv[1])
journal = open_journal(folder)
workbook = Workbook(Settings(folder), journal)
dream = workbook.collection_of(Dream(story="A")).save(Dream(story="I flew over the sea", clear_still=7))
"""
SAVED = """
assert open_journal(folder).dreams.all() == workbook.dreams.all() == [dream]
changed = workbook.dreams.save(Dream(id=dream.id, revision=1, at=dream.at, story="I flew home"))
assert (changed.revision, changed.story) == (2, "I flew home")
"""
DELETED = """
assert journal.dreams.delete(dream.id) == dream and open_journal(folder).dreams.all() == []
assert journal.dreams.restore(dream) == dream and open_journal(folder).dreams.all() == [dream]
"""
IN_A_WHOLE_FILE = """
whole, other = read_whole(as_whole(journal)), open_in_memory()
assert whole.counts == {"dreams": 1} and in_counts({"dreams": 2}) == "2 dreams"
assert add_to(other, whole).new == 1 and other.dreams.all() == [dream]
"""
IN_WORDS = """
from io import BytesIO
from zipfile import ZipFile
entries, words = entries_of(journal, ()), InWords()
assert entries["dreams"] == [dream] and words.title(dream) == kind_of(dream).title == "Dream"
tables, diary = (ZipFile(BytesIO(made(entries, words))) for made in (as_tables, as_diary))
table, month = (archive.read(archive.namelist()[0]).decode() for archive in (tables, diary))
assert tables.namelist() == ["dreams.csv"] and "I flew over the sea" in table
assert "Dream" in month and "I flew over the sea" in month and "7" in month
"""
ERASED = """
journal.drafts.save(Draft(form=f"dream {dream.id}", values={"id": dream.id, "record": {"story": dream.story}}))
journal.drafts.save(Draft(form="dream", values={"id": "another", "record": {"story": "Of a train"}}))
journal.erase(kind_of(dream).name, dream.id)
assert journal.dreams.all() == [] and [draft.form for draft in journal.drafts.all()] == ["dream"]
held = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
assert any(b"Of a train" in content for content in held) and not any(b"flew" in content for content in held)
"""


@pytest.mark.parametrize(
    "steps",
    [SAVED, DELETED, IN_A_WHOLE_FILE, IN_WORDS, ERASED],
    ids=["saved", "deleted and brought back", "in a whole file", "told in words", "erased"],
)
def test_a_new_kind_of_record_is_its_class_and_a_row(source, tmp_path, steps):
    command = [sys.executable, "-c", BEGIN + steps, str(tmp_path / "journal")]
    ended = subprocess.run(command, cwd=source, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
