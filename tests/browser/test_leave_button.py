"""The button Leave: always there, always on top, readable, first for the keyboard, and never on paper."""

from collections.abc import Iterator
from itertools import product

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.leaving import comes_to_the_calendar, leave_button, small_workbook, stands_on_top, words_under_it
from tests.conftest import press_on, settle
from tests.running import RunningWorkbook

THEMES, WIDTHS = ("light", "dark"), (320, 360, 800, 1280)
SMALLEST_TARGET = 24


@pytest.fixture(scope="module")
def small(tmp_path_factory) -> Iterator[RunningWorkbook]:
    with small_workbook(tmp_path_factory.mktemp("button")) as running:
        yield running


@pytest.fixture
def screen(small, page) -> Page:
    page.goto(small.url)
    settle(page)
    return page


def test_it_stands_whole_and_on_top_wherever_she_scrolls_in_both_themes(screen):
    for theme, width in product(THEMES, WIDTHS):
        screen.emulate_media(color_scheme=theme)
        screen.set_viewport_size({"width": width, "height": 640})
        for place in (screen.get_by_role("heading", name="Leave"), screen.get_by_text("line 59")):
            place.scroll_into_view_if_needed()
            assert stands_on_top(screen), (theme, width)


def test_at_the_top_of_a_screen_it_lies_on_no_words(screen):
    for width in WIDTHS:
        screen.set_viewport_size({"width": width, "height": 640})
        assert words_under_it(screen) == [], width


def test_the_open_sidebar_does_not_cover_it_and_keeps_its_own_button(screen):
    for width in WIDTHS:
        screen.set_viewport_size({"width": width, "height": 640})
        screen.reload()
        settle(screen)
        opens = screen.get_by_test_id("stExpandSidebarButton")
        if opens.is_visible():
            opens.click()
        screen.get_by_test_id("stSidebar").hover()
        closes = screen.get_by_test_id("stSidebarCollapseButton").get_by_role("button")
        closes.hover()
        assert stands_on_top(screen), width
        closes.click()
        opens.wait_for()


def test_an_open_dialog_does_not_cover_it(screen):
    screen.set_viewport_size({"width": 360, "height": 640})
    screen.get_by_role("button", name="Ask me").click()
    screen.get_by_label("Your answer").wait_for()
    assert stands_on_top(screen)


def test_it_can_be_read_and_used_in_both_themes(screen):
    for theme in THEMES:
        screen.emulate_media(color_scheme=theme)
        screen.keyboard.press("Shift")
        found = Axe().run(screen, context=".leave-place", options={}).response
        assert found["violations"] == [], theme
        assert "color-contrast" in {rule["id"] for rule in found["passes"]}
        box = leave_button(screen).bounding_box()
        assert min(box["width"], box["height"]) >= SMALLEST_TARGET


def test_it_comes_first_for_the_keyboard_and_shows_that_it_has_the_focus(screen):
    screen.keyboard.press("Tab")
    assert leave_button(screen).evaluate("(button) => document.activeElement === button")
    assert leave_button(screen).evaluate("(button) => getComputedStyle(button).outlineStyle") == "solid"
    screen.keyboard.press("Enter")
    comes_to_the_calendar(screen)


def test_it_stays_the_same_button_over_reruns_and_screens(screen):
    leave_button(screen).evaluate("(button) => { window.first = button; }")
    screen.get_by_label("One thing I want to remember").fill("He was kind today")
    press_on(screen.get_by_role("link", name="choosing"))
    screen.get_by_role("radio").first.wait_for()
    assert leave_button(screen).evaluate("(button) => window.first === button")
    assert leave_button(screen).count() == 1


def test_it_is_not_printed(screen):
    screen.emulate_media(media="print")
    assert leave_button(screen).is_hidden()
