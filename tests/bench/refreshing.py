"""Words in mid-sentence: how many are lost in refreshes at moments nobody chose."""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from tests.bench.rows import Row, Size
from tests.browser.refreshes import refresh_in_mid_sentence
from tests.running import RunningWorkbook
from tests.ui.journals import begun

NAMES = ("words lost in refreshes in mid-sentence",)


def measured(size: Size, folder: Path, browser: Browser) -> Iterator[Row]:
    """Yield the row of words lost, beside the refreshes tried; the journal lies in `folder`."""
    begun(folder)
    with RunningWorkbook(folder) as running:
        refreshes = refresh_in_mid_sentence(browser, running.url, size.refreshes)
    yield Row(*NAMES, refreshes.lost, "words", "refreshes tried", refreshes.tried, 0)
