"""What start.py starts ends with it, at whatever moment it is asked to stop."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.start.starting import commands_running

PROJECT = Path(__file__).parents[2]

# The new process itself asks its parent to stop, while the parent is still busy with starting it.
STARTS_AND_IS_STOPPED = """
import os, sys
from launch.processes import Stopped, child, listen_for_stop

listen_for_stop()
try:
    with child(["sleep", sys.argv[1]], preexec_fn=lambda: os.kill(os.getppid(), int(sys.argv[2]))):
        print("It went on.")
except Stopped:
    print("Stopped.")
"""

IS_STOPPED_WHILE_IT_TIDIES_UP = """
import os, signal, sys
from launch.processes import Stopped, child, listen_for_stop, wait_for

class Tidied:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGTERM)
        for _ in range(1000):
            pass

listen_for_stop()
try:
    with child(["sleep", sys.argv[1]]) as running:
        Tidied()
        wait_for(running)
        print("It went on.")
except Stopped:
    print("Stopped.")
"""


@pytest.mark.parametrize("request_to_stop", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_stop_while_a_program_is_being_started_ends_that_program(request_to_stop: signal.Signals) -> None:
    length = f"60.{os.getpid()}{request_to_stop.value}"
    ran = subprocess.run(
        [sys.executable, "-c", STARTS_AND_IS_STOPPED, length, str(request_to_stop.value)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=180,
        # Who runs the tests with `nohup` has them start with SIGHUP ignored.
        preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_DFL),
    )
    assert (ran.stdout, ran.stderr) == ("Stopped.\n", "")
    assert f"sleep {length}" not in commands_running()


def test_a_stop_that_python_drops_while_it_tidies_up_is_heard_all_the_same() -> None:
    length = f"60.{os.getpid()}0"
    ran = subprocess.run(
        [sys.executable, "-c", IS_STOPPED_WHILE_IT_TIDIES_UP, length],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=180,
    )
    assert ran.stdout == "Stopped.\n" and "Exception ignored" in ran.stderr
    assert f"sleep {length}" not in commands_running()


def test_who_starts_with_nohup_is_not_stopped_by_a_closed_terminal() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", STARTS_AND_IS_STOPPED, "0.01", str(signal.SIGHUP.value)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=180,
        preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN),
    )
    assert ran.stdout == "It went on.\n"
