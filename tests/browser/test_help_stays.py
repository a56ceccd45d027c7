"""A workbook that can do nothing any more, in a browser: Help now is whole, Leave leaves, and nothing is told of it."""

import shutil

import pytest

from steady.ui.safety.outage import OUTAGE
from tests.browser.leaving import comes_to_the_calendar, leave_button, press_shift
from tests.browser.screens import TRY_AGAIN, WORDS
from tests.conftest import press_on, settle
from tests.running import ROOT, RunningWorkbook

COUNTRY = WORDS.help_lines.countries[0]


@pytest.fixture
def broken(tmp_path):
    """A workbook that runs, and whose journal and words nobody can open."""
    copy = tmp_path / "w"
    copy.mkdir()
    shutil.copy(ROOT / "workbook.py", copy)
    for name in (".streamlit", "steady", "pages", "content"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "steady" / "bootstrap.py").write_text("raise ValueError('he said no')\n", encoding="utf-8")
    with RunningWorkbook(tmp_path / "journal", script=copy / "workbook.py") as running:
        yield running


@pytest.fixture
def odd(fresh_folder, workbook_server):
    """A workbook whose journal says that it is of a version of five thousand digits."""
    fresh_folder.mkdir(exist_ok=True)
    (fresh_folder / "journal.json").write_bytes(b"LOCKED " + b"9" * 5000 + b" " + b"0" * 64 + b"\n{}\n")
    return workbook_server


def helps(page):
    """Help now opens by its link and shows the lines of a country."""
    press_on(page.get_by_role("link", name="Help now", exact=True).first)
    page.get_by_role("heading", name=WORDS.help_lines.directory).wait_for()
    settle(page)
    page.get_by_role("combobox", name="Your country").click()
    page.get_by_role("option", name=COUNTRY.name, exact=True).click()
    for line in COUNTRY.lines:
        page.get_by_role("heading", name=line.number, exact=True).wait_for()
    page.get_by_role("heading", name=WORDS.safety.afraid.title).wait_for()


def test_where_nothing_can_be_imported_the_server_starts_help_stands_and_leave_leaves(broken, page):
    page.goto(f"{broken.url}/diary")
    page.get_by_text(OUTAGE).wait_for()
    settle(page)
    assert page.title() == "Notes" and page.get_by_role("dialog").count() == 0
    press_on(page.get_by_role("button", name=TRY_AGAIN))
    settle(page)
    assert page.url == f"{broken.url}/diary"
    helps(page)
    assert page.title() == "Notes"
    leave_button(page).click()
    comes_to_the_calendar(page)
    page.goto(f"{broken.url}/part-2")
    page.get_by_text(OUTAGE).wait_for()
    settle(page)
    press_shift(page, 3)
    comes_to_the_calendar(page)
    assert "ValueError at steady/bootstrap.py:1" in broken.log() and "he said no" not in broken.log()


def test_where_the_journal_is_made_to_break_the_workbook_help_stands_and_leave_leaves(odd, page):
    page.goto(odd.url)
    page.get_by_role("alert").wait_for()
    helps(page)
    leave_button(page).click()
    comes_to_the_calendar(page)
