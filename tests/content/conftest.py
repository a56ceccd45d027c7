"""The words of the project, and a copy of them that a test may break."""

import shutil
from pathlib import Path

import pytest

from steady.content import Content
from tests.words import our_words

CONTENT = Path(__file__).resolve().parents[2] / "content"


@pytest.fixture(scope="session")
def words() -> Content:
    """The words that ship with the workbook."""
    return our_words()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the content folder that the test may change."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))
