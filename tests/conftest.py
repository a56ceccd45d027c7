"""What tests that need a running workbook or a browser share."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import time_machine
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, BrowserContext, Download, Locator, Page, expect, sync_playwright

import tests.ahead
import tests.entering  # noqa: F401 - from now on the browsers of the tests are let in
from steady.domain.records.record import now
from tests.browser_path import browser_path
from tests.forked_workbook import ForkedWorkbook
from tests.profile import Profile
from tests.running import RunningWorkbook
from tests.ui.fixed_day import LATEST

QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A request that does try to leave finds no address, so that a failing test tells nobody anything.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)
# Streamlit's page is compiled once and not anew for every page of one profile, and not made faster for its short life.
COMPILED_ONCE = ("--process-per-site", "--in-process-gpu", "--js-flags=--no-opt --no-flush-bytecode")
# How long a case takes is no rule of ours, and on a busy machine says nothing.
settings.register_profile("wandering", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# The same code gets the same cases, so that nobody meets a failure that is not of her own making.
settings.register_profile("unhurried", settings.get_profile("wandering"), derandomize=True)
# For `start.py test --quick`.
settings.register_profile("quick", settings.get_profile("unhurried"), max_examples=25)
settings.load_profile("unhurried")

# A browser beside four others on a small machine is slow; a test that fails is worth the wait.
expect.set_options(timeout=30_000)

IDLE = '[data-testid="stApp"][data-test-connection-state="CONNECTED"][data-test-script-state="notRunning"]'
# A piece whose script is on its way has a grey bar in its place, and moves what stands below when it comes.
ALL_DRAWN = 'body:not(:has([data-testid="stSkeleton"]))'

# A screen that grows while the finger is down lets the press end beside what it began on, and nothing is pressed.
PRESSED = "button, a, summary, label, input, [role=button], [role=radio], [role=checkbox], [role=option]"
WATCH_THE_PRESS = """(pressed) => {
  window.slidOff = false;
  addEventListener("click", (event) => {
    window.slidOff = !event.composedPath().some((one) => one.matches?.(pressed));
  }, { capture: true, once: true });
}"""
WAITED_IN_VAIN = ["TimeoutError", r"AssertionError: (Locator|Page) expected"]


def pytest_configure(config: pytest.Config) -> None:
    """Say which file is not there; tests in several processes would only say that there are no tests."""
    missing = [word for word in config.args if not Path(word.split("::")[0]).exists()]
    if missing and not hasattr(config, "workerinput"):
        raise pytest.UsageError(f"There is no file or folder {', '.join(missing)}.")


# First of all, so that `-m` finds the mark.
@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark a test with a browser, and let one that fails try once more: a look may come between two drawings.

    Where the mark `trust` stands, a wrong answer would be a lost or a leaked word: only who waited in vain may.
    """
    for item in items:
        if "chromium" in item.fixturenames:
            item.add_marker(pytest.mark.browser)
            only = WAITED_IN_VAIN if item.get_closest_marker("trust") else None
            item.add_marker(pytest.mark.flaky(reruns=1, only_rerun=only))


@pytest.fixture(autouse=True)
def drive_not_waited_for(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a save go on without waiting for the drive, but in the tests of storage, which see that it does wait."""
    if "storage" not in request.path.parts:
        monkeypatch.setattr(os, "fsync", lambda descriptor: None)


@pytest.fixture
def fresh_folder(tmp_path: Path) -> Path:
    """A folder for one test's journal; the workbook makes it."""
    return tmp_path / "journal"


@pytest.fixture
def her_clock() -> Iterator[time_machine.Traveller]:
    """The clock of this program, and of no other: the machine's while it is TODAY. It goes on from where it is set."""
    with time_machine.travel(min(now(), LATEST)) as clock:
        yield clock


@pytest.fixture
def workbook_server(fresh_folder: Path) -> Iterator[RunningWorkbook]:
    """A running workbook on an empty journal and a free port."""
    with ForkedWorkbook(fresh_folder) as running:
        yield running


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A headless Chromium; make a new context for each visitor.

    Once it runs, `asyncio.run` works only in a thread of its own: Playwright keeps a loop in the main one.
    """
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=[*QUIET, *COMPILED_ONCE])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def house_computer(chromium: Browser) -> Iterator[Profile]:
    """A browser profile that one visitor after the other finds empty but for Streamlit's own files."""
    with Profile.new(chromium) as profile:
        yield profile


@pytest.fixture
def visitor(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[BrowserContext]:
    """A visitor with a clean browser profile, whose requests must all stay on 127.0.0.1.

    A test marked `new_profile` has one that nobody used before and nobody will use after it.
    """
    if request.node.get_closest_marker("new_profile"):
        with Profile.new(chromium) as profile, profile.visited() as context:
            yield context
    else:
        with request.getfixturevalue("house_computer").visited() as context:
            yield context


@pytest.fixture
def page(visitor: BrowserContext) -> Page:
    """A page of that visitor; `page.requests_seen` lists requests that tried to leave, and must stay empty."""
    new = visitor.new_page()
    new.requests_seen = visitor.requests_seen
    return new


def until(page: Page, holds: Callable[[], object]) -> None:
    """Wait until `holds()` says yes, half a minute at most: the page, or the disk, may need a moment."""
    for _ in range(600):
        if holds():
            return
        page.wait_for_timeout(50)
    assert holds()


def settle(page: Page, timeout: float = 30_000) -> None:
    """Wait until the workbook on this page is connected, its script is at rest and every piece stands in its place."""
    page.wait_for_selector(f"{ALL_DRAWN} {IDLE}", timeout=timeout, state="attached")


def press_on(at: Locator) -> None:
    """Press as long as a finger does; whoever sees it slide off, since the screen moved just then, presses again."""
    for _ in range(5):
        at.page.evaluate(WATCH_THE_PRESS, PRESSED)
        at.click(delay=100)
        if not at.page.evaluate("window.slidOff"):
            return


def downloaded(page: Page, button: str) -> Download:
    """Press `button` and return the file that comes."""
    with page.expect_download() as coming:
        press_on(page.get_by_role("button", name=button, exact=True).first)
    return coming.value
