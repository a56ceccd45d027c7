"""The charts in the reader's hands: a row looked at by keyboard, a press on a box, and files that are pictures."""

from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from steady.bootstrap import Settings, open_workbook
from steady.domain.records.check_in import CheckIn
from steady.domain.records.record import now
from steady.domain.spoken import full_day, short_day, weekday
from steady.ui.widgets.chart_view import WHOLE_PAGE
from tests.browser.screens import go_to
from tests.conftest import downloaded, press_on, settle

BOX = "path[aria-roledescription='rect mark']"


def day_before(days):
    # Looked up at each use: this server lives by the machine's clock, and midnight may come while the tests run.
    return date.today() - timedelta(days=days)


@pytest.fixture
def weeks(served, page):
    """The weeks, in dark colours, after a check-in on each of the last sixty days but five."""
    journal = open_workbook(Settings(served.folder)).journal
    missing = range(20, 25)
    journal.save_all(
        CheckIn(at=now(), day=day_before(days), calm=days % 11, note=f"Note of day {days}")
        for days in range(60)
        if days not in missing
    )
    page.emulate_media(color_scheme="dark")
    go_to(page, served.url, "weeks")
    return page


def test_a_row_is_looked_at_with_the_keyboard_charts_are_saved_and_a_box_opens_its_day(weeks, tmp_path):
    a_row_is_looked_at_more_closely_with_the_keyboard_alone(weeks)
    a_chart_is_saved_as_png_and_svg(weeks, tmp_path)
    press_on(weeks.get_by_test_id("stMain").get_by_role("link", name="Year", exact=True))
    weeks.get_by_role("heading", level=1, name="Your year").wait_for()
    every_box_of_the_year_says_its_day_and_an_empty_one_has_no_value(weeks)
    for back, written in ((3, 1), (22, 0)):
        a_press_on_a_box_opens_its_day(weeks, back, written)
    # Nothing of it left this computer.
    assert weeks.requests_seen == []


def a_chart_is_saved_as_png_and_svg(page, folder):
    page.get_by_text(WHOLE_PAGE).click()
    page.get_by_role("button", name="Save as PNG").first.wait_for()
    for kind in ("PNG", "SVG"):
        file = downloaded(page, f"Save as {kind}")
        assert file.suggested_filename == f"picture.{kind.lower()}"
        file.save_as(folder / kind)
    with Image.open(BytesIO((folder / "PNG").read_bytes())) as picture:
        assert picture.convert("RGB").getpixel((2, 2)) == (0xFD, 0xFC, 0xFA)
    assert ElementTree.fromstring(Path(folder / "SVG").read_text("utf-8")).tag.endswith("svg")


def a_row_is_looked_at_more_closely_with_the_keyboard_alone(page):
    page.get_by_role("radio", name="Calm", exact=True).focus()
    page.keyboard.press("Space")
    page.get_by_text("You noted “calm” on").wait_for()
    settle(page)


def every_box_of_the_year_says_its_day_and_an_empty_one_has_no_value(page):
    page.locator(BOX).first.wait_for()
    said = page.locator(BOX).evaluate_all("boxes => boxes.map((box) => box.getAttribute('aria-label'))")
    assert len(said) == 365
    assert sum("Value: null" in one for one in said) == 365 - 55


def a_press_on_a_box_opens_its_day(page, back, written):
    day = day_before(back)
    page.locator(f"path[aria-label*='Day: {weekday(day)[:3]} {short_day(day)} {day.year}']").click()
    page.get_by_role("heading", level=2, name=full_day(day)).wait_for()
    settle(page)
    assert page.get_by_text(f"Note of day {back}", exact=True).count() == written
