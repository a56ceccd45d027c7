"""The commands of start.py: open the workbook, set up only, test, bench."""

import argparse
import os
import sys
import webbrowser
from collections.abc import Sequence
from contextlib import ExitStack
from io import TextIOWrapper

from launch.browser import find_browser
from launch.processes import Stopped, child, listen_for_stop, test_variables, wait_for
from launch.running_workbook import ADDRESS, ADDRESS_6, is_strangers, running_workbook, usual_port
from launch.server import start_server
from launch.start_errors import StartError
from launch.start_lock import start_lock
from launch.venv import TEST_LOCK, WORKBOOK_LOCK, ready_environment
from steady.identity import PROJECT, fingerprint, journal_folder
from steady.start_key import IN_ADDRESS, RunningNote, write_opening

_USAGE = """
  start.py               open the workbook; the first time it is set up
  start.py setup         set up only
  start.py test [...]    set up and run every test; what follows goes to pytest
  start.py test --quick  the same without a browser and without what takes long: a minute or two
  start.py bench [...]   set up and measure; prints one JSON object a line; words say which rows
  start.py audit         ask a public list whether a locked package has a known weakness"""
_MOST_TEST_RUNNERS = 4
_QUICK = "--quick"
QUICK_TESTS = ("-m", "not browser and not long", "--hypothesis-profile=quick")
_PORTS = range(1024, 65000)
_STRANGER = (
    "Another program is at {usual}, the usual place of the workbook. An old bookmark leads to that program: please "
    "do not type your passphrase there."
)


def run(words: Sequence[str]) -> int:
    """Does what the words after `start.py` ask for and returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    listen_for_stop()
    try:
        return _obey(list(words))
    except StartError as trouble:
        print(f"\n{trouble}".rstrip(), file=sys.stderr)
        return 1
    except OSError as error:
        print(f"\nThe workbook couldn't start, and nothing is lost. The computer says: {error}.", file=sys.stderr)
        return 1
    except Stopped:
        print("\nStopped. Start again whenever you like.", file=sys.stderr)
        return 130


def _obey(words: list[str]) -> int:
    if words[:1] == ["test"]:
        return _test(words[1:])
    if words[:1] == ["bench"]:
        return _in_test_environment("tests.bench", *words[1:])
    if words == ["audit"]:
        return _in_test_environment("tests.audit")
    reader = argparse.ArgumentParser("start.py", usage=_USAGE, allow_abbrev=False)
    reader.add_argument("command", nargs="?", choices=["setup"], help=argparse.SUPPRESS)
    reader.add_argument("--port", type=_port, default=usual_port(), help="the first port to try (%(default)s)")
    reader.add_argument("--no-browser", action="store_true", help="only say where the workbook is")
    wishes = reader.parse_args(words)
    if not wishes.command:
        return _open(wishes)
    with start_lock(PROJECT) as held_lock:
        ready_environment(WORKBOOK_LOCK, held_lock)
    print("The workbook is set up.")
    return 0


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) not in _PORTS:
        raise argparse.ArgumentTypeError(f"please give a number from {_PORTS[0]} to {_PORTS[-1]}")
    return int(text)


def _open(wishes: argparse.Namespace) -> int:
    journal = fingerprint(journal_folder())
    with ExitStack() as until_closed:
        # The lock is freed when the server answers, so that a second start finds it instead of starting its own.
        with start_lock(PROJECT) as held_lock:
            if note := running_workbook(journal):
                return _show(note, "The workbook is open already", wishes)
            environment = ready_environment(WORKBOOK_LOCK, held_lock)
            server = until_closed.enter_context(start_server(environment, journal, wishes.port))
        try:
            _show(server.note, "Press Ctrl+C here to close the workbook. It is open", wishes)
            server.wait()
        except Stopped:
            print("\nThe workbook is closed. Everything you saved is safe.")
            return 0
    raise StartError("The workbook stopped by itself. Everything you saved is safe, so please start it again.")


def _show(note: RunningNote, words: str, wishes: argparse.Namespace) -> int:
    address = f"http://{ADDRESS}:{note.port}"
    with_key = f"{address}/?{IN_ADDRESS}={note.key}"
    print(f"{words} at {with_key}", flush=True)
    for name, there in ((ADDRESS, ADDRESS), ("localhost", ADDRESS_6)):
        if (note.port, ADDRESS) != (wishes.port, there) and is_strangers(wishes.port, there):
            print(_STRANGER.format(usual=f"http://{name}:{wishes.port}"), flush=True)
    # Without a screen Python would take a browser for terminals, which holds the terminal.
    has_screen = not sys.platform.startswith("linux") or {"DISPLAY", "WAYLAND_DISPLAY", "BROWSER"} & set(os.environ)
    if has_screen and not wishes.no_browser:
        try:
            # Other accounts can read what programs are started with, so the browser is given a page that has the key.
            webbrowser.open(write_opening(address, note.port, note.key).as_uri())
        except OSError:
            webbrowser.open(with_key)
    return 0


def _test(words: Sequence[str]) -> int:
    is_quick = _QUICK in words
    for_pytest = [word for word in words if word != _QUICK]
    runners: list[str] = []
    # How many tests run at the same time, unless the words say so themselves; a file's tests stay together.
    if not any(word.startswith(("-n", "--numprocesses", "--pdb")) for word in for_pytest):
        # Two more than there are cores, for a test with a browser waits now and then; the others never do.
        many = min(_MOST_TEST_RUNNERS, (os.cpu_count() or 1) + (0 if is_quick else 2))
        # In the order of their names the browser's long files come first; by their number of tests they would be last.
        runners = ["-n", str(many), "--dist", "loadfile", "--no-loadscope-reorder"]
    choice = QUICK_TESTS if is_quick else ()
    return _in_test_environment("pytest", *runners, *choice, *for_pytest, with_browser=not is_quick)


def _in_test_environment(module: str, *words: str, with_browser: bool = True) -> int:
    with start_lock(PROJECT) as held_lock:
        environment = ready_environment(TEST_LOCK, held_lock)
        browser = {"WORKBOOK_BROWSER": find_browser(environment)} if with_browser else {}
    command = [str(environment.python), "-m", module, *words]
    with child(command, cwd=PROJECT, env=test_variables() | browser) as running:
        return wait_for(running)
