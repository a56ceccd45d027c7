"""Her country in the clear: one small file with one name in it, which goes with everything else."""

import pytest

from steady.storage.errors import JournalObstructed, JournalTrouble
from steady.storage.file.country_note import NAME, put_country, read_country
from steady.storage.journal import open_journal
from steady.storage.maintenance.wipe import forget_everything


def test_it_holds_the_name_and_nothing_else_and_goes_when_it_is_not_wanted(tmp_path):
    assert read_country(tmp_path) == ""
    put_country(tmp_path, "New Zealand")
    assert read_country(tmp_path) == "New Zealand" and (tmp_path / NAME).read_bytes() == b"New Zealand"
    put_country(tmp_path, "")
    assert read_country(tmp_path) == "" and not (tmp_path / NAME).exists()
    put_country(tmp_path, "")


def test_forgetting_everything_takes_it_along(tmp_path):
    open_journal(tmp_path)
    put_country(tmp_path, "Canada")
    assert forget_everything(tmp_path) == [] and not list(tmp_path.iterdir())


def test_what_lies_in_its_place_is_told_and_a_folder_that_is_gone_is_not_made_anew(tmp_path):
    (tmp_path / NAME).mkdir()
    with pytest.raises(JournalObstructed):
        read_country(tmp_path)
    with pytest.raises(JournalTrouble):
        put_country(tmp_path / "gone", "Canada")
    assert not (tmp_path / "gone").exists()
