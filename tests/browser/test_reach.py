"""Everyone can use it: axe-core, a narrow window, 400% zoom, the keyboard alone, reduced motion, both themes."""

from dataclasses import dataclass, field

import pytest
from playwright.sync_api import expect

from steady.bootstrap import Settings, open_workbook
from tests.browser.leaving import stands_on_top, words_under_it
from tests.browser.measures import WINDOW, faults, focus_contrast, longest_motion, show_whole, sticking_out
from tests.browser.screens import (
    ANOTHER,
    BAD_NIGHT,
    CHANGE,
    MENU,
    MORE,
    NOTE,
    NOTHING_TO_SAVE,
    OPEN_SAMPLE,
    SAFETY_CARD,
    SAMPLE_MARK,
    SAVE_CHECK_IN,
    SAVED_CHECK_IN,
    SCREENS,
    STOP,
    WORDS,
    go_to,
    open_more,
    open_screen,
    press,
    save_check_in,
    shows,
    sleep_answer,
    slider,
    tap_slider,
)
from tests.conftest import press_on, settle


@dataclass(frozen=True)
class Known:
    """A fault that axe-core finds and that is not ours: its rule, the end of its place, its journal, and why."""

    rule: str
    place: str
    journal: str
    reason: str


STREAMLITS_OWN = {
    Known(
        "color-contrast",
        "stWidgetLabel[disabled] > stMarkdownContainer",
        "sample",
        "Streamlit pales the name of what cannot be moved or written in; WCAG 1.4.3 exempts inactive parts.",
    ),
    Known(
        "presentation-role-conflict",
        "stFileUploader > stFileUploaderDropzone",
        "empty",
        "Streamlit gives the field for a file a name and the role of mere decoration; its button inside is named.",
    ),
}
MOST_STOPS = 90
# The names of the rules by which the focused element, and what is around it, is drawn.
LOOK = """() => {
  const element = document.activeElement.shadowRoot?.activeElement ?? document.activeElement;
  return [element, element.parentElement, element.closest("[data-testid]")]
    .map((one) => one && `${one.tagName} ${one.className} ${one.dataset.testid ?? ""}`).join();
}"""
PHONE, ZOOM_OF_400 = 360, 1280 // 4
NARROW = (PHONE, ZOOM_OF_400)


def open_every_screen(page, url, journal):
    """Go through all screens of the empty or the sample journal, one after the other; yield their addresses."""
    go_to(page, url, "sample")
    if journal == "sample":
        press(page, OPEN_SAMPLE, SAMPLE_MARK)
    for path, (name, _) in SCREENS.items():
        open_screen(page, name)
        yield path


def known(rule, place):
    """The entries of the table that fit a fault."""
    return {one for one in STREAMLITS_OWN if one.rule == rule and place.endswith(one.place)}


@dataclass
class Walk:
    """What was found on every screen of one journal, by its address; each is looked at where it is opened."""

    journal: str
    # Theme, rule, place and HTML of what axe-core finds.
    faults: dict[str, list[tuple[str, str, str, str]]] = field(default_factory=dict)
    motion: dict[str, float] = field(default_factory=dict)
    wide: dict[tuple[str, int], list[str]] = field(default_factory=dict)
    # How the button Leave stands at each width: whether on top, and the words under it.
    leave: dict[tuple[str, int], list[str]] = field(default_factory=dict)
    # How many entries the history of the tab has.
    history: dict[str, int] = field(default_factory=dict)


@pytest.fixture(scope="module", params=["empty", "sample"])
def walk(request, house_computer, only_looked_at):
    """One walk through all screens, in both themes and in narrow windows, by someone who asked for less motion."""
    found, themes = Walk(request.param), ["light", "dark"]
    with house_computer.visited() as visitor:
        page = visitor.new_page()
        page.emulate_media(color_scheme=themes[0], reduced_motion="reduce")
        for path in open_every_screen(page, only_looked_at.url, request.param):
            found.faults[path] = list(faults(page, themes))
            found.motion[path] = longest_motion(page)
            for width in NARROW:
                page.set_viewport_size({"width": width, "height": 800})
                found.wide[path, width] = at_rest(page, sticking_out)
                found.leave[path, width] = at_rest(page, around_leave)
            page.set_viewport_size(WINDOW)
            expect(page.get_by_role("button", name=MENU)).to_have_count(0)
            found.leave[path, WINDOW["width"]] = at_rest(page, around_leave)
            found.history[path] = page.evaluate("history.length")
            # The next screen is seen first in the theme that this one was seen in last.
            themes.reverse()
    return found


def test_axe_finds_nothing_but_streamlits_own_faults_and_each_of_those_in_both_themes(walk):
    found = [(path, *fault) for path, some in walk.faults.items() for fault in some]
    assert [fault for fault in found if not known(*fault[2:4])] == []
    # A fault that Streamlit has mended must leave the table.
    for theme in ("light", "dark"):
        seen = set().union(*(known(*fault[2:4]) for fault in found if fault[1] == theme))
        assert seen == {one for one in STREAMLITS_OWN if one.journal == walk.journal}


def test_nothing_sticks_out_of_a_narrow_window(walk):
    assert len(walk.wide) == len(SCREENS) * len(NARROW)
    assert {where: found for where, found in walk.wide.items() if found} == {}


def test_nothing_moves_for_someone_who_asked_for_less_motion(walk):
    assert len(walk.motion) == len(SCREENS)
    assert {path: motion for path, motion in walk.motion.items() if motion > 1} == {}


def test_leave_stands_on_top_over_no_words_on_every_screen(walk):
    assert len(walk.leave) == len(SCREENS) * (len(NARROW) + 1)
    assert {where: found for where, found in walk.leave.items() if found} == {}


def test_all_screens_are_one_entry_of_the_history(walk):
    assert len(walk.history) == len(SCREENS) and len(set(walk.history.values())) == 1


def test_without_that_wish_things_move(only_looked_at, page):
    go_to(page, only_looked_at.url)
    assert longest_motion(page) > 100


def test_axe_finds_nothing_on_the_way_through_a_check_in_in_both_themes(served, page):
    themes = ["light", "dark"]
    page.emulate_media(color_scheme=themes[0], reduced_motion="reduce")
    go_to(page, served.url)
    tap_slider(page, "Calm")
    open_more(page)
    sleep_answer(page, "so-so").click()
    page.get_by_role("button", name="tender").click()
    page.get_by_role("radio", name=WORDS.check_in.shielded_tag.label).click()
    page.get_by_text(SAFETY_CARD).wait_for()
    assert list(faults(page, themes)) == []
    save_check_in(page)
    assert list(faults(page, themes)) == []
    press(page, CHANGE, STOP)
    assert list(faults(page, themes[::-1])) == []
    press(page, STOP)
    press(page, ANOTHER)
    press(page, SAVE_CHECK_IN, NOTHING_TO_SAVE)
    assert list(faults(page, themes)) == []
    press(page, BAD_NIGHT, WORDS.check_in.bad_night.line)
    assert list(faults(page, themes[::-1])) == []


def around_leave(page):
    """What is wrong with how the button Leave stands: that it is not on top, or the words under it."""
    return words_under_it(page) if stands_on_top(page) else ["it is not on top"]


def at_rest(page, faults_in):
    """What `faults_in` finds once the charts have taken the width of the window."""
    for _ in range(100):
        if not faults_in(page):
            return []
        page.wait_for_timeout(100)
    return faults_in(page)


def tab_stops(page, last):
    """Press Tab until `last` has the focus; yield the name of each place on the way, and of `last`."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        yield page.evaluate("document.activeElement.ariaLabel || document.activeElement.innerText.slice(0, 60)")
        if last.evaluate("(element) => element === element.getRootNode().activeElement"):
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
    tab_to(page, page.get_by_label(NOTE))
    page.keyboard.type("I let the phone ring.")
    tab_to(page, page.locator("summary", has_text=MORE))
    page.keyboard.press("Enter")
    sleep_answer(page, "bad").wait_for()
    tab_to(page, sleep_answer(page, "bad"))
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    tab_to(page, page.get_by_role("button", name=SAVE_CHECK_IN))
    settle(page)
    page.keyboard.press("Enter")
    page.get_by_text(SAVED_CHECK_IN).wait_for()
    (kept,) = open_workbook(Settings(served.folder)).check_ins.all()
    assert (kept.feelings, kept.sleep, kept.note) == ({"calm": 4, "lonely": 8}, "so-so", "I let the phone ring.")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_focus_can_be_seen_wherever_it_is(only_looked_at, page, theme):
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    go_to(page, only_looked_at.url)
    show_whole(page)
    save = page.get_by_role("button", name=SAVE_CHECK_IN)
    looks, seen = set(), []
    for name in tab_stops(page, save):
        # What is drawn by the same rules, such as one link of the navigation after the other, is looked at once.
        look = page.evaluate(LOOK)
        if look not in looks:
            seen.append((name, focus_contrast(page)))
        looks.add(look)
    assert len(seen) > 8 and [(name, contrast) for name, contrast in seen if contrast < 3] == []


def test_in_a_narrow_window_the_navigation_comes_when_asked_for_and_goes_when_used(only_looked_at, page):
    page.set_viewport_size({"width": 360, "height": 800})
    go_to(page, only_looked_at.url)
    steps = page.get_by_role("navigation").get_by_role("link", name="The steps", exact=True)
    expect(steps).not_to_be_in_viewport()
    press_on(page.get_by_role("button", name=MENU))
    expect(steps).to_be_in_viewport(ratio=1)
    press_on(steps)
    shows(page, "steps")
    expect(steps).not_to_be_in_viewport()


def test_in_a_narrow_window_tab_never_leads_out_of_sight(only_looked_at, page):
    page.set_viewport_size({"width": 360, "height": 800})
    go_to(page, only_looked_at.url)
    where = {
        name: page.evaluate("document.activeElement.getBoundingClientRect().right")
        for name in tab_stops(page, page.get_by_role("button", name=BAD_NIGHT))
    }
    assert {name: right for name, right in where.items() if right <= 0} == {}
