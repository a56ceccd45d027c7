"""A report in a real browser: made when she asks, saved under a name that says nothing, and gone from here."""

import io
import re
from datetime import date
from pathlib import Path

from playwright.sync_api import Page
from pypdf import PdfReader

from steady.ui.report.contents_form import TICKS, WORDS
from steady.ui.report.delivery import AS_PAGE, AS_PDF, MAKE, STOP
from tests.browser.measures import AXE
from tests.browser.screens import OPEN_SAMPLE, SAMPLE_MARK, go_to, open_screen, press
from tests.conftest import downloaded, press_on, settle
from tests.ui.journals import bytes_under, three_days

NOTE = "Walked to the river."
NOTES = TICKS[WORDS]["notes"]


def saved(page: Page, button: str) -> tuple[str, bytes]:
    file = downloaded(page, button)
    return file.suggested_filename, Path(file.path()).read_bytes()


def test_both_files_hold_her_words_under_neutral_names_and_making_them_leaves_nothing_here(served, page):
    three_days(served.folder)
    go_to(page, served.url, "report")
    # Streamlit hides the box itself; a person clicks the words beside it.
    page.get_by_text(NOTES, exact=True).click()
    settle(page)
    before = bytes_under(served.folder)
    press(page, MAKE, "Your report is ready.")
    name, pdf = saved(page, AS_PDF)
    assert name == f"notes-{date.today():%Y-%m}.pdf"
    assert NOTE in "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    name, html = saved(page, AS_PAGE)
    assert name == f"notes-{date.today():%Y-%m}.html"
    assert NOTE in html.decode()
    the_web_page_can_be_read_by_everyone_in_both_themes(page, html.decode())
    assert bytes_under(served.folder) == before

    # It is gone once she has been elsewhere.
    open_screen(page, "My journal")
    open_screen(page, "Report")
    assert page.get_by_role("button", name=AS_PDF, exact=True).count() == 0
    making_it_can_be_stopped_and_leaves_nothing(page)
    assert page.requests_seen == []


def making_it_can_be_stopped_and_leaves_nothing(page):
    open_screen(page, "Sample journal")
    press(page, OPEN_SAMPLE, SAMPLE_MARK)
    open_screen(page, "Report")
    page.get_by_role("radio", name="All", exact=True).click()
    settle(page)
    press_on(page.get_by_role("button", name=MAKE, exact=True))
    page.get_by_text(re.compile("Reading your numbers|Drawing chart")).wait_for()
    press_on(page.get_by_role("button", name=STOP, exact=True))
    page.get_by_role("button", name=STOP, exact=True).wait_for(state="detached")
    settle(page)
    assert page.get_by_role("button", name=AS_PDF, exact=True).count() == 0


def the_web_page_can_be_read_by_everyone_in_both_themes(visited, html):
    # A new page, for hers would hand it the rules of the workbook's own.
    page = visited.context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    page.set_content(html)
    page.evaluate(AXE)
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        pictures = page.evaluate("[...document.images].map((image) => image.naturalWidth > 0)")
        assert pictures and all(pictures)
        assert page.evaluate("axe.run(document).then((told) => told.violations.map(({id}) => id))") == []
    on_paper_it_has_no_ground_of_its_own_and_nothing_is_cut_off(page)
    page.close()


def on_paper_it_has_no_ground_of_its_own_and_nothing_is_cut_off(page):
    page.set_viewport_size({"width": 640, "height": 900})
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgba(0, 0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).colorScheme") == "light"
    assert page.evaluate("[...document.images].every((image) => image.getBoundingClientRect().right <= innerWidth)")
    assert len(PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages) > 1
