"""Parked words in a real browser: the page closes by its own clock, and keeps what was typed last."""

import pytest

from steady.bootstrap import Settings, open_workbook
from steady.domain.exercises import parked
from steady.domain.records.record import now
from tests.browser.screens import PARTS, go_to, press
from tests.browser.writing import wait_until_kept
from tests.conftest import settle

PARKED = next(one for part in PARTS for one in part.exercises if one.special == "parked_words")
NOT_SENDING = PARKED.steps[0].fields[0].label
ANGRY = "You left the cup on the table again and I screamed."


@pytest.mark.new_profile
def test_the_page_closes_after_ten_minutes_and_keeps_what_was_typed_last(page, served):
    page.clock.install()
    go_to(page, served.url, "exercises")
    press(page, PARKED.title, "10 minutes left")
    page.get_by_role("textbox", name=NOT_SENDING, exact=True).press_sequentially(ANGRY)
    # Only the page's clock is set forward: each answer of the workbook, whose clock goes on, would begin anew.
    wait_until_kept(page)
    settle(page)
    page.clock.fast_forward("09:10")
    page.get_by_text(PARKED.words["closing_soon"]).wait_for()
    page.clock.fast_forward("01:00")
    page.get_by_text(PARKED.words["locked"].partition("{")[0]).wait_for()
    settle(page)
    assert page.get_by_role("textbox", name=NOT_SENDING).count() == 0
    [entry] = open_workbook(Settings(served.folder)).exercises.all()
    assert entry.values["text"] == ANGRY and parked.is_resting(entry.values, now())
