"""When a process may go, and what it hands over; that it goes stands in tests/browser and tests/start."""

import threading
import time

import pytest

from steady import supervision
from steady.storage.errors import TriedTooSoon, WrongSecret
from steady.ui.state import renewal, session, tab


@pytest.fixture
def process(monkeypatch):
    """What the tabs of a process share that nobody has used for a minute and more; one tab, `tabs["hers"]`, is open."""
    session.program.cache_clear()
    # Set first, so that it is gone again after the test.
    monkeypatch.setenv(supervision.HANDED_OVER, "{}")
    monkeypatch.delenv(supervision.HANDED_OVER)
    session.program().last_used = time.monotonic() - renewal.QUIET_WHEN_OPEN - 1
    tabs = {"hers": {}}
    monkeypatch.setattr(
        tab,
        "of_every_tab",
        lambda *names: {name: {k: known[k] for k in names if k in known} for name, known in tabs.items()},
    )
    monkeypatch.setattr(session, "is_open_without_lock", lambda: False)
    yield tabs
    session.program.cache_clear()


def test_a_process_goes_when_no_tab_has_the_lock_open(process):
    assert renewal.may_go()
    process["hers"][session.UNLOCKED] = "the open journal"
    assert not renewal.may_go()


def test_a_process_that_has_forgotten_everything_goes_whatever_an_older_tab_still_holds(process):
    process["hers"][session.UNLOCKED] = "the open journal"
    session.program().left = ["a file"]
    assert renewal.may_go()
    assert renewal.news()["tabs"] == {"hers": {session.FORGOTTEN: ["a file"]}}


def test_a_process_stays_while_a_screen_runs_or_a_draft_waits_to_be_written(process):
    over = threading.Event()
    script = threading.Thread(target=over.wait, name="ScriptRunner.scriptThread")
    script.start()
    assert not renewal.may_go()
    over.set()
    script.join()
    assert renewal.may_go()
    waits = threading.Timer(60, print)
    waits.start()
    assert not renewal.may_go()
    waits.cancel()
    waits.join()
    assert renewal.may_go()


def test_where_the_lock_was_taken_off_a_process_goes_only_after_a_long_quiet(process, monkeypatch):
    monkeypatch.setattr(session, "is_open_without_lock", lambda: True)
    assert renewal.may_go()
    session.program().last_used = time.monotonic() - renewal.QUIET_WHEN_OPEN / 2
    assert not renewal.may_go()
    monkeypatch.setattr(session, "is_open_without_lock", lambda: False)
    assert renewal.may_go()
    session.program().last_used = time.monotonic()
    assert not renewal.may_go()


def test_without_start_py_nobody_is_asked_for_a_fresh_process(process):
    before = set(threading.enumerate())
    renewal.note_held()
    assert not session.program().is_held and set(threading.enumerate()) == before


def test_the_next_process_knows_the_wrong_guesses_and_what_the_tabs_had_seen_and_no_word(process):
    process["hers"] |= {session.CODE_PUT_AWAY: True, tab.SAMPLE: True, "own/check-in/0/note": "Nobody knows that"}
    for _ in range(3):
        with pytest.raises(WrongSecret), session.program().guesses.attempt():
            raise WrongSecret
    supervision.begin_to_serve(renewal.news())
    session.program.cache_clear()
    with pytest.raises(TriedTooSoon), session.program().guesses.attempt():
        pass
    assert session.program().tabs_before == {"hers": {session.CODE_PUT_AWAY: True, tab.SAMPLE: True}}
    assert session.program().left is None
