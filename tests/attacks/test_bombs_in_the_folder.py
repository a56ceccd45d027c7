"""A bomb in the place of the journal or of a backup is a damaged file like any other: it is set aside and healed."""

import pytest

from steady.storage.journal import open_journal
from tests.attacks.bombs import BOMBS
from tests.storage.locks import HER_WORDS, PASSPHRASE, locked, written
from tests.storage.samples import notes

# A bomb takes its time even where it does not go off.
pytestmark = pytest.mark.long

PLAIN_ONES = ("a wide list", "a deep list", "a zip bomb")
LOCKED_ONES = ("a long second line", "a wide list")


@pytest.mark.parametrize("bomb", PLAIN_ONES)
def test_a_bomb_in_the_place_of_the_journal_is_set_aside_and_healed(tmp_path, bomb):
    folder = tmp_path / "journal"
    written(folder)
    content = BOMBS[bomb]()
    (folder / "journal.json").write_bytes(content)
    journal = open_journal(folder)
    assert journal.restored_from is not None and len(notes(journal)) == len(HER_WORDS) - 1
    assert [copy.read_bytes() == content for copy in folder.glob("*.damaged-*")] == [True]


@pytest.mark.parametrize("bomb", LOCKED_ONES)
def test_a_bomb_in_the_place_of_a_locked_journal_is_healed_with_the_passphrase(tmp_path, bomb):
    folder = tmp_path / "journal"
    locked(folder)
    (folder / "journal.json").write_bytes(BOMBS[bomb]())
    journal = open_journal(folder, secret=PASSPHRASE)
    assert journal.restored_from is not None and journal.lock.is_on


@pytest.mark.parametrize("bomb", [*PLAIN_ONES, "a long second line", "a wrong tag", "a lock that asks for memory"])
def test_a_bomb_among_the_backups_is_listed_as_one_that_cannot_be_opened(tmp_path, bomb):
    folder = tmp_path / "journal"
    journal = written(folder)
    newest = journal.backups.all()[0].name
    (folder / "backups" / newest).unlink()
    (folder / "backups" / newest).write_bytes(BOMBS[bomb]())
    listed = {one.name: one.counts for one in journal.backups.all()}
    assert listed.pop(newest) is None and None not in listed.values()
    assert len(notes(open_journal(folder))) == len(HER_WORDS)
