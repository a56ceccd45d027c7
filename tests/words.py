"""The words of the workbook, read once for all tests: they never change while the tests run."""

from functools import cache

from steady.content import Content, read_content
from tests.running import ROOT


@cache
def our_words() -> Content:
    """The words that ship with the workbook; whoever changes some changes a copy."""
    return read_content(ROOT / "content")
