"""A killed browser takes no word along that it was told is kept; only Unix browsers say which process to kill."""

import os
import signal
from pathlib import Path

import pytest

from tests.browser.writing import MESSAGE, box, open_message, wait_until_kept, write_on
from tests.browser_path import browser_path
from tests.conftest import QUIET, until

pytestmark = pytest.mark.trust


def test_a_killed_browser_takes_no_word_along_that_the_workbook_had_acknowledged(served, chromium, tmp_path):
    profile = tmp_path / "profile"

    def opened():
        context = chromium.browser_type.launch_persistent_context(
            profile, executable_path=browser_path(), args=list(QUIET), service_workers="block"
        )
        return context, context.pages[0]

    context, page = opened()
    write_on(open_message(page, served.url), "These words were told. ")
    wait_until_kept(page)
    write_on(box(page, MESSAGE), "These were just typed")
    kill_browser_on(profile)
    context, page = opened()
    at = open_message(page, served.url)
    until(page, lambda: at.input_value().startswith("These words were told."))
    came_back = at.input_value()
    context.close()
    assert "These words were told. These were just typed".startswith(came_back)


def kill_browser_on(profile: Path) -> None:
    """End the browser that works in this folder, as a crash of the computer would (kill −9)."""
    pid = int(os.readlink(profile / "SingletonLock").rpartition("-")[2])
    os.kill(pid, signal.SIGKILL)
