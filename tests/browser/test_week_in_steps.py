"""The week on a phone: three short steps, a reload in the middle, and nothing lost."""

from datetime import date, timedelta

from playwright.sync_api import expect

from steady.bootstrap import Settings, open_workbook
from steady.domain.records.check_in import CheckIn
from steady.domain.records.record import now
from steady.domain.records.week import days_of, week_of
from tests.browser.screens import (
    ANOTHER_WEEK,
    AT_QUESTIONS,
    AT_SLIDERS,
    PARTS,
    SAVE_REFLECTION,
    WHICH_WEEK,
    WORDS,
    answers,
    go_to,
    pick_question,
    set_slider,
    to_week_step,
)
from tests.browser.writing import box, wait_until_kept
from tests.conftest import press_on, settle

LAST_WEEK = week_of(date.today() - timedelta(weeks=1))
HELPED = WORDS.weekly.texts["what_helped"]
FIRST, SECOND = (part.weekly_items[0] for part in PARTS[:2])
PHONE = {"width": 390, "height": 844}


def test_the_week_goes_in_three_steps_on_a_phone_and_a_reload_in_the_middle_loses_nothing(served, page):
    journal = open_workbook(Settings(served.folder))
    journal.check_ins.save(CheckIn(at=now(), day=days_of(LAST_WEEK)[0], calm=7, note="Walked home the long way."))
    page.set_viewport_size(PHONE)
    go_to(page, served.url, "this-week")
    press_on(page.get_by_role("button", name=ANOTHER_WEEK))
    page.get_by_role("combobox", name=WHICH_WEEK).click()
    page.get_by_role("option").nth(1).click()
    page.keyboard.press("Escape")
    letter = page.get_by_role("heading", name=WORDS.letter.title)
    letter.wait_for()
    assert letter.bounding_box()["y"] < page.get_by_test_id("stMetric").first.bounding_box()["y"]
    pick_question(page, HELPED)
    expect(page.get_by_role("heading", name=HELPED)).to_be_visible()
    box(page, HELPED).press_sequentially("The garden, and Anna on Sunday.")
    wait_until_kept(page)
    to_week_step(page, AT_SLIDERS)
    set_slider(page, FIRST.question, 4)
    set_slider(page, SECOND.question, 0)
    # So that a reload finds all of it on the disk.
    to_week_step(page, AT_QUESTIONS)
    page.reload()
    settle(page)
    expect(box(page, HELPED)).to_have_value("The garden, and Anna on Sunday.")
    to_week_step(page, AT_SLIDERS)
    answers(page, FIRST.question, "4")
    answers(page, SECOND.question, "0")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    press_on(page.get_by_role("button", name=SAVE_REFLECTION, exact=True))
    page.get_by_role("table").first.wait_for()
    (kept,) = open_workbook(Settings(served.folder)).reflections.all()
    assert (kept.week, kept.answers) == (LAST_WEEK, {"what_helped": "The garden, and Anna on Sunday."})
    assert kept.pulse == {FIRST.id: 4, SECOND.id: 0}
    assert kept.letter[0] == "You checked in on 1 of 7 days."
