"""Two tabs on one journal: each sees what the other saved, and neither takes anything away from the other."""

import pytest
from playwright.sync_api import expect

from steady.bootstrap import Settings, open_workbook
from tests.browser.screens import (
    CHANGE,
    KEEP_MINE,
    KEEP_THEIRS,
    NOTE,
    SAVE_CHECK_IN,
    go_to,
    open_screen,
    press,
    save_check_in,
    set_slider,
)
from tests.conftest import settle

pytestmark = pytest.mark.trust

CONFLICT = "in another window after you opened it here"


@pytest.fixture
def tabs(served, visitor):
    """Two tabs of one browser on the first screen."""
    both = visitor.new_page(), visitor.new_page()
    for tab in both:
        go_to(tab, served.url)
    return both


def notes_in(served):
    return [one.note for one in open_workbook(Settings(served.folder)).check_ins.all()]


def write(tab, text):
    tab.get_by_label(NOTE).last.fill(text)
    tab.get_by_label(NOTE).last.blur()
    settle(tab)


def begin_change(tab):
    """Begin to change the one entry, in the diary."""
    open_screen(tab, "Diary")
    press(tab, CHANGE)


def test_both_tabs_save_and_each_sees_the_others_check_in(served, tabs):
    first, second = tabs
    set_slider(first, "Calm", 2)
    set_slider(second, "Calm", 9)
    save_check_in(first)
    save_check_in(second)
    for tab in tabs:
        open_screen(tab, "Diary")
        tab.get_by_text("Calm 2").wait_for()
        tab.get_by_text("Calm 9").wait_for()
    assert [one.calm for one in open_workbook(Settings(served.folder)).check_ins.all()] == [2, 9]


@pytest.fixture
def conflict(served, tabs):
    """The second tab has changed an entry that the first was changing too, and the first has pressed Save."""
    first, second = tabs
    set_slider(first, "Calm", 5)
    save_check_in(first)
    for tab, text in ((first, "Mine."), (second, "Theirs.")):
        begin_change(tab)
        write(tab, text)
    save_check_in(second)
    press(first, SAVE_CHECK_IN, CONFLICT)
    return first


@pytest.mark.parametrize(("button", "kept"), [(KEEP_MINE, "Mine."), (KEEP_THEIRS, "Theirs.")])
def test_a_conflict_shows_both_versions_saves_neither_and_she_chooses_which_one_stays(served, conflict, button, kept):
    expect(conflict.get_by_text("Theirs.", exact=True)).to_be_visible()
    expect(conflict.get_by_label(NOTE)).to_have_value("Mine.")
    assert notes_in(served) == ["Theirs."]
    press(conflict, button)
    expect(conflict.get_by_text(CONFLICT)).to_have_count(0)
    expect(conflict.get_by_label(NOTE)).to_have_count(0)
    expect(conflict.get_by_text(kept, exact=True)).to_be_visible()
    assert notes_in(served) == [kept]


def test_what_the_other_tab_deleted_can_still_be_kept(served, tabs):
    first, second = tabs
    set_slider(first, "Calm", 5)
    save_check_in(first)
    begin_change(first)
    write(first, "Mine.")
    open_screen(second, "Diary")
    press(second, "Delete", "Deleted.")
    press(first, SAVE_CHECK_IN, CONFLICT)
    press(first, KEEP_MINE)
    expect(first.get_by_label(NOTE)).to_have_count(0)
    assert notes_in(served) == ["Mine."]
