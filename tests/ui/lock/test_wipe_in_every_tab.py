"""Everything is forgotten in every tab: none shows or writes a word afterwards, until she begins anew."""

import pytest

from steady.bootstrap import Settings, open_workbook
from steady.ui.state import session
from steady.ui.state.session import program
from tests.browser.screens import JUST_CHECK_IN, NEED_NO_JOURNAL, NOTE, SAVE_CHECK_IN, SCREENS
from tests.storage.locks import PASSPHRASE, QUICK
from tests.ui.journals import bytes_under, three_days
from tests.ui.visit import Visit
from tests.words import our_words

FIELD, OPEN, BEGIN = "Passphrase or recovery code", "Open", "Start a new journal"
WORDS, GONE = "To go on, type: forget everything", ["Your journal is deleted"]


@pytest.fixture(params=["plain", "locked"])
def tabs(request, tmp_path, monkeypatch):
    """Three tabs of one workbook on one journal: she writes in the first, the third has not been opened yet."""
    folder = tmp_path / "journal"
    workbook = three_days(folder)
    if request.param == "locked":
        workbook.journal.lock.put_on(PASSPHRASE, QUICK)
    made = [Visit(folder, monkeypatch) for _ in range(3)]
    for tab in made[:2]:
        tab.open("journal")
        if request.param == "locked":
            tab.submit({FIELD: PASSPHRASE}, OPEN)
    made[0].open().slide(calm=7).write(NOTE, "He rang twice.")
    return made


def forget(visit):
    return visit.submit({WORDS: "forget everything"}, "Delete it all")


def titles(visit):
    return [title.value for title in visit.app.title]


def test_another_open_tab_shows_and_keeps_nothing_and_begins_no_journal(tabs):
    writing, forgetting, _ = tabs
    forget(forgetting)
    for path in (path for path in SCREENS if path not in NEED_NO_JOURNAL):
        assert titles(writing.open(path)) == GONE and bytes_under(writing.folder) == {}
    assert "He rang twice." not in str(writing.app.session_state._state.filtered_state)


def test_a_sentence_that_arrives_afterwards_is_written_nowhere(tabs):
    writing, forgetting, _ = tabs
    forget(forgetting)
    assert titles(writing.write(NOTE, "He rang twice. And once more.")) == GONE
    assert bytes_under(writing.folder) == {}
    assert "He rang twice." not in str(writing.app.session_state._state.filtered_state)


@pytest.mark.long
def test_a_tab_that_is_opened_later_begins_no_journal_by_itself_and_does_not_say_that_one_was_deleted(tabs):
    _, forgetting, late = tabs
    forget(forgetting)
    assert titles(late.open().open("diary")) == ["No journal yet"] and "delete" not in late.words
    assert titles(forgetting.look()) == GONE and bytes_under(late.folder) == {}
    late.open().press(BEGIN)
    assert titles(late) == [our_words().welcome.title] and late.journal.check_ins.all() == []


@pytest.mark.long
def test_an_old_tab_says_it_even_when_she_has_begun_anew_elsewhere_and_then_goes_on_with_the_new_journal(tabs):
    writing, forgetting, _ = tabs
    forget(forgetting).press(BEGIN).open().press(JUST_CHECK_IN).slide(calm=2).press(SAVE_CHECK_IN)
    assert titles(writing.look()) == GONE
    writing.press(BEGIN)
    writing.slide(lonely=3).press(SAVE_CHECK_IN)
    assert [(one.calm, one.lonely) for one in writing.journal.check_ins.all()] == [(2, None), (None, 3)]


ALONE = """
import streamlit as st
from steady.storage.errors import JournalLocked
from steady.ui.state import session
st.session_state["times forgotten"], st.session_state["unlocked"] = 0, "an open journal"
try:
    session.choice("private")
except JournalLocked:
    st.text(f"locked, and open here: {session.unlocked()}")
"""


def test_a_part_of_a_screen_that_runs_alone_opens_no_journal_either(tmp_path, monkeypatch):
    """Streamlit runs such a part without the navigation, where a tab learns that everything was forgotten."""
    visit = Visit(tmp_path / "journal", monkeypatch)
    program().times_forgotten = 1
    alone = type(visit.app).from_string(ALONE).run()
    assert [one.value for one in alone.text] == ["locked, and open here: None"] and not visit.folder.exists()


@pytest.mark.long
def test_what_was_left_alone_is_told_in_the_tab_that_forgot(tabs):
    _, forgetting, _ = tabs
    (forgetting.folder / "letter.txt").write_text("to Anna")
    assert "letter.txt" in forget(forgetting).words
    assert session.FORGOTTEN in forgetting.app.session_state
    forgetting.press(BEGIN)
    assert open_workbook(Settings(forgetting.folder)).check_ins.all() == []
