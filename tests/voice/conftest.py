"""The words that ship."""

import pytest

from steady.content import Content
from tests.words import our_words


@pytest.fixture(scope="session")
def words() -> Content:
    """Return them as the workbook reads them."""
    return our_words()
