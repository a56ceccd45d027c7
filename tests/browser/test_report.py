"""A report in a real browser: made when she asks, saved under a name that says nothing, and gone from here."""

import io
import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from steady.ui.report_choices import TICKS
from steady.ui.report_making import AS_PAGE, AS_PDF, MAKE, STOP
from tests.browser.measures import AXE
from tests.browser.screens import go_to, open_sample, open_screen, press
from tests.conftest import settle
from tests.ui.journals import bytes_under, three_days

NOTE = "Walked to the river."
NOTES = TICKS["Your own words"]["notes"]


@pytest.fixture
def ready(served, page):
    """The page of a visitor whose report of three days has just been made, her notes in it."""
    three_days(served.folder)
    go_to(page, served.url, "report")
    # Streamlit hides the box itself; a person clicks the words beside it.
    page.get_by_text(NOTES, exact=True).click()
    settle(page)
    press(page, MAKE, "Your report is ready.")
    return page


def saved(page: Page, button: str) -> tuple[str, bytes]:
    with page.expect_download() as waited:
        page.get_by_role("button", name=button, exact=True).click(delay=100)
    return waited.value.suggested_filename, Path(waited.value.path()).read_bytes()


def test_both_files_are_saved_with_her_words_and_neutral_names(ready):
    name, pdf = saved(ready, AS_PDF)
    assert name == f"notes-{date.today():%Y-%m}.pdf"
    assert NOTE in "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    name, page = saved(ready, AS_PAGE)
    assert name == f"notes-{date.today():%Y-%m}.html"
    assert NOTE in page.decode()
    assert ready.requests_seen == []


def test_making_and_saving_it_leaves_her_folder_as_it_was(served, ready):
    before = bytes_under(served.folder)
    saved(ready, AS_PDF)
    press(ready, MAKE, "Your report is ready.")
    assert bytes_under(served.folder) == before


def test_it_is_gone_once_she_has_been_elsewhere(ready):
    open_screen(ready, "Diary")
    open_screen(ready, "Report")
    assert ready.get_by_role("button", name=AS_PDF, exact=True).count() == 0


def test_making_it_can_be_stopped_and_leaves_nothing(served, page):
    open_sample(page, served.url)
    open_screen(page, "Report")
    page.get_by_role("radio", name="all", exact=True).click()
    settle(page)
    page.get_by_role("button", name=MAKE, exact=True).click(delay=100)
    page.get_by_text(re.compile("Reading your numbers|Drawing picture")).wait_for()
    page.get_by_role("button", name=STOP, exact=True).click(delay=100)
    page.get_by_role("button", name=STOP, exact=True).wait_for(state="detached")
    settle(page)
    assert page.get_by_role("button", name=AS_PDF, exact=True).count() == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_web_page_can_be_read_by_everyone_in_both_themes(ready, theme):
    # A new page, for this one would hand it the rules of the workbook's own.
    page = ready.context.new_page()
    page.emulate_media(color_scheme=theme)
    page.set_viewport_size({"width": 360, "height": 740})
    page.set_content(saved(ready, AS_PAGE)[1].decode())
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    pictures = page.evaluate("[...document.images].map((image) => image.naturalWidth > 0)")
    assert pictures and all(pictures)
    page.evaluate(AXE)
    assert page.evaluate("axe.run(document).then((told) => told.violations.map(({id}) => id))") == []
