"""The charts in the reader's hands: a brush, a press on a box, two dates by keyboard, and files that are pictures."""

from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from steady.bootstrap import Settings, open_workbook
from steady.domain.records.check_in import CheckIn
from steady.domain.records.record import now
from steady.domain.spoken import full_day, short_day, weekday
from steady.ui.widgets.chart_view import TABLE_AND_FILE
from tests.browser.screens import go_to, open_screen, press
from tests.browser.test_reach import tab_to
from tests.conftest import downloaded, settle

STRIP, BOX = "Seven-day averages", "path[aria-roledescription='rect mark']"


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


def said_dates(page):
    return [
        page.get_by_role("group", name=name, exact=True).inner_text().replace("\n", "").replace(" ", "")
        for name in ("From", "Until")
    ]


def brush(page, start, end):
    """Draw across the strip with the mouse, from one share of its width to another."""
    strip = page.locator(f"[role=graphics-document][aria-label^='{STRIP}']")
    strip.scroll_into_view_if_needed()
    box = strip.bounding_box()
    level = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] * start, level)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * end, level, steps=8)
    page.mouse.up()
    page.get_by_role("button", name="Show all of it").wait_for()
    settle(page)


def test_charts_go_by_the_days_she_brushes_or_types_are_saved_as_pictures_and_a_box_opens_its_day(weeks, tmp_path):
    a_chart_is_saved_as_png_and_svg(weeks, tmp_path)
    days_brushed_over_are_the_days_of_every_chart_and_sentence(weeks)
    two_dates_are_given_with_the_keyboard_alone(weeks)
    open_screen(weeks, "Days")
    every_box_of_the_year_says_its_day_and_an_empty_one_has_no_value(weeks)
    for back, written in ((3, 1), (22, 0)):
        a_press_on_a_box_opens_its_day(weeks, back, written)
    # Nothing of it left this computer.
    assert weeks.requests_seen == []


def a_chart_is_saved_as_png_and_svg(page, folder):
    page.get_by_text(TABLE_AND_FILE).first.click()
    for kind in ("PNG", "SVG"):
        file = downloaded(page, f"Save as {kind}")
        assert file.suggested_filename == f"picture.{kind.lower()}"
        file.save_as(folder / kind)
    with Image.open(BytesIO((folder / "PNG").read_bytes())) as picture:
        assert picture.convert("RGB").getpixel((2, 2)) == (0xFD, 0xFC, 0xFA)
    assert ElementTree.fromstring(Path(folder / "SVG").read_text("utf-8")).tag.endswith("svg")


def days_brushed_over_are_the_days_of_every_chart_and_sentence(page):
    before = said_dates(page)
    brush(page, 0.4, 0.7)
    first, last = (datetime.strptime(said, "%Y-%m-%d").date() for said in said_dates(page))
    assert date.fromisoformat(before[0]) < first < last < day_before(0)
    days = (last - first).days + 1
    page.get_by_text(f"of the {days} days shown").first.wait_for()
    press(page, "Show all of it")
    page.get_by_text("of the last 28 days").first.wait_for()
    settle(page)
    assert said_dates(page) == before


def two_dates_are_given_with_the_keyboard_alone(page):
    first = day_before(9)
    page.get_by_role("spinbutton", name="year, From").focus()
    for part in (f"{first:%Y}", f"{first:%m}", f"{first:%d}"):
        page.keyboard.type(part)
    # Leaving the field is what gives the day.
    tab_to(page, page.get_by_role("spinbutton", name="year, Until"))
    page.get_by_text("on 10 of the last 10 days").first.wait_for()
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
