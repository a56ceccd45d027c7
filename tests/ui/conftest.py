"""A visitor of her own for every test."""

import os
from pathlib import Path

import pytest
import time_machine

from tests.ui.journals import begun, three_days
from tests.ui.visit import Visit

# Modes of folders and the rights of root are Unix matters.
collect_ignore = ["test_read_only_on_unix.py"] if os.name == "nt" else []


@pytest.fixture(autouse=True)
def on_one_day(her_clock: time_machine.Traveller) -> None:
    """No test of a screen sees the day end, unless it sets the clock itself."""


@pytest.fixture
def visit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Visit:
    """A visit to a workbook with a new journal, after the questions of the first visit."""
    begun(tmp_path / "journal")
    return Visit(tmp_path / "journal", monkeypatch)


@pytest.fixture
def plain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Visit:
    """A visit to a journal of three days, without a lock."""
    three_days(tmp_path / "journal")
    return Visit(tmp_path / "journal", monkeypatch)
