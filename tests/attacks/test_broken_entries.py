"""A journal that somebody filled with entries nobody can read: every screen still opens, and says so in a few lines."""

import pytest

from steady.storage.journal import open_journal
from tests.attacks.bombs import journal_of
from tests.browser.screens import SCREENS
from tests.ui.journals import begun
from tests.ui.visit import Visit

# Every screen is opened.
pytestmark = pytest.mark.long

MANY = 5_000
KINDS = ("check_ins", "ratings", "reflections", "exercises", "events", "drafts")
STRANGE = (b"{}", b"7", b"null", b'"words"', b"[[]]", b'{"at":"soon","day":{}}', b'{"at":"2026-11-22","values":7}')


@pytest.fixture
def visit(tmp_path, monkeypatch):
    folder = begun(tmp_path / "journal").settings.data
    documents = b",".join(b'"%d": %b' % (number, STRANGE[number % len(STRANGE)]) for number in range(MANY))
    tables = b",".join(b'"%b": {%b}' % (kind.encode(), documents) for kind in KINDS)
    settings = b'"settings": {"private": {"value": false}, "careful": 7, "idle minutes": {"value": {"a": []}}}'
    (folder / "journal.json").write_bytes(journal_of(b"{" + tables + b"," + settings + b"}"))
    return Visit(folder, monkeypatch)


@pytest.mark.parametrize("path", SCREENS)
def test_every_screen_opens_and_says_in_a_few_lines_what_is_not_shown(visit, path):
    visit.open(path)
    said = [one.value for one in visit.app.warning if "shown" in one.value]
    assert len(said) == (0 if path in ("help-now", "about") else 4)
    assert not said or f": {MANY * len(KINDS) - 3:,} entries." in said[-1]


def test_nothing_of_it_is_lost_by_a_save(visit):
    journal = open_journal(visit.folder)
    journal.settings.set("number", 1)
    again = open_journal(visit.folder)
    assert len(again.unreadable) == MANY * len(KINDS)
