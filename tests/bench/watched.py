"""Pages of a real Chromium that know when the reader acted and when the page came to rest."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser_path import browser_path
from tests.conftest import IDLE, QUIET

WATCH = (Path(__file__).parent / "watch.js").read_text(encoding="utf-8")
QUIET_MS = 400
AT_REST = """([quiet, idle]) => document.querySelector(idle) && watched.changed > watched.acted
             && performance.now() - watched.changed > quiet"""


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless Chromium that reaches nothing but this computer."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=list(QUIET))
        yield browser
        browser.close()


def fresh_page(browser: Browser) -> Page:
    """Return a page of a new visitor, with nothing kept from before."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.add_init_script(WATCH)
    return page


def time_to_rest(page: Page, act: Callable[[], object]) -> float:
    """Let the reader act once; return the milliseconds until the last change of the page that followed."""
    rest(page)
    act()
    rest(page)
    return page.evaluate("watched.changed - watched.acted")


def rest(page: Page) -> None:
    """Wait until the script has ended and nothing on the page has changed for a while."""
    page.wait_for_function(AT_REST, arg=[QUIET_MS, IDLE], polling=50)
