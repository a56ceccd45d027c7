"""Two tabs on one journal: each sees what the other saved, and neither takes anything away from the other."""

import pytest
from playwright.sync_api import expect

from steady.bootstrap import Settings, open_workbook
from tests.browser.screens import (
    CHANGE,
    DELETE,
    DELETED,
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


def check_ins_in(served):
    return open_workbook(Settings(served.folder)).check_ins.all()


def notes_in(served):
    return [one.note for one in check_ins_in(served)]


def begin_change(tab, text):
    """Begin to change the one entry, in the diary, and write `text` there."""
    open_screen(tab, "Diary")
    press(tab, CHANGE)
    tab.get_by_label(NOTE).last.fill(text)
    tab.get_by_label(NOTE).last.blur()
    settle(tab)


def test_in_a_conflict_she_chooses_what_stays_a_deleted_one_can_be_kept_and_both_tabs_save(served, visitor):
    first, second = tabs = visitor.new_page(), visitor.new_page()
    for tab in tabs:
        go_to(tab, served.url)
    set_slider(first, "Calm", 5)
    save_check_in(first)
    for mine, theirs, button in (("Mine.", "Theirs.", KEEP_MINE), ("Mine later.", "Theirs later.", KEEP_THEIRS)):
        a_conflict_shows_both_saves_neither_and_one_stays(served, tabs, mine, theirs, button)
    what_the_other_tab_deleted_can_still_be_kept(served, tabs)
    both_tabs_save_and_each_sees_the_others_check_in(served, tabs)


def a_conflict_shows_both_saves_neither_and_one_stays(served, tabs, mine, theirs, button):
    first, second = tabs
    begin_change(first, mine)
    begin_change(second, theirs)
    save_check_in(second)
    press(first, SAVE_CHECK_IN, CONFLICT)
    expect(first.get_by_text(theirs, exact=True)).to_be_visible()
    expect(first.get_by_label(NOTE)).to_have_value(mine)
    assert notes_in(served) == [theirs]
    press(first, button)
    expect(first.get_by_text(CONFLICT)).to_have_count(0)
    expect(first.get_by_label(NOTE)).to_have_count(0)
    kept = mine if button == KEEP_MINE else theirs
    expect(first.get_by_text(kept, exact=True)).to_be_visible()
    assert notes_in(served) == [kept]


def what_the_other_tab_deleted_can_still_be_kept(served, tabs):
    first, second = tabs
    begin_change(first, "Mine to keep.")
    open_screen(second, "Diary")
    press(second, DELETE, DELETED)
    assert notes_in(served) == []
    press(first, SAVE_CHECK_IN, CONFLICT)
    press(first, KEEP_MINE)
    expect(first.get_by_label(NOTE)).to_have_count(0)
    assert notes_in(served) == ["Mine to keep."]


def both_tabs_save_and_each_sees_the_others_check_in(served, tabs):
    for tab, calm in zip(tabs, (2, 9), strict=True):
        open_screen(tab, "Today")
        set_slider(tab, "Calm", calm)
    for tab in tabs:
        save_check_in(tab)
    for tab in tabs:
        open_screen(tab, "Diary")
        tab.get_by_text("Calm 2").wait_for()
        tab.get_by_text("Calm 9").wait_for()
    assert [one.calm for one in check_ins_in(served)] == [5, 2, 9]
