"""The server is replaced when it asks for that, and whatever goes wrong meanwhile, no process is left behind."""

import signal
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from launch.running_workbook import is_free
from tests.start.starting import Start, until

Opens = Callable[..., Start]
# The first server asks for a fresh one, and answers with {answer} whether it leaves; those after it do {later}.
ASKS = """
import os, pathlib, sys, threading, time
from steady import supervision

notes = pathlib.Path("notes")
with notes.open("a") as lines:
    lines.write("born\\n")

def ask():
    time.sleep(1)
    supervision.say(supervision.SHUT)
    word, _ = supervision.hear()
    with notes.open("a") as lines:
        lines.write(f"told to {{word}}\\n")
    if word == supervision.LEAVE:
        supervision.say({answer!r}, {{"left": "nothing"}})
        if {answer!r} == supervision.LEAVING:
            os._exit(0)

if notes.read_text().count("born") == 1:
    threading.Thread(target=ask, daemon=True).start()
else:
    {later}
"""
NOTES_WHAT_IT_IS_HANDED = """
    hear = supervision.hear
    def hear_and_note():
        word, news = hear()
        with notes.open("a") as lines:
            lines.write(f"{word} {news}\\n")
        return word, news
    supervision.hear = hear_and_note
"""
DIES_WHEN_IT_IS_TO_SERVE = "supervision.hear = sys.exit"
NEVER_SERVES = "supervision.hear = lambda: time.sleep(60)"


@pytest.fixture
def asking(project: Path, open_workbook: Opens) -> Callable[..., Start]:
    """Opens a workbook whose first server asks for a fresh one."""

    def start(later: str, answer: str = "leaving") -> Start:
        (project / "workbook.py").write_text(ASKS.format(later=later.strip(), answer=answer))
        return open_workbook("--no-browser")

    return start


@pytest.fixture
def has_noted(project: Path) -> Callable[[str, int], None]:
    """Waits until the servers have noted something so many times."""

    def wait(words: str, times: int = 1) -> None:
        # Not even the first has noted anything before it is born.
        until(lambda: (project / "notes").exists() and (project / "notes").read_text().count(words) >= times)

    return wait


def test_a_fresh_server_takes_over_at_the_same_place_with_what_it_is_handed(asking, has_noted):
    with asking(NOTES_WHAT_IT_IS_HANDED) as start:
        start.address()
        (old,) = start.children()
        has_noted("serve {'left': 'nothing'}")
        until(lambda: not psutil.pid_exists(old))
        (fresh,) = start.children()
        assert fresh != old
        assert start.runs_on_for(1)
    assert not psutil.pid_exists(fresh)


def test_no_other_program_can_take_the_place_between_two_servers(asking, port):
    with asking(NEVER_SERVES) as start:
        start.address()
        (old,) = start.children()
        until(lambda: not psutil.pid_exists(old))
        assert start.children() and not is_free(int(port))


def test_a_server_that_is_needed_again_stays_and_the_fresh_one_goes(asking, has_noted):
    with asking("pass", answer="stay") as start:
        start.address()
        (old,) = start.children()
        has_noted("told to leave")
        until(lambda: start.children() == [old])
        assert start.runs_on_for(1)


def test_a_server_stays_when_no_fresh_one_can_be_had(asking, has_noted):
    with asking("sys.exit(1)") as start:
        start.address()
        (old,) = start.children()
        has_noted("told to stay")
        until(lambda: start.children() == [old])
        assert start.runs_on_for(1)


def test_fresh_servers_that_die_again_and_again_end_it_with_the_usual_sentence(asking, has_noted):
    with asking(DIES_WHEN_IT_IS_TO_SERVE) as start:
        start.address()
        assert start.ended() == 1
        has_noted("born", 4)
    assert "The workbook stopped by itself. Everything you saved is safe, so please start it again." in start.said


@pytest.mark.parametrize("later", ["time.sleep(60)", NEVER_SERVES])
def test_a_stop_in_the_middle_of_it_leaves_no_process_behind(asking, has_noted, later):
    with asking(later) as start:
        start.address()
        has_noted("born", 2)
        servers = start.children()
        start.send(signal.SIGINT)
        assert start.ended() == 0
    assert not any(psutil.pid_exists(server) for server in servers)
    assert "The workbook is closed. Everything you saved is safe." in start.said
