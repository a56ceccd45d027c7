"""A field of one line, such as most exercises have: what she types counts before she leaves it."""

import pytest
from playwright.sync_api import expect

from tests.browser.screens import PARTS, go_to
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


def test_a_page_that_goes_leaves_the_line_so_that_its_words_are_sent(page, line):
    for going in ("beforeunload", "pagehide"):
        line.focus()
        assert line.evaluate("line => document.activeElement === line")
        page.evaluate("going => window.dispatchEvent(new Event(going))", going)
        assert page.evaluate("document.activeElement === document.body"), going
