"""What a save and its undoing leave on the screen: where the focus goes, what is in sight, and what does not follow."""

import pytest
from playwright.sync_api import expect

from steady.bootstrap import Settings, open_workbook
from tests.browser.screens import (
    ANOTHER,
    CHANGE,
    DELETE,
    DELETED,
    NOTE,
    PARTS,
    RATE,
    SAVE_CHECK_IN,
    SAVE_RATING,
    SAVED_CHECK_IN,
    UNDO_CHECK_IN,
    UNDO_DELETE,
    UNDO_RATING,
    go_to,
    open_screen,
    open_stage,
    press,
    save_check_in,
    tap_slider,
)
from tests.conftest import settle, until

FOCUS = """() => {
  let one = document.activeElement;
  while (one.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
  return one === document.body ? "" : one.tagName;
}"""


def rests_on(page):
    """What has the focus once it has come to rest; nothing for the body of the page."""
    settle(page)
    until(page, lambda: page.evaluate(FOCUS))
    page.wait_for_timeout(2000)
    return page.evaluate(FOCUS)


def saved(page):
    return page.get_by_role("heading", name=SAVED_CHECK_IN)


def test_after_a_save_and_after_its_undoing_the_focus_is_never_on_the_body_of_the_page(served, page):
    go_to(page, served.url)
    tap_slider(page, "Calm")
    page.get_by_label(NOTE).fill("Walked home the long way.")
    page.get_by_label(NOTE).blur()
    save_check_in(page)
    rests_on(page)
    expect(saved(page)).to_be_focused()
    expect(saved(page)).to_be_in_viewport()
    press(page, UNDO_CHECK_IN)
    assert rests_on(page)
    expect(page.get_by_label(NOTE)).to_have_value("Walked home the long way.")
    save_check_in(page)
    press(page, ANOTHER)
    assert rests_on(page)


def test_who_goes_on_to_another_field_without_a_press_is_left_there_and_no_word_goes_elsewhere(served, page):
    """As by a voice or a screen reader, which move the focus with neither a key nor a finger."""
    go_to(page, served.url)
    tap_slider(page, "Calm")
    save_check_in(page)
    open_screen(page, "Diary")
    press(page, CHANGE)
    note = page.get_by_label(NOTE).last
    note.focus()
    page.wait_for_timeout(500)
    expect(note).to_be_focused()
    page.keyboard.insert_text("Mine.")
    expect(note).to_have_value("Mine.")


def test_after_a_delete_and_after_its_undoing_the_focus_is_where_the_entry_was(served, page):
    go_to(page, served.url)
    tap_slider(page, "Calm")
    save_check_in(page)
    open_screen(page, "Diary")
    press(page, DELETE, DELETED)
    assert rests_on(page) == "DIV" and page.evaluate("document.activeElement.innerText").startswith(DELETED)
    press(page, UNDO_DELETE)
    assert rests_on(page) == "DIV" and "Calm" in page.evaluate("document.activeElement.innerText")


def test_after_a_rating_the_focus_is_on_what_was_saved(served, page):
    go_to(page, served.url, "part-1")
    open_stage(page, RATE)
    for item in PARTS[0].items:
        tap_slider(page, item.question)
    press(page, SAVE_RATING, SAVED_CHECK_IN)
    rests_on(page)
    expect(saved(page)).to_be_focused()
    press(page, UNDO_RATING)
    assert rests_on(page)
    expect(page.get_by_role("button", name=SAVE_RATING)).to_be_visible()


@pytest.mark.parametrize("size", [(1280, 900), (390, 844)])
def test_nothing_lies_over_the_save_button_and_no_bar_sticks_to_the_window(served, page, size):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    go_to(page, served.url)
    tap_slider(page, "Calm")
    save_check_in(page)
    press(page, ANOTHER)
    tap_slider(page, "Calm")
    button = page.get_by_role("button", name=SAVE_CHECK_IN, exact=True)
    button.scroll_into_view_if_needed()
    settle(page)
    is_on_top = """(one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      const points = [[left + 6, top + 3], [right - 6, bottom - 3]];
      return points.every(([x, y]) => one.contains(document.elementFromPoint(x, y)));
    }"""
    assert button.evaluate(is_on_top)
    expect(page.get_by_test_id("stBottom")).to_have_count(0)


def test_undo_does_not_come_back_with_the_screen_or_with_a_reload(served, page):
    go_to(page, served.url)
    tap_slider(page, "Calm")
    save_check_in(page)
    open_screen(page, "Diary")
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)
    open_screen(page, "Today")
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)
    expect(page.get_by_role("button", name=SAVE_CHECK_IN)).to_be_visible()
    tap_slider(page, "Calm")
    save_check_in(page)
    page.reload()
    page.get_by_role("button", name=SAVE_CHECK_IN).wait_for()
    settle(page)
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)
    until(page, lambda: len(open_workbook(Settings(served.folder)).check_ins.all()) == 2)
