"""Two tabs, two journals, several programs: nothing is overwritten unseen and nothing is lost."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from steady.storage.errors import Conflict
from steady.storage.journal import open_journal
from tests.forked import begun, ended
from tests.storage.counting import COUNTER, count_by_retrying, count_in, count_in_transactions
from tests.storage.samples import check_in, notes

EACH = 250


def test_what_one_window_saves_the_other_sees_at_once(open_here):
    one, other = open_here(), open_here()
    assert other.check_ins.all() == []
    stored = one.check_ins.save(check_in())
    assert other.check_ins.all() == [stored]
    other.check_ins.delete(stored.id)
    assert one.check_ins.get(stored.id) is None


def test_saving_over_a_newer_version_is_a_conflict_that_shows_it(open_here):
    one, other = open_here(), open_here()
    seen_by_both = one.check_ins.save(check_in("first"))
    newer = one.check_ins.save(replace(seen_by_both, note="from the one window"))
    with pytest.raises(Conflict, match="changed in another window") as conflict:
        other.check_ins.save(replace(seen_by_both, note="from the other window"))
    assert conflict.value.stored == newer
    assert notes(one) == ["from the one window"]
    kept = other.check_ins.save(replace(seen_by_both, note="from the other window", revision=newer.revision))
    assert one.check_ins.all() == [kept]


def test_saving_what_was_deleted_elsewhere_is_a_conflict_with_a_way_out(open_here):
    one, other = open_here(), open_here()
    seen_by_both = one.check_ins.save(check_in())
    one.check_ins.delete(seen_by_both.id)
    with pytest.raises(Conflict, match="deleted in another window") as conflict:
        other.check_ins.save(replace(seen_by_both, note="I still want this"))
    assert conflict.value.stored is None
    other.check_ins.save(replace(seen_by_both, note="I still want this", revision=0))
    assert notes(one) == ["I still want this"]


def test_two_windows_that_write_the_same_words_do_not_quarrel(open_here):
    one, other = open_here(), open_here()
    seen_by_both = one.check_ins.save(check_in())
    first = one.check_ins.save(replace(seen_by_both, note="the same words"))
    assert other.check_ins.save(replace(seen_by_both, note="the same words")) == first


@pytest.mark.long
def test_no_increment_is_lost_between_threads_and_windows(open_here):
    one, other = open_here(), open_here()
    one.check_ins.save(check_in("0", id=COUNTER))
    jobs = [
        (count_in_transactions, one),
        (count_in_transactions, other),
        (count_by_retrying, one),
        (count_by_retrying, other),
    ]
    with ThreadPoolExecutor(len(jobs)) as pool:
        for done in [pool.submit(count, journal, EACH) for count, journal in jobs]:
            done.result()
    assert notes(one) == notes(open_here()) == [str(len(jobs) * EACH)]
    assert one.check_ins.get(COUNTER).revision == 1 + len(jobs) * EACH


@pytest.mark.long
def test_no_increment_is_lost_between_programs(open_here, folder):
    open_here().check_ins.save(check_in("0", id=COUNTER))
    programs = [begun(count_in, folder, way, EACH) for way in 2 * [count_in_transactions, count_by_retrying]]
    assert [ended(program) for program in programs] == [0] * len(programs)
    journal = open_journal(folder)
    assert notes(journal) == [str(len(programs) * EACH)]
    assert journal.restored_from is None


def test_programs_that_open_a_new_journal_together_agree_on_one(folder):
    with ThreadPoolExecutor(8) as pool:
        saved = list(pool.map(lambda n: open_journal(folder).check_ins.save(check_in(f"line {n}")), range(8)))
    assert {record.id for record in open_journal(folder).check_ins.all()} == {record.id for record in saved}
