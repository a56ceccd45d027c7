"""Imported before the served workbooks of the tests are forked: the words are read here, and by none of them again."""

from steady.bootstrap import Settings, open_content
from tests.running import ROOT

open_content(Settings(ROOT / "data", ROOT / "content"))
