"""The drive with her journal is pulled out while she writes: the form says so, and her words come back with it."""

from playwright.sync_api import expect

from steady.bootstrap import Settings, open_workbook
from steady.ui.safety.outage import PROBLEM
from tests.browser.screens import NOTE, SAVE_CHECK_IN, TRY_AGAIN, go_to, press, save_check_in, set_slider
from tests.browser.writing import wait_until_kept
from tests.conftest import settle

UNREACHABLE = "Your journal can't be reached right now."
HERS = "He called about the car."


def test_a_form_whose_journal_is_gone_says_so_and_nothing_she_typed_is_lost(served, page):
    go_to(page, served.url)
    set_slider(page, "Calm", 3)
    page.get_by_label(NOTE).fill(HERS)
    page.get_by_label(NOTE).blur()
    wait_until_kept(page)
    settle(page)
    away = served.folder.with_name("away")
    served.folder.rename(away)
    press(page, SAVE_CHECK_IN, UNREACHABLE)
    expect(page.get_by_text(PROBLEM)).to_have_count(0)

    away.rename(served.folder)
    press(page, TRY_AGAIN)
    expect(page.get_by_label(NOTE)).to_have_value(HERS)
    save_check_in(page)
    (one,) = open_workbook(Settings(served.folder)).check_ins.all()
    assert (one.calm, one.note) == (3, HERS)
