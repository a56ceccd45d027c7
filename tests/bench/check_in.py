"""A rerun of the check-in screen: from a key on a slider until the page is at rest."""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.bench.rows import Row, Size, compared
from tests.bench.served import BareApp
from tests.bench.watched import fresh_page, time_to_rest
from tests.running import RunningWorkbook
from tests.ui.journals import begun

AGAINST = "rerun of a bare app with one slider"
KEYS = ("ArrowRight", "ArrowLeft")


def names(size: Size) -> tuple[str, ...]:
    """Return the names of the rows: on an empty journal, and on the long one."""
    return "rerun of the check-in screen", f"rerun of the check-in screen at {size.check_ins} check-ins"


def measured(size: Size, journal: Path, folder: Path, browser: Browser) -> Iterator[Row]:
    """Yield the rows of a rerun on an empty journal, and on the long one in `journal`."""
    begun(folder / "new")
    with (
        BareApp("one_slider", folder) as bare,
        RunningWorkbook(folder / "new") as new,
        RunningWorkbook(journal) as long,
    ):
        pages = [_opened(browser, server.url) for server in (bare, new, long)]
        times = [[_slid(page, KEYS[number % 2]) for page in pages] for number in size.rounds(size.reruns + 2)]
        for page in pages:
            page.close()
    bare_times, *ours = zip(*times[2:], strict=True)
    for name, times_of_ours in zip(names(size), ours, strict=True):
        yield compared(name, times_of_ours, "ms", AGAINST, bare_times, limit=2)


def _opened(browser: Browser, url: str) -> Page:
    page = fresh_page(browser)
    page.goto(url)
    page.get_by_role("slider").first.wait_for()
    return page


def _slid(page: Page, key: str) -> float:
    return time_to_rest(page, lambda: page.get_by_role("slider").first.press(key))
