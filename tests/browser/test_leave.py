"""Leave, in a real browser: it goes at once, by button or by keys, and Back shows no screen of the workbook."""

from collections.abc import Iterator

import pytest

from steady.ui.safety.outage import PROBLEM
from tests.browser.leaving import (
    comes_to_the_calendar,
    is_covered,
    leave_button,
    nothing_comes_instead,
    open_at_rest,
    press_shift,
    small_workbook,
    visit,
)
from tests.browser.screens import go_to
from tests.conftest import settle
from tests.gate.foreign_page import ForeignPage
from tests.profile import Profile
from tests.running import RunningWorkbook

APART = "[data-testid=stApp]:not([data-test-connection-state=CONNECTED])"
MOMENTS = """
const now = () => performance.timeOrigin + performance.now();
addEventListener("click", () => {
  localStorage.setItem("pressed", now());
  requestAnimationFrame(() => setTimeout(() => localStorage.setItem("painted", now())));
}, true);
addEventListener("click", () => localStorage.setItem("covered", now()));
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory) -> Iterator[RunningWorkbook]:
    with small_workbook(tmp_path_factory.mktemp("small")) as running:
        yield running


@pytest.mark.parametrize(
    ("leave", "last"),
    [
        (lambda page: leave_button(page).click(), ""),
        (lambda page: press_shift(page, 3), "part-2"),
    ],
    ids=["by button from Today", "by keys from a part"],
)
def test_after_leaving_back_goes_to_what_was_before_the_workbook(only_looked_at, page, leave, last):
    with ForeignPage() as before:
        page.goto(before.url)
        go_to(page, only_looked_at.url)
        for path in ("diary", "about", last):
            visit(page, path)
        leave(page)
        comes_to_the_calendar(page)
        page.go_back()
        assert page.url == f"{before.url}/"
        page.go_forward()
        comes_to_the_calendar(page)


def test_the_anchor_of_a_heading_takes_no_entry_either(small, page):
    page.goto(small.url)
    heading = page.get_by_role("heading", name="Leave")
    heading.hover()
    at_first = page.evaluate("history.length")
    heading.get_by_role("link").click()
    page.wait_for_url("**/#leave")
    assert page.evaluate("history.length") == at_first


def test_it_leaves_while_the_workbook_is_still_loading(small, page):
    page.route("**/static/js/**", lambda route: None)
    page.goto(small.url, wait_until="commit")
    leave_button(page).click()
    comes_to_the_calendar(page)


def test_it_leaves_where_a_screen_went_wrong_and_over_an_open_dialog(small, page):
    for trouble in ("Go wrong", "Ask me"):
        page.goto(small.url)
        page.get_by_role("button", name=trouble).click()
        page.get_by_text(PROBLEM).or_(page.get_by_role("dialog")).wait_for()
        leave_button(page).click()
        comes_to_the_calendar(page)


@pytest.mark.new_profile
def test_when_the_workbook_was_killed_the_calendar_comes_and_an_empty_page_where_the_browser_put_none_aside(
    tmp_path, page, chromium
):
    with small_workbook(tmp_path) as mortal, Profile.new(chromium) as profile, profile.visited() as another:
        without = another.new_page()
        without.route("**/calendar*", lambda route: route.abort())
        without.goto(mortal.url)
        settle(without)
        open_at_rest(page, mortal.url)
        mortal.kill()
        for one in (page, without):
            one.locator(APART).wait_for()
            leave_button(one).click()
        comes_to_the_calendar(page)
        without.wait_for_url("about:blank")


def test_words_typed_last_are_sent_before_it_leaves(small, page):
    sent: list[bytes] = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(bytes(frame))))
    open_at_rest(page, small.url)
    page.get_by_label("One thing I want to remember").press_sequentially("I felt calm at noon")
    press_shift(page, 3)
    comes_to_the_calendar(page)
    assert any(b"I felt calm at noon" in frame for frame in sent)


def test_a_white_cover_stands_before_the_other_page_comes_and_over_a_page_that_was_kept_which_loads_anew(small, page):
    nothing_comes_instead(page)
    open_at_rest(page, small.url)
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))")
    assert is_covered(page)
    with page.expect_navigation():
        page.evaluate("setTimeout(() => dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true})))")
    page.get_by_role("heading", name="Leave").wait_for()
    assert page.locator(".leave-cover:visible").count() == 0
    leave_button(page).click()
    assert is_covered(page)
    assert page.title() == "New tab"
    assert page.locator("body").aria_snapshot() == "- status: Loading"


def test_how_long_leaving_takes(only_looked_at, page):
    page.add_init_script(MOMENTS)
    open_at_rest(page, f"{only_looked_at.url}/diary")
    leave_button(page).click()
    comes_to_the_calendar(page)
    moments = page.evaluate(
        "({...localStorage, asked: performance.timeOrigin, drawn: performance.timeOrigin"
        " + performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd})"
    )
    after = {
        name: float(moments[name]) - float(moments["pressed"])
        for name in ("covered", "painted", "asked", "drawn")
        if name in moments
    }
    print(
        "leaving, milliseconds after the press: " + ", ".join(f"{name} {passed:.0f}" for name, passed in after.items())
    )
    assert 0 <= after["covered"] <= after["drawn"]
