"""Servers of real workbooks, and visitors who have answered the questions of the first visit."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.forked_workbook import ForkedWorkbook
from tests.running import RunningWorkbook
from tests.ui.journals import begun

# A Windows browser keeps no lock that names its process, and lets nobody read its files while it runs.
collect_ignore = ["test_words_on_unix.py", "test_profile_on_unix.py"] if os.name == "nt" else []


@pytest.fixture
def visitor(visitor: BrowserContext) -> BrowserContext:
    """A visitor who waits long enough for a busy computer, and not so long that a failure takes minutes."""
    visitor.set_default_timeout(40_000)
    return visitor


@pytest.fixture
def served(fresh_folder: Path) -> Iterator[RunningWorkbook]:
    """A running workbook of one test's own, with an empty journal after the questions of the first visit."""
    begun(fresh_folder)
    with ForkedWorkbook(fresh_folder) as running:
        yield running


@pytest.fixture(scope="module")
def only_looked_at(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningWorkbook]:
    """A running workbook that several tests share, for none of them writes in its empty journal."""
    folder = tmp_path_factory.mktemp("looked-at") / "journal"
    begun(folder)
    with ForkedWorkbook(folder) as running:
        yield running
