"""Weeks on a real screen: an answer in sight at once, at most 1,600 pixels high, and nothing wider than a telephone."""

import pytest

from tests.browser.screens import OPEN_SAMPLE, SAMPLE_MARK, SCREENS, go_to, open_screen, press
from tests.conftest import settle

HIGHEST = 1600
MAIN = "document.querySelector('[data-testid=stMain]')"


@pytest.fixture
def weeks(served, page):
    """The weeks of the sample journal."""
    page.set_viewport_size({"width": 1280, "height": 900})
    go_to(page, served.url, "sample")
    press(page, OPEN_SAMPLE, SAMPLE_MARK)
    # A reload would close the sample.
    open_screen(page, SCREENS["weeks"][0])
    page.get_by_role("link", name="Make a report").wait_for()
    settle(page)
    return page


def test_the_whole_of_it_is_at_most_1600_pixels_high_and_answers_before_she_scrolls(weeks):
    assert weeks.evaluate(f"{MAIN}.scrollHeight") <= HIGHEST
    answer = weeks.get_by_role("heading", level=2, name="than three months ago").or_(
        weeks.get_by_role("heading", level=2, name="as three months ago")
    )
    month = weeks.get_by_text("Month by month: calm.")
    assert answer.bounding_box()["y"] < 400 and month.bounding_box()["y"] < 1200
    for name in ("Year", "Patterns", "Then and now"):
        assert weeks.get_by_test_id("stMain").get_by_role("link", name=name, exact=True).bounding_box()["height"] >= 44
    weeks.set_viewport_size({"width": 360, "height": 740})
    settle(weeks)
    assert weeks.evaluate(f"{MAIN}.scrollWidth <= {MAIN}.clientWidth")
