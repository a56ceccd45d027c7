"""The first chart after a start: from the request for its screen until a picture stands there."""

import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from tests.bench.rows import Row, Size, compared
from tests.bench.served import BareApp, seconds_since
from tests.bench.watched import fresh_page
from tests.running import RunningWorkbook

PICTURE = "svg.marks"
AGAINST = "first chart of a bare app"


def names(size: Size) -> tuple[str, ...]:
    """Return the name of the one row."""
    return (f"first chart after a start, Weeks at {size.check_ins} check-ins",)


def measured(size: Size, journal: Path, folder: Path, browser: Browser) -> Iterator[Row]:
    """Yield the row of the first chart of Weeks with the long journal beside a bare app's; both freshly started."""
    ours, bare = [], []
    # The first round writes compiled modules and fills the disk's cache, so it does not count.
    for number in size.rounds(size.starts + size.warm_ups):
        alone, with_weeks = BareApp("first_chart", folder), RunningWorkbook(journal)
        for times, server, path in ((bare, alone, ""), (ours, with_weeks, "weeks")):
            took = _first_chart(browser, server, path)
            times += [took] if number >= size.warm_ups else []
    yield compared(*names(size), ours, "s", AGAINST, bare, limit=1.3)


def _first_chart(browser: Browser, server: RunningWorkbook, path: str) -> float:
    page = fresh_page(browser)
    server.start()
    try:
        began = time.perf_counter()
        page.goto(server.opening(path), wait_until="commit")
        page.wait_for_selector(PICTURE)
        return seconds_since(began)
    finally:
        server.stop()
        page.close()
