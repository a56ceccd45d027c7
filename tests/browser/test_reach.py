"""Everyone can use it: axe-core, a narrow window, 400% zoom, the keyboard alone, reduced motion, both themes."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import expect

from steady.bootstrap import Settings, open_workbook
from tests.browser.measures import faults, focus_contrast, longest_motion, show_whole, sticking_out
from tests.browser.screens import (
    MENU, MORE, NOTE, OPEN_SAMPLE, SAMPLE_MARK, SAVED_CHECK_IN, SCREENS, go_to, open_screen, press, shows, slider,
)
from tests.conftest import settle


@dataclass(frozen=True)
class Known:
    """A fault that axe-core finds and that is not ours: its rule, where it stands, on which journal, and why."""

    rule: str
    place: str
    journal: str
    reason: str


STREAMLITS_OWN = [
    Known("color-contrast", "stWidgetLabel", "sample",
          "Streamlit pales the label of a box that cannot be written in; WCAG 1.4.3 exempts inactive parts."),
    Known("color-contrast", "stSlider", "sample",
          "Streamlit pales the label of a slider that cannot be moved; WCAG 1.4.3 exempts inactive parts."),
]

MOST_STOPS = 90


def open_every_screen(page, url, journal):
    """Go through all screens of the empty or the sample journal, one after the other; yield their addresses."""
    go_to(page, url, "journal")
    if journal == "sample":
        press(page, OPEN_SAMPLE, SAMPLE_MARK)
    for path, (name, _) in SCREENS.items():
        open_screen(page, name)
        yield path


@pytest.mark.parametrize("journal", ["empty", "sample"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_but_streamlits_own_faults_and_each_of_those(only_looked_at, page, theme, journal):
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    found = [(path, *fault) for path in open_every_screen(page, only_looked_at.url, journal) for fault in faults(page)]
    known = {fault: [one for one in STREAMLITS_OWN if one.rule == fault[1] and one.place in fault[2]] for fault in found}
    assert [fault for fault, reasons in known.items() if not reasons] == []
    # A fault that Streamlit has mended must leave the table.
    assert {one for reasons in known.values() for one in reasons} == {
        one for one in STREAMLITS_OWN if one.journal == journal
    }


@pytest.mark.parametrize("journal", ["empty", "sample"])
@pytest.mark.parametrize("width", [360, 1280 // 4], ids=["a phone", "a zoom of 400%"])
def test_nothing_sticks_out_of_a_narrow_window(only_looked_at, page, width, journal):
    page.set_viewport_size({"width": width, "height": 800})
    wide = {path: sticking_out(page) for path in open_every_screen(page, only_looked_at.url, journal)}
    assert {path: found for path, found in wide.items() if found} == {}


def tab_stops(page, last):
    """Press Tab until `last` has the focus; yield the name of each place on the way, and of `last`."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        yield page.evaluate("document.activeElement.ariaLabel || document.activeElement.innerText.slice(0, 60)")
        if last.evaluate("(element) => element === document.activeElement"):
            return
    pytest.fail(f"Tab never comes to {last}")


def tab_to(page, target):
    """Press Tab until `target` has the focus."""
    assert list(tab_stops(page, target))


def test_a_whole_check_in_is_done_with_the_keyboard_alone(served, page):
    go_to(page, served.url)
    for label, presses in (("Calm", 5), ("Lonely", 9)):
        tab_to(page, slider(page, label))
        for _ in range(presses):
            page.keyboard.press("ArrowRight")
        settle(page)
    tab_to(page, page.get_by_role("radio", name="bad", exact=True))
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    tab_to(page, page.locator("summary", has_text=MORE))
    page.keyboard.press("Enter")
    page.get_by_label(NOTE).wait_for()
    tab_to(page, page.get_by_label(NOTE))
    page.keyboard.type("I let the phone ring.")
    tab_to(page, page.get_by_role("button", name="Save check-in"))
    settle(page)
    page.keyboard.press("Enter")
    page.get_by_text(SAVED_CHECK_IN).wait_for()
    kept, = open_workbook(Settings(served.folder)).check_ins.all()
    assert (kept.feelings, kept.sleep, kept.note) == ({"calm": 4, "lonely": 8}, "so-so", "I let the phone ring.")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_focus_can_be_seen_wherever_it_is(only_looked_at, page, theme):
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    go_to(page, only_looked_at.url)
    show_whole(page)
    save = page.get_by_role("button", name="Save check-in")
    seen = [(name, focus_contrast(page)) for name in tab_stops(page, save)]
    assert [(name, contrast) for name, contrast in seen if contrast < 3] == []


def test_nothing_moves_for_someone_who_asked_for_less_motion(only_looked_at, page):
    go_to(page, only_looked_at.url)
    assert longest_motion(page) > 100
    page.emulate_media(reduced_motion="reduce")
    for path in SCREENS:
        go_to(page, only_looked_at.url, path)
        assert longest_motion(page) <= 1


def test_in_a_narrow_window_the_navigation_comes_when_asked_for_and_goes_when_used(only_looked_at, page):
    page.set_viewport_size({"width": 360, "height": 800})
    go_to(page, only_looked_at.url)
    diary = page.get_by_role("navigation").get_by_role("link", name="Diary", exact=True)
    expect(diary).not_to_be_in_viewport()
    page.get_by_role("button", name=MENU).click(delay=100)
    expect(diary).to_be_in_viewport(ratio=1)
    diary.click(delay=100)
    shows(page, "diary")
    expect(diary).not_to_be_in_viewport()
