"""The steps in a real browser: each stage begins at its top with the keyboard there, and a step prints for paper."""

from playwright.sync_api import expect

from tests.browser.measures import faults, sticking_out
from tests.browser.screens import PARTS, RATE, go_to, open_stage, press
from tests.conftest import until

SCROLLED = "document.querySelector('[data-testid=stMain]').scrollTop"
FOCUSED = "document.activeElement.tagName"
# What a person would see on the sheet of paper.
SHOWN = "(selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).length"
PRESSED_ONLY = "button, [data-testid=stSidebar], [data-testid=stHeader], [role=checkbox], input"
THEMES, NAMES = ("light", "dark"), ("Read", "Do", RATE, "Next")


def test_each_stage_begins_at_its_top_and_the_keyboard_goes_on_there(served, page):
    go_to(page, served.url, "part-1")
    page.get_by_role("button", name="Done reading").scroll_into_view_if_needed()
    assert page.evaluate(SCROLLED) > 0
    press(page, "Done reading")
    expect(page.get_by_role("button", name="Steady first")).to_be_visible()
    until(page, lambda: page.evaluate(FOCUSED) == "H1")
    assert page.evaluate(SCROLLED) == 0
    page.reload()
    expect(page.get_by_role("radio", name="Do", exact=True)).to_be_checked()


def test_a_step_prints_her_page_alone_dark_on_white_in_either_theme(served, page):
    page.add_init_script("window.printed = 0; window.print = () => { window.printed += 1; };")
    page.emulate_media(color_scheme="dark")
    go_to(page, served.url, "part-1")
    press(page, "Print this step")
    page.get_by_role("button", name="Print", exact=True).click()
    assert page.evaluate("printed") == 1
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(SHOWN, PRESSED_ONLY) == 0
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    # Nothing is cut off at the height of the window.
    end = page.get_by_text(PARTS[0].next_step).evaluate("(one) => one.getBoundingClientRect().bottom + scrollY")
    assert 900 < end <= page.evaluate("document.documentElement.scrollHeight")


def test_the_steps_and_every_stage_can_be_used_by_everyone(served, page):
    go_to(page, served.url, "steps")
    assert list(faults(page, THEMES)) == []
    press(page, "Tools by moment")
    assert list(faults(page, THEMES)) == []
    go_to(page, served.url, "part-1")
    for name in NAMES:
        open_stage(page, name)
        assert list(faults(page, THEMES)) == [], name


def test_the_rows_and_the_switch_fit_a_phone_and_are_large_enough_to_tap(served, page):
    page.set_viewport_size({"width": 360, "height": 780})
    go_to(page, served.url, "steps")
    assert sticking_out(page) == []
    for part in PARTS:
        box = page.get_by_test_id("stMain").get_by_role("link", name=part.title, exact=True).bounding_box()
        assert box["height"] >= 44
    go_to(page, served.url, "part-1")
    for name in NAMES:
        open_stage(page, name)
        assert sticking_out(page) == [], name
