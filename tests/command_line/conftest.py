"""Journals for commands; a pseudo-terminal is a Unix matter."""

import os
from pathlib import Path

import pytest

from tests.ui.journals import three_days

collect_ignore = ["test_on_a_terminal.py"] if os.name == "nt" else []


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The folder of a journal of three days."""
    three_days(tmp_path / "journal")
    return tmp_path / "journal"
