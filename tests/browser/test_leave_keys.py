"""Shift, three times: what counts as a press of its own, and what never does."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.leaving import comes_to_the_calendar, is_covered, open_at_rest, press_shift, small_workbook
from tests.profile import Profile
from tests.running import RunningWorkbook

TWO_MORE, ONE_MORE = "Press Shift 2 more times to leave", "Press Shift 1 more time to leave"
# Two of the first are more than five seconds, and one leaves a busy machine room to breathe.
MOST_OF_FIVE_SECONDS, OVER_FIVE_SECONDS = 3_000, 5_100


@pytest.fixture(scope="module")
def small(tmp_path_factory) -> Iterator[RunningWorkbook]:
    with small_workbook(tmp_path_factory.mktemp("keys")) as running:
        yield running


@pytest.fixture(scope="module")
def tab(small, chromium) -> Iterator[Page]:
    """One tab for all that is pressed here, in a profile of its own: its clock is in the hands of the tests."""
    with Profile.new(chromium) as profile, profile.visited() as visitor:
        tab = visitor.new_page()
        tab.clock.install()
        yield tab


@pytest.fixture
def writing(small, tab) -> Page:
    """The screen at rest, with the cursor in an empty text field and no press counted."""
    if tab.title() != "Notes":
        open_at_rest(tab, small.url)
    tab.clock.fast_forward(OVER_FIVE_SECONDS)
    field(tab).fill("")
    field(tab).click()
    return tab


def field(page: Page) -> Locator:
    return page.get_by_label("One thing I want to remember")


def stays(page: Page) -> bool:
    return not is_covered(page) and page.title() == "Notes" and not page.url.endswith("/calendar")


def test_every_press_starts_the_clock_again(writing):
    press_shift(writing, 1)
    writing.clock.fast_forward(MOST_OF_FIVE_SECONDS)
    press_shift(writing, 1)
    writing.clock.fast_forward(MOST_OF_FIVE_SECONDS)
    assert stays(writing)
    press_shift(writing, 1)
    comes_to_the_calendar(writing)


def test_after_five_seconds_the_presses_are_forgotten(writing):
    press_shift(writing, 2)
    writing.clock.fast_forward(OVER_FIVE_SECONDS)
    press_shift(writing, 1)
    assert stays(writing)
    assert writing.get_by_text(TWO_MORE).is_visible()


def test_it_says_quietly_how_many_presses_are_missing(writing):
    said = writing.locator(".leave-place").get_by_role("status")
    assert said.inner_text() == ""
    press_shift(writing, 1)
    assert said.inner_text() == TWO_MORE
    press_shift(writing, 1)
    assert said.inner_text() == ONE_MORE
    writing.keyboard.press("a")
    assert said.inner_text() == ""


def test_typing_capitals_never_leaves(writing):
    writing.keyboard.press("Shift+H")
    writing.keyboard.type("E SAID NO AND I SAID OK")
    for letter in "LOUD":
        writing.keyboard.down("Shift")
        writing.keyboard.press(letter)
        writing.keyboard.up("Shift")
    assert stays(writing)


def test_shift_together_with_another_key_never_counts(writing):
    for keys in ("Shift+Tab", "Shift+ArrowLeft", "Control+Shift", "Alt+Shift", "Shift+Enter"):
        field(writing).click()
        for _ in range(6):
            writing.keyboard.press(keys)
        assert stays(writing), keys


def test_any_other_key_between_begins_the_count_again(writing):
    for other in ("a", "Enter", "Escape", "Tab", "CapsLock"):
        field(writing).click()
        press_shift(writing, 2)
        writing.keyboard.press(other)
        press_shift(writing, 2)
        assert stays(writing) and writing.get_by_text(ONE_MORE).is_visible(), other
    press_shift(writing, 1)
    comes_to_the_calendar(writing)


def test_shift_that_is_held_and_repeats_itself_counts_once(writing):
    for _ in range(40):
        writing.keyboard.down("Shift")
    writing.keyboard.up("Shift")
    assert writing.get_by_text(TWO_MORE).is_visible()


def test_marking_text_with_the_mouse_never_counts(writing):
    for line in (1, 5, 9, 2, 6):
        writing.get_by_text(f"line {line}", exact=True).click(modifiers=["Shift"])
    assert stays(writing)


def test_the_presses_are_forgotten_when_she_turns_to_another_window(writing):
    press_shift(writing, 2)
    writing.evaluate("dispatchEvent(new FocusEvent('blur'))")
    press_shift(writing, 1)
    assert stays(writing)
