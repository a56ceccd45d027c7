"""A check-in of yesterday evening, found this morning: the browser asks once which day it is for, and saves it so."""

from datetime import timedelta

from playwright.sync_api import expect

from steady.bootstrap import Settings, open_workbook
from steady.domain.records.check_in import CheckIn
from steady.domain.records.draft import Draft
from steady.domain.records.record import now
from steady.domain.spoken import day_and_month, weekday
from steady.ui.saving.day_question import WHICH_DAY
from steady.ui.saving.drafts import values_of
from tests.browser.screens import SAVE_CHECK_IN, SAVED_CHECK_IN, go_to
from tests.conftest import press_on


def test_what_was_begun_yesterday_is_saved_as_of_yesterday_unless_she_says_otherwise(served, page):
    moment = now()
    before = moment - timedelta(days=1)
    begun = CheckIn(at=before, calm=4, note="Half a sentence")
    journal = open_workbook(Settings(served.folder))
    journal.drafts.save(Draft(at=before, form="check-in", values=values_of(begun)))
    go_to(page, served.url)
    asked = page.get_by_role("radiogroup", name=WHICH_DAY)
    names = [f"{weekday(day)} {day_and_month(day)}" for day in (before.date(), moment.date())]
    expect(asked.get_by_role("radio")).to_have_text(names)
    expect(asked.get_by_role("radio", name=names[0])).to_be_checked()
    press_on(page.get_by_role("button", name=SAVE_CHECK_IN, exact=True))
    page.get_by_text(SAVED_CHECK_IN).wait_for()
    expect(asked).to_have_count(0)
    (kept,) = open_workbook(Settings(served.folder)).check_ins.all()
    assert (kept.day, kept.calm, kept.note) == (before.date(), 4, "Half a sentence")
