"""Her country is asked for once, kept behind the lock where there is one, and in the clear only if she says so."""

import pytest

from steady.storage.file.country_note import NAME
from steady.ui.safety.kept_country import IN_THE_CLEAR
from tests.browser.screens import CLOSE_SAMPLE, OPEN_SAMPLE
from tests.storage.locks import PASSPHRASE, QUICK
from tests.ui.journals import bytes_under, three_days
from tests.ui.visit import Visit

YOURS, FIELD, OPEN, LOCK = "Your country", "Passphrase or recovery code", "Open", "Lock now"


@pytest.fixture
def locked(tmp_path, monkeypatch):
    """A visit to a locked journal that this tab has open."""
    three_days(tmp_path / "journal").journal.lock.put_on(PASSPHRASE, QUICK)
    return Visit(tmp_path / "journal", monkeypatch).open("journal").submit({FIELD: PASSPHRASE}, OPEN)


def country(visit):
    """What Help now begins with."""
    (box,) = [box for box in visit.open("help-now").app.selectbox if box.label == YOURS]
    return box.value


def boxes(visit):
    return [box.label for box in visit.app.checkbox]


def test_help_now_begins_with_the_country_she_chose_there_before(visit, monkeypatch):
    assert country(visit) is None
    visit.choose(YOURS, "Canada")
    assert visit.journal.journal.settings.get("country") == "Canada"
    again = Visit(visit.folder, monkeypatch)
    assert country(again) == "Canada" and "911" in [number.value for number in again.app.subheader]
    again.choose(YOURS, "Ireland")
    assert country(again) == "Ireland"


def test_without_a_lock_nothing_is_asked_about_the_clear(visit):
    visit.open("help-now").choose(YOURS, "Canada")
    assert boxes(visit) == [] and not (visit.folder / NAME).exists()


def test_behind_a_lock_it_is_told_to_nobody_unless_she_says_so(locked):
    locked.open("help-now").choose(YOURS, "Canada")
    assert boxes(locked) == [IN_THE_CLEAR]
    assert not [name for name, content in bytes_under(locked.folder).items() if b"Canada" in content]
    locked.press(LOCK)
    assert country(locked) is None and boxes(locked) == []


def test_said_so_it_is_known_while_locked_and_once_she_takes_that_back_it_is_not(locked, monkeypatch):
    locked.open("help-now").choose(YOURS, "Canada").set("checkbox", IN_THE_CLEAR, True)
    assert [name for name, content in bytes_under(locked.folder).items() if b"Canada" in content] == [NAME]
    locked.choose(YOURS, "Ireland")
    assert (locked.folder / NAME).read_text() == "Ireland"
    assert country(Visit(locked.folder, monkeypatch)) == "Ireland"
    opened = Visit(locked.folder, monkeypatch).open("journal").submit({FIELD: PASSPHRASE}, OPEN).open("help-now")
    assert opened.app.checkbox[0].value
    opened.set("checkbox", IN_THE_CLEAR, False)
    assert not (locked.folder / NAME).exists()
    assert country(Visit(locked.folder, monkeypatch)) is None


def test_once_the_lock_is_off_the_file_in_the_clear_goes(locked, monkeypatch):
    locked.open("help-now").choose(YOURS, "Canada").set("checkbox", IN_THE_CLEAR, True)
    (locked.folder / NAME).replace(locked.folder.parent / NAME)
    plain = three_days(locked.folder.parent / "plain")
    plain.journal.settings.set("country", "Canada")
    (locked.folder.parent / NAME).replace(locked.folder.parent / "plain" / NAME)
    visit = Visit(locked.folder.parent / "plain", monkeypatch)
    assert country(visit) == "Canada" and not (visit.folder / NAME).exists()


def test_what_is_chosen_on_the_lock_screen_holds_for_this_tab(locked, monkeypatch):
    outside = Visit(locked.folder, monkeypatch)
    outside.open("help-now").choose(YOURS, "Canada")
    assert country(outside.open("about")) == "Canada"
    assert country(Visit(locked.folder, monkeypatch)) is None


def test_in_the_sample_it_holds_for_this_tab_and_her_journal_takes_nothing(visit, monkeypatch):
    visit.open("sample").press(OPEN_SAMPLE).open("help-now").choose(YOURS, "Canada")
    assert country(visit) == "Canada" and visit.journal.journal.settings.get("country") is None
    assert country(visit.open("journal").press(CLOSE_SAMPLE)) == "Canada"
    assert country(Visit(visit.folder, monkeypatch)) is None


def test_a_name_that_is_in_no_list_means_that_none_is_known(visit):
    for kept in ("Atlantis", 7, ["Canada"], None):
        visit.journal.journal.settings.set("country", kept)
        assert country(visit) is None
