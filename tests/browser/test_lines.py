"""A field of one line, such as most exercises have: what she types counts before she leaves it."""

import pytest
from playwright.sync_api import expect

from tests.browser.screens import PARTS, go_to, open_screen
from tests.browser.writing import texts_in
from tests.conftest import press_on, until

pytestmark = pytest.mark.trust

EXERCISE = next(
    one
    for part in PARTS
    for one in part.exercises
    if one.steps and not one.private and one.steps[0].fields[0].kind in ("line", "list")
)
WORDS = "Nobody told me that"


@pytest.fixture
def line(served, page):
    return first_line(page, served.url)


def first_line(page, url):
    go_to(page, url, "exercises")
    press_on(page.get_by_role("button", name=EXERCISE.title, exact=True))
    found = page.get_by_test_id("stTextInput").get_by_role("textbox").first
    expect(found).to_be_enabled()
    return found


def wait_until_on_the_disk(page, folder):
    until(page, lambda: WORDS in texts_in(folder))


def test_a_line_is_kept_while_she_is_still_in_it_and_outlives_a_killed_workbook(served, page, line):
    line.press_sequentially(WORDS, delay=20)
    wait_until_on_the_disk(page, served.folder)
    expect(line).to_be_focused()
    expect(line).to_have_value(WORDS)
    served.kill()
    page.close()
    served.start()
    expect(first_line(page.context.new_page(), served.url)).to_have_value(WORDS)


@pytest.mark.parametrize("goes", ["Today", "I want to text him"])
def test_a_line_is_kept_whole_when_she_presses_something_else_in_mid_word(served, page, line, goes):
    line.press_sequentially(WORDS)
    if goes == "Today":
        open_screen(page, goes)
    else:
        press_on(page.get_by_role("button", name=goes, exact=True))
        page.wait_for_url("**/a-short-wait")
    wait_until_on_the_disk(page, served.folder)
    expect(first_line(page, served.url)).to_have_value(WORDS)


@pytest.mark.parametrize("leave", [lambda tab: tab.close(), lambda tab: tab.goto("about:blank")], ids=["close", "go"])
def test_a_line_is_kept_whole_when_its_page_is_left_in_mid_word(served, visitor, leave):
    tab = visitor.new_page()
    first_line(tab, served.url).press_sequentially(WORDS)
    leave(tab)
    again = visitor.new_page()
    wait_until_on_the_disk(again, served.folder)
    expect(first_line(again, served.url)).to_have_value(WORDS)


def test_a_page_that_goes_leaves_the_line_so_that_its_words_are_sent(page, line):
    for going in ("beforeunload", "pagehide"):
        line.focus()
        assert line.evaluate("line => document.activeElement === line")
        page.evaluate("going => window.dispatchEvent(new Event(going))", going)
        assert page.evaluate("document.activeElement === document.body"), going
