"""A week begins on Monday wherever one is drawn, also in a browser whose language lets it begin on Sunday."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.screens import go_to

# The heads of a week, Monday first, as short as the picker writes them; 2 March 2026 is a Monday.
HEADS = "(l) => [2, 3, 4, 5, 6, 7, 8].map((d) => new Date(2026, 2, d).toLocaleDateString(l, { weekday: 'narrow' }))"


@pytest.mark.parametrize("language", ["en-US", "pt-BR", "ar-EG", "de-DE"])
def test_the_weeks_of_a_date_picker_begin_on_monday_whatever_the_language_of_the_browser(
    only_looked_at, chromium: Browser, language
):
    context = chromium.new_context(locale=language)
    page = context.new_page()
    go_to(page, only_looked_at.url, "diary")
    page.get_by_text("Add an event").first.click()
    page.get_by_test_id("stDateInput").get_by_role("spinbutton").first.click()
    drawn_in = page.locator("[role=grid] thead th")
    expect(drawn_in).to_have_count(7)
    assert drawn_in.all_inner_texts() == page.evaluate(HEADS, language)
    context.close()
