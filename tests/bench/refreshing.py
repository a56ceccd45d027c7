"""Words in mid-sentence: how many are lost in refreshes at moments nobody chose, also behind a lock."""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from steady.bootstrap import Settings, open_workbook
from tests.bench.rows import Row, Size
from tests.browser.behind_the_lock import CLOSED, REFRESHED, leave_in_mid_sentence
from tests.browser.refreshes import Refreshes, refresh_in_mid_sentence
from tests.running import RunningWorkbook
from tests.storage.locks import PASSPHRASE, QUICK
from tests.ui.journals import begun

NAMES = ("words lost in refreshes in mid-sentence", "words lost in refreshes behind a lock")
TRIED = "refreshes tried"


def measured(size: Size, folder: Path, browser: Browser) -> Iterator[Row]:
    """Yield the rows of words lost, beside the refreshes tried; the journals lie in `folder`."""
    begun(folder / "plain")
    with RunningWorkbook(folder / "plain") as running:
        plain = refresh_in_mid_sentence(browser, running.url, size.refreshes)
    yield row_of(NAMES[0], plain)
    ways = [_behind_the_lock(size, folder / how, browser, how) for how in (REFRESHED, CLOSED)]
    yield row_of(NAMES[1], *ways)


def row_of(name: str, *ways: Refreshes) -> Row:
    """The words lost in all these, beside the refreshes tried."""
    return Row(name, sum(way.lost for way in ways), "words", TRIED, sum(way.tried for way in ways), limit=0)


def _behind_the_lock(size: Size, folder: Path, browser: Browser, how: str) -> Refreshes:
    begun(folder)
    open_workbook(Settings(folder)).journal.lock.put_on(PASSPHRASE, QUICK)
    with RunningWorkbook(folder) as running, browser.new_context() as visitor:
        return leave_in_mid_sentence(visitor, running.url, how, size.refreshes)
