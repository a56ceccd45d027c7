"""Everything is forgotten in one tab while another is open: that one is told by itself, and lets go of her words."""

import pytest
from playwright.sync_api import expect

from tests.browser.leaving import comes_to_the_calendar, leave_button
from tests.browser.screens import FORGET_WORDS, FORGOTTEN, TYPE_TO_FORGET, go_to, press
from tests.browser.writing import SHELVES, gone_from_browser, open_note, write_on
from tests.conftest import until
from tests.ui.journals import bytes_under

pytestmark = pytest.mark.trust


def forget_everything(tab, url):
    go_to(tab, url, "journal")
    tab.get_by_text("Forget everything", exact=True).click()
    tab.get_by_label(TYPE_TO_FORGET).fill(FORGET_WORDS)
    press(tab, "Delete it all", FORGOTTEN)


def test_a_tab_in_mid_sentence_is_told_by_itself_and_no_word_stays_in_the_browser_or_the_folder(served, visitor):
    writing, forgetting = visitor.new_page(), visitor.new_page()
    write_on(open_note(writing, served.url), "Nobody knows that")
    forget_everything(forgetting, served.url)
    for tab in (writing, forgetting):
        expect(tab.get_by_role("heading", level=1, name=FORGOTTEN, exact=True)).to_be_visible()
        expect(tab.get_by_role("textbox")).to_have_count(0)
        gone_from_browser(tab, "notes ")
        until(tab, lambda tab=tab: "Nobody" not in tab.content())
    assert bytes_under(served.folder) == {}


def test_the_browser_lets_go_of_all_it_kept_of_this_address_and_leave_and_a_new_beginning_still_work(served, page):
    go_to(page, served.url)
    page.evaluate("localStorage.setItem('left by anything', 'her words'); sessionStorage.setItem('left', 'her words')")
    with page.expect_response("**/steady/gone") as told:
        forget_everything(page, served.url)
    assert told.value.header_value("clear-site-data") == '"cache", "storage"'
    until(page, lambda: "her words" not in page.evaluate(SHELVES))
    until(page, lambda: page.evaluate("localStorage.getItem('page')"))
    go_to(page, served.url, "about")
    leave_button(page).click()
    comes_to_the_calendar(page)
