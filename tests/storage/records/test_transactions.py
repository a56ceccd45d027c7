"""Changes that belong together are one save, or none at all."""

from dataclasses import replace

import pytest

from steady.storage.errors import Conflict
from tests.storage.samples import ONE_OF_EACH, check_in, notes


class ChangedHerMind(Exception):
    """Stops a change half-way."""


def test_many_changes_are_one_save(open_here, folder):
    journal = open_here()
    with journal.transaction():
        for number in range(20):
            journal.check_ins.save(check_in(f"line {number}"))
        journal.settings.set("tags", ["walk"])
        journal.check_ins.delete(journal.check_ins.all()[0].id)
    assert len(open_here().check_ins.all()) == 19
    assert len(list((folder / "backups").iterdir())) == 1


def test_nothing_reaches_the_disk_before_the_end(open_here):
    journal, other = open_here(), open_here()
    with journal.transaction():
        journal.check_ins.save(check_in())
        assert len(journal.check_ins.all()) == 1
        assert other.check_ins.all() == []
    assert len(other.check_ins.all()) == 1


@pytest.mark.parametrize("stop", [ChangedHerMind, KeyboardInterrupt, GeneratorExit])
def test_an_exception_leaves_nothing_changed_even_when_it_is_caught(journal, stop):
    kept = journal.check_ins.save(check_in("kept"))
    journal.settings.set("tags", ["walk"])
    before = journal.stamp
    with pytest.raises(stop), journal.transaction():
        journal.check_ins.save(replace(kept, note="changed"))
        journal.check_ins.save(check_in("new"))
        journal.events.save(ONE_OF_EACH["events"])
        journal.settings.set("tags", [])
        journal.check_ins.delete(kept.id)
        raise stop
    assert journal.check_ins.all() == [kept]
    assert journal.events.all() == []
    assert journal.settings.get("tags") == ["walk"]
    assert journal.stamp == before


def test_after_a_change_that_failed_the_next_one_saves_only_itself(open_here):
    journal = open_here()
    with pytest.raises(ChangedHerMind), journal.transaction():
        journal.check_ins.save(check_in("never"))
        raise ChangedHerMind
    journal.check_ins.save(check_in("kept"))
    assert notes(journal) == notes(open_here()) == ["kept"]


def test_an_inner_change_that_failed_leaves_the_outer_one_whole(open_here):
    journal = open_here()
    with journal.transaction():
        first = journal.check_ins.save(check_in("outer"))
        with pytest.raises(ChangedHerMind), journal.transaction():
            journal.check_ins.save(replace(first, note="inner"))
            journal.check_ins.save(check_in("inner too"))
            raise ChangedHerMind
        assert notes(journal) == ["outer"]
        journal.check_ins.save(check_in("after"))
    assert notes(journal) == notes(open_here()) == ["outer", "after"]


def test_a_conflict_that_is_caught_inside_leaves_no_half_edit(open_here):
    journal = open_here()
    old = journal.check_ins.save(check_in("old"))
    new = journal.check_ins.save(replace(old, note="new"))
    with journal.transaction():
        with pytest.raises(Conflict):
            journal.check_ins.save(replace(old, note="older window"))
        journal.check_ins.save(check_in("beside it"))
    assert notes(open_here()) == ["new", "beside it"]
    assert journal.check_ins.get(old.id) == new


def test_a_transaction_without_a_change_writes_nothing(open_here):
    journal = open_here()
    before = journal.stamp
    with journal.transaction():
        journal.check_ins.all()
    assert journal.stamp == before
