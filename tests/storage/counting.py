"""Counts a number in one check-in up, again and again, while others do the same. In programs, too."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from steady.domain.records.record import new_id
from steady.storage.errors import Conflict
from steady.storage.journal import Journal, open_journal

COUNTER = "c0" * 16


def one_more(journal: Journal, who: str) -> None:
    """Save the number in the counter's note, as this journal sees it now, plus one, and who counted.

    Without the name, two windows that both say "7" would have saved the very same, which is no conflict.
    """
    seen = journal.check_ins.get(COUNTER)
    journal.check_ins.save(replace(seen, note=str(int(seen.note) + 1), tags=(who,)))


def count_in_transactions(journal: Journal, times: int) -> None:
    """Count up, keeping everybody else out between reading and saving."""
    for _ in range(times):
        with journal.transaction():
            one_more(journal, new_id())


def count_by_retrying(journal: Journal, times: int) -> None:
    """Count up as two tabs do: read, save, and look again after a conflict."""
    who, done = new_id(), 0
    while done < times:
        with suppress(Conflict):
            one_more(journal, who)
            done += 1


def count_in(folder: Path, count: Callable[[Journal, int], None], times: int) -> None:
    """Open the journal in `folder` and count up in it: what one of several programs does."""
    count(open_journal(folder), times)
