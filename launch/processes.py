"""Runs other programs so that none of them is left behind, whatever stops us."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

# From polite to final, each with the seconds it is given.
_WAYS_TO_ASK: tuple[tuple[int, int | None], ...]
if sys.platform == "win32":
    _WAYS_TO_ASK = ((signal.CTRL_BREAK_EVENT, 8), (signal.SIGTERM, None))
else:
    _WAYS_TO_ASK = ((signal.SIGINT, 8), (signal.SIGTERM, 4), (signal.SIGKILL, None))
_asked = threading.Event()


class Stopped(BaseException):
    """Somebody asked us to stop: Ctrl+C, a closed terminal, or the end of the session."""


def listen_for_stop() -> None:
    """From now on a request to stop, of whatever kind, raises Stopped."""
    for request in _requests_to_stop():
        # Who starts with `nohup` wants the workbook to outlive the terminal.
        if request.name != "SIGHUP" or signal.getsignal(request) != signal.SIG_IGN:
            signal.signal(request, _stop)


def heed_stop() -> None:
    """Raises Stopped once somebody has asked for it.

    It is raised when the request comes, but Python drops what is raised while it tidies up an object. So whoever
    waits for long asks here.
    """
    if _asked.is_set():
        raise Stopped


@contextmanager
def child(command: Sequence[str], **options: Any) -> Iterator[subprocess.Popen]:
    """A running program, stopped together with all it started when the block is left."""
    # A group of its own lets us end the grandchildren too, which pip, venv and browsers have.
    if sys.platform == "win32":
        options |= {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
    else:
        options |= {"start_new_session": True}
    running = None
    try:
        heed_stop()
        with _stop_waits():
            running = subprocess.Popen(command, **options)
        yield running
    finally:
        if running is not None:
            _end(running)


def exit_code(command: Sequence[str], **options: Any) -> int:
    """Runs a program to its end, in this terminal."""
    with child(command, **options) as running:
        return wait_for(running)


def wait_for(running: subprocess.Popen) -> int:
    """Waits until a program ends and gives its exit code."""
    # On Windows an endless wait would not hear Ctrl+C either.
    while running.poll() is None:
        heed_stop()
        time.sleep(0.2)
    return running.wait()


def said_by(
    command: Sequence[str],
    environment: Mapping[str, str],
    seconds: float | None = None,
    on_line: Callable[[str], None] = lambda line: None,
    **options: Any,
) -> tuple[int, str]:
    """Runs a program, at most so many seconds: its exit code and all it said; `on_line` hears each line at once."""
    options |= {"env": environment, "text": True, "encoding": "utf-8", "errors": "replace"}
    options |= {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    said = []
    with child(command, **options) as running, _patience(running, seconds):
        for line in running.stdout or ():
            said.append(line)
            on_line(line)
        return running.wait(), "".join(said)


@contextmanager
def _patience(running: subprocess.Popen, seconds: float | None) -> Iterator[None]:
    alarm = threading.Timer(seconds or 0, _ask, (running, _WAYS_TO_ASK[-1][0]))
    if seconds is not None:
        alarm.start()
    try:
        yield
    finally:
        alarm.cancel()


@contextmanager
def _stop_waits() -> Iterator[None]:
    """A request to stop that comes meanwhile is heard at the end, when what was begun has a name to end it by."""
    heard: list[int] = []
    listeners = {
        request: signal.signal(request, lambda number, _: heard.append(number))
        for request in _requests_to_stop()
        if signal.getsignal(request) != signal.SIG_IGN
    }
    try:
        yield
    finally:
        for request, listener in listeners.items():
            signal.signal(request, listener)
        if heard:
            signal.raise_signal(heard[0])


def _end(running: subprocess.Popen) -> None:
    if running.poll() is not None:
        return
    # A second Ctrl+C must not interrupt the clearing up; it takes a few seconds at most.
    listeners = {request: signal.signal(request, signal.SIG_IGN) for request in _requests_to_stop()}
    for request, patience in _WAYS_TO_ASK:
        _ask(running, request)
        try:
            running.wait(patience)
            break
        except subprocess.TimeoutExpired:
            continue
    for request, listener in listeners.items():
        signal.signal(request, listener)


def _ask(running: subprocess.Popen, request: int) -> None:
    try:
        if sys.platform == "win32":
            running.send_signal(request)
        else:
            os.killpg(running.pid, request)
    except OSError:
        running.poll()


def _requests_to_stop() -> list[signal.Signals]:
    names = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
    return [getattr(signal, name) for name in names if hasattr(signal, name)]


def _stop(*_: object) -> None:
    _asked.set()
    raise Stopped
