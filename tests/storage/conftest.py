"""A folder and a journal for each test; what the memory promises, the file must promise too."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from steady.storage.journal import Journal, open_in_memory, open_journal
from tests.storage.samples import SetClock

# Limits on file sizes, modes and users are asked of the system by calls that Windows does not have.
collect_ignore = ["test_on_unix.py", "test_obstructed_on_unix.py"] if os.name == "nt" else []


@pytest.fixture
def clock() -> SetClock:
    """A clock that stands still until the test moves it."""
    return SetClock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the journal will lie; the journal makes it."""
    return tmp_path / "journal"


@pytest.fixture
def open_here(folder: Path, clock: SetClock) -> Callable[[], Journal]:
    """Opens the journal in `folder` once more, as another window or the next day would."""
    return lambda: open_journal(folder, clock=clock)


@pytest.fixture(params=["file", "memory"])
def journal(request: pytest.FixtureRequest, open_here: Callable[[], Journal], clock: SetClock) -> Journal:
    """An empty journal, once on the disk and once in memory."""
    return open_here() if request.param == "file" else open_in_memory(clock=clock)
