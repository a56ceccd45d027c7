"""Where Leave goes: her choice, kept in her browser; the calendar otherwise. And the practice."""

import calendar
import re
from collections.abc import Iterator
from datetime import datetime

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from steady.domain.spoken import month_and_year
from tests.browser.leaving import (
    comes_to_the_calendar,
    is_covered,
    leave_button,
    nothing_comes_instead,
    open_at_rest,
    press_shift,
    small_workbook,
)
from tests.conftest import settle
from tests.running import RunningWorkbook

WEATHER, NEWS, EMPTY, CALENDAR = "The weather", "The news", "An empty page", "A plain calendar"
OUTSIDE = {WEATHER: "https://www.bbc.com/weather", NEWS: "https://www.bbc.com/news"}
MONDAY = 0


@pytest.fixture(scope="module")
def small(tmp_path_factory) -> Iterator[RunningWorkbook]:
    with small_workbook(tmp_path_factory.mktemp("destination")) as running:
        yield running


@pytest.fixture
def abroad(chromium: Browser) -> Iterator[BrowserContext]:
    """A visitor for whom an outside site answers, without anything leaving this computer."""
    context = chromium.new_context(service_workers="block")
    outside = {"content_type": "text/html", "body": "<title>Outside</title>"}
    context.route(re.compile("^https:"), lambda route: route.fulfill(**outside))
    yield context
    context.close()


def choose(page: Page, url: str, place: str) -> None:
    open_at_rest(page, f"{url}/choosing")
    page.get_by_role("radio", name=place).check()


@pytest.mark.parametrize("place", OUTSIDE)
def test_an_outside_site_is_not_told_where_she_came_from(small, abroad, place):
    page = abroad.new_page()
    choose(page, small.url, place)
    with page.expect_request(OUTSIDE[place]) as asked:
        leave_button(page).click()
    page.wait_for_url(OUTSIDE[place])
    assert asked.value.header_value("referer") is None
    assert page.evaluate("document.referrer") == ""


@pytest.mark.new_profile
def test_without_the_internet_an_outside_site_gives_way_to_the_calendar_and_an_empty_page_needs_nothing_at_all(
    small, page
):
    choose(page, small.url, WEATHER)
    page.context.set_offline(True)
    leave_button(page).click()
    comes_to_the_calendar(page)
    page.context.set_offline(False)
    page.goto(f"{small.url}/choosing")
    settle(page)
    page.get_by_role("radio", name=EMPTY).check()
    page.context.set_offline(True)
    leave_button(page).click()
    page.wait_for_url("about:blank")


def test_the_choice_is_kept_under_a_word_that_says_nothing(small, page):
    choose(page, small.url, EMPTY)
    kept = page.evaluate("Object.entries(localStorage).filter(([name]) => name === 'away')")
    assert kept == [["away", "blank"]]
    page.reload()
    page.get_by_role("radio", name=EMPTY, checked=True).wait_for()
    page.get_by_role("radio", name=CALENDAR).check()
    leave_button(page).click()
    comes_to_the_calendar(page)


def test_a_choice_that_nobody_offers_leads_to_the_calendar(small, page):
    # Leave needs nothing of Streamlit's.
    page.route("**/static/js/**", lambda route: route.abort())
    page.goto(f"{small.url}/calendar")
    for kept in ("", "javascript:alert(1)", "https://example.com", "constructor", "null"):
        comes_to_the_calendar(page)
        page.evaluate("(kept) => localStorage.setItem('away', kept)", kept)
        page.goto(small.url)
        assert page.evaluate("localStorage.getItem('away')") == kept
        leave_button(page).click()
    comes_to_the_calendar(page)


@pytest.mark.new_profile
def test_a_practice_shows_the_cover_comes_back_to_the_same_place_and_can_be_left_in_earnest(small, page):
    nothing_comes_instead(page)
    page.clock.install()
    open_at_rest(page, f"{small.url}/choosing")
    practise = page.get_by_role("button", name="Practice once")
    practise.click()
    assert is_covered(page)
    page.clock.fast_forward(1_000)
    assert not is_covered(page)
    assert page.title() == "Notes"
    assert practise.evaluate("(button) => button.getRootNode().activeElement === button")
    assert page.get_by_text(f"To come back, open {small.url} again.").is_visible()
    practise.click()
    press_shift(page, 3)
    page.clock.fast_forward(5_000)
    assert is_covered(page)


def test_the_calendar_bears_no_trace_of_the_workbook(small, page):
    page.goto(f"{small.url}/calendar")
    comes_to_the_calendar(page)
    seen = page.content().lower()
    assert page.title() == "Calendar"
    assert not [word for word in ("steady", "notes", "streamlit", "leave", "workbook") if word in seen]


@pytest.mark.new_profile
def test_the_calendar_is_right_and_its_weeks_begin_on_monday(small, page):
    for day in (
        datetime(2024, 2, 29, 12),
        datetime(2026, 2, 10, 12),
        datetime(2026, 11, 22, 12),
        datetime(2027, 5, 31, 23),
    ):
        page.clock.set_fixed_time(day)
        page.goto(f"{small.url}/calendar")
        comes_to_the_calendar(page)
        weeks = calendar.Calendar(firstweekday=MONDAY).monthdayscalendar(day.year, day.month)
        rows = page.locator("tbody tr").evaluate_all(
            "(rows) => rows.map((row) => [...row.cells].map((c) => +c.innerText))"
        )
        assert rows == weeks, day
        assert page.locator("[aria-current=date]").inner_text() == str(day.day)
        assert page.get_by_role("heading").inner_text() == month_and_year(day)


@pytest.mark.parametrize("named", ["C", "", "en-US@posix", "en_GB.UTF-8"])
def test_the_calendar_is_drawn_whatever_the_browser_calls_its_language(small, page, named):
    page.add_init_script(f"Object.defineProperty(Navigator.prototype, 'language', {{get: () => '{named}'}})")
    page.goto(f"{small.url}/calendar")
    comes_to_the_calendar(page)
