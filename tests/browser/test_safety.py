"""Safety before advice, as she meets it in a browser: both ways through the five questions, and help in one click."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from steady.ui import places
from tests.browser.leaving import comes_to_the_calendar
from tests.browser.screens import WORDS, YES
from tests.conftest import settle
from tests.running import RunningWorkbook

CHECK, CAREFUL = WORDS.safety.check, WORDS.safety.careful
PART_2 = WORDS.parts[1]


@pytest.fixture
def second_part(page: Page, workbook_server: RunningWorkbook) -> Page:
    """A first visit that goes straight to the second part."""
    page.set_default_timeout(40_000)
    page.goto(f"{workbook_server.url}/part-2")
    page.get_by_role("heading", name=CHECK.title).wait_for()
    settle(page)
    return page


def answer(page: Page, number: int, label: str) -> None:
    page.get_by_role("radiogroup", name=CHECK.questions[number]).or_(
        page.get_by_role("group", name=CHECK.questions[number])).get_by_text(label, exact=True).click()
    settle(page)


def test_a_single_not_sure_puts_help_first_and_folds_the_part(second_part):
    answer(second_part, 3, CHECK.answers["not_sure"])
    second_part.get_by_text(CHECK.after_yes[0]).wait_for()
    assert second_part.get_by_role("link", name=CHECK.to_help).is_visible()
    answer(second_part, 4, CHECK.answers["no"])
    assert second_part.get_by_text(CHECK.after_yes[0]).is_visible()
    second_part.get_by_role("button", name="Go on to").click()
    second_part.get_by_text(CAREFUL.folded[PART_2.id]).wait_for()
    assert second_part.get_by_text(PART_2.opening).count() == 0
    second_part.get_by_role("button", name=CAREFUL.open_anyway).click()
    second_part.get_by_text(PART_2.opening).wait_for()


def test_five_times_no_opens_the_part_and_says_that_it_proves_nothing(second_part):
    for number in range(5):
        answer(second_part, number, CHECK.answers["no"])
    second_part.get_by_text("is not a proof of safety").wait_for()
    second_part.get_by_role("button", name="Go on to").click()
    second_part.get_by_text(PART_2.opening).wait_for()


def test_after_a_reload_nothing_of_her_answers_is_left(second_part, workbook_server):
    answer(second_part, 0, CHECK.answers["yes"])
    second_part.reload()
    second_part.get_by_role("heading", name=CHECK.title).wait_for()
    assert second_part.get_by_text(CHECK.after_yes[0]).count() == 0
    kept = b"".join(path.read_bytes() for path in Path(workbook_server.folder).rglob("*") if path.is_file())
    assert b"careful" not in kept


def test_hide_this_page_does_what_leave_does(second_part):
    answer(second_part, 0, CHECK.answers["yes"])
    second_part.get_by_role("button", name=CHECK.hide).click()
    comes_to_the_calendar(second_part)


def test_help_now_is_one_click_away_and_shows_the_lines_of_her_country(second_part):
    second_part.get_by_test_id("stMain").get_by_role("link", name="Help now").first.click()
    second_part.get_by_role("heading", name="Help now").wait_for()
    settle(second_part)
    assert second_part.get_by_text("findahelpline.com").first.is_visible()
    second_part.get_by_role("combobox", name="Your country").click()
    second_part.get_by_role("option", name="United Kingdom").or_(
        second_part.get_by_role("option", name="UK")).first.click()
    second_part.get_by_text("116 123").first.wait_for()
    assert second_part.get_by_text("Checked:").count() >= 3


def test_the_first_visit_with_someone_else_about_ends_in_neutral_names(page, workbook_server):
    page.set_default_timeout(40_000)
    page.goto(workbook_server.url)
    page.get_by_role("button", name=YES).click()
    page.get_by_role("button", name="I know how it works").click()
    page.get_by_role("navigation").get_by_role("link", name="Part 3", exact=True).click(delay=100)
    page.get_by_role("heading", name=places.NEUTRAL_AM_I_SAFE).wait_for()
    assert page.title() == "Notes"
    assert page.get_by_role("link", name=PART_2.title).count() == 0
