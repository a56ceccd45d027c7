"""Safety before advice, as she meets it in a browser: help first, the part folded, nothing of her answers left."""

from pathlib import Path

from playwright.sync_api import expect

from tests.browser.leaving import comes_to_the_calendar
from tests.browser.screens import WORDS, open_screen
from tests.conftest import press_on, settle, until

CHECK, SAFER = WORDS.safety.check, WORDS.safety.careful
PART_2 = WORDS.parts[1]


def answer(page, number, label):
    question = {"name": CHECK.questions[number]}
    answers = page.get_by_role("radiogroup", **question).or_(page.get_by_role("group", **question))
    press_on(answers.get_by_text(label, exact=True))
    settle(page)


def asked(page):
    """Wait until the five questions stand there, with none of them answered."""
    page.get_by_role("heading", name=CHECK.title).wait_for()
    settle(page)
    assert page.get_by_text(CHECK.after_yes[0]).count() == 0


def test_a_not_sure_puts_help_first_a_reload_leaves_nothing_of_it_and_hiding_the_page_is_leaving_it(
    workbook_server, page
):
    page.set_default_timeout(40_000)
    page.goto(f"{workbook_server.url}/part-2")
    asked(page)
    answer(page, 3, CHECK.answers["not_sure"])
    page.get_by_text(CHECK.after_yes[0]).wait_for()
    expect(page.get_by_role("link", name=CHECK.to_help)).to_be_visible()
    press_on(page.get_by_role("button", name="Go on to"))
    page.get_by_text(SAFER.folded[PART_2.id]).wait_for()
    assert page.get_by_text(PART_2.opening).count() == 0
    press_on(page.get_by_role("button", name=SAFER.open_anyway))
    page.get_by_text(PART_2.opening).wait_for()
    settle(page)

    # They have been seen, and do not come back; what she answered is gone, and so is what it folded away.
    page.reload()
    page.get_by_text(PART_2.opening).wait_for()
    settle(page)
    assert page.get_by_text(CHECK.opening).count() == 0
    kept = b"".join(path.read_bytes() for path in Path(workbook_server.folder).rglob("*") if path.is_file())
    assert b"careful" not in kept

    help_is_one_click_away_and_shows_the_lines_of_her_country(page)

    open_screen(page, "Am I safe?")
    answer(page, 0, CHECK.answers["yes"])
    page.get_by_role("button", name=CHECK.hide).click()
    comes_to_the_calendar(page)


def help_is_one_click_away_and_shows_the_lines_of_her_country(page):
    page.get_by_test_id("stMain").get_by_role("link", name="Help now").first.click()
    page.get_by_role("heading", name="Help now").wait_for()
    settle(page)
    expect(page.get_by_text("findahelpline.com").first).to_be_visible()
    press_on(page.get_by_role("combobox", name="Your country"))
    page.get_by_role("option", name="United Kingdom").or_(page.get_by_role("option", name="UK")).first.click()
    page.get_by_text("116 123").first.wait_for()
    until(page, lambda: page.get_by_text("Checked ").count() >= 3)
