"""Opening the workbook: where things lie, and that no mistake in the words keeps her from her journal."""

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from steady.bootstrap import Settings, open_content, open_sample, open_workbook
from steady.storage.errors import JournalTrouble
from tests.storage.samples import ONE_OF_EACH, check_in, notes

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def settings(tmp_path):
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return Settings(data=tmp_path / "journal", content=tmp_path / "content")


def test_the_environment_says_where_things_lie(monkeypatch, tmp_path):
    monkeypatch.setenv("WORKBOOK_DATA", str(tmp_path / "mine"))
    monkeypatch.setenv("WORKBOOK_CONTENT", str(tmp_path / "words"))
    assert Settings.from_environment() == Settings(tmp_path / "mine", tmp_path / "words")


def test_without_a_word_from_the_environment_they_lie_beside_the_program(monkeypatch):
    monkeypatch.delenv("WORKBOOK_DATA", raising=False)
    monkeypatch.delenv("WORKBOOK_CONTENT", raising=False)
    assert Settings.from_environment() == Settings(ROOT / "data", ROOT / "content")


def test_the_workbook_offers_every_collection_and_the_parts(settings):
    workbook = open_workbook(settings)
    for name, record in ONE_OF_EACH.items():
        getattr(workbook, name).save(record)
        assert len(getattr(open_workbook(settings), name).all()) == 1
    assert [part.number for part in workbook.parts] == [1, 2, 3, 4, 5, 6, 7]


def test_the_folders_may_be_given_as_text(settings):
    written = Settings(data=str(settings.data), content=str(settings.content))
    open_workbook(written).check_ins.save(check_in("kept"))
    assert written == settings and notes(open_workbook(settings)) == ["kept"]


def test_a_mistake_in_the_words_keeps_nobody_from_her_journal(settings):
    open_workbook(settings).check_ins.save(check_in("kept"))
    for path in settings.content.rglob("*.toml"):
        path.write_text("title = ", encoding="utf-8")
    workbook = open_workbook(settings)
    assert notes(workbook) == ["kept"]
    assert workbook.parts == () and workbook.content.problems


def test_words_are_read_again_when_a_file_changes_comes_or_goes(settings):
    first = open_content(settings)
    assert open_content(settings) is first
    path = sorted(settings.content.glob("parts/*.toml"))[0]
    text = path.read_text(encoding="utf-8")
    path.write_text(text + "\n# one more line\n", encoding="utf-8")
    second = open_content(settings)
    assert second is not first and len(second.parts) == len(first.parts)
    path.unlink()
    assert len(open_content(settings).parts) == len(first.parts) - 1


def test_the_sample_is_never_mixed_with_her_journal(settings):
    own = open_workbook(settings)
    own.check_ins.save(check_in("hers"))
    sample = open_sample(settings, date(2026, 11, 22))
    sample.check_ins.save(check_in("written in the sample"))
    assert len(sample.check_ins.all()) > 100
    assert notes(own) == ["hers"]
    assert notes(open_workbook(settings)) == ["hers"]


def test_a_journal_in_trouble_is_a_sentence_and_no_crash(settings):
    settings.data.write_text("a file where the folder should be")
    with pytest.raises(JournalTrouble):
        open_workbook(settings)


def test_opening_brings_neither_pandas_nor_streamlit(tmp_path):
    code = (
        "import sys; from steady.bootstrap import *; open_workbook(Settings.from_environment()).parts; "
        "print(sorted({'pandas', 'altair', 'numpy', 'streamlit'} & set(sys.modules)))"
    )
    environment = {**os.environ, "WORKBOOK_DATA": str(tmp_path / "journal")}
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert ran.stdout == "[]\n", ran.stderr
