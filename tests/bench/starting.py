"""From the start of the process to the first screen in the browser, and the memory the server then takes."""

import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from tests.bench.rows import Row, Size, compared
from tests.bench.served import BareApp, megabytes, seconds_since
from tests.bench.watched import fresh_page
from tests.browser.screens import SAVE_CHECK_IN
from tests.running import RunningWorkbook
from tests.ui.journals import begun

NAMES = FIRST_SCREEN, MEMORY = "start to first usable screen", "server memory after the first screen"
AGAINST = "bare app with one line"
USABLE = f'role=button[name="{SAVE_CHECK_IN}"]'
WORD = "text=Hello"


def measured(size: Size, folder: Path, browser: Browser) -> Iterator[Row]:
    """Yield the rows of the start and of the memory, on an empty journal."""
    seconds, memory = {WORD: [], USABLE: []}, {WORD: [], USABLE: []}
    # The first round writes compiled modules and fills the disk's cache, so it does not count.
    for number in size.rounds(size.starts + size.warm_ups):
        begun(folder / str(number))
        for server, sign in ((BareApp("one_line", folder), WORD), (RunningWorkbook(folder / str(number)), USABLE)):
            took, megs = _started(browser, server, sign)
            seconds[sign] += [took] if number >= size.warm_ups else []
            memory[sign] += [megs] if number >= size.warm_ups else []
    yield compared(FIRST_SCREEN, seconds[USABLE], "s", AGAINST, seconds[WORD], limit=1.5)
    yield compared(MEMORY, memory[USABLE], "MB", AGAINST, memory[WORD])


def _started(browser: Browser, server: RunningWorkbook, sign: str) -> tuple[float, float]:
    page = fresh_page(browser)
    began = time.perf_counter()
    try:
        server.start()
        page.goto(server.opening(), wait_until="commit")
        page.wait_for_selector(sign)
        return seconds_since(began), megabytes(server)
    finally:
        server.stop()
        page.close()
