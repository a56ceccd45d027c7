"""Runs other programs so that none of them is left behind, whatever stops us, and says which variables they see."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any

# From polite to final, each with the seconds it is given.
_WAYS_TO_END: tuple[tuple[int, int | None], ...]
if sys.platform == "win32":
    _WAYS_TO_END = ((signal.CTRL_BREAK_EVENT, 8), (signal.SIGTERM, None))
else:
    _WAYS_TO_END = ((signal.SIGINT, 8), (signal.SIGTERM, 4), (signal.SIGKILL, None))
_REQUESTS = [request for request in signal.Signals if request.name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")]
_asked = threading.Event()
# Where packages come from is her machine's business; where and how they are installed is ours.
_PIP_SOURCES = """
    PIP_CACHE_DIR PIP_CERT PIP_CLIENT_CERT PIP_CONFIG_FILE PIP_DEFAULT_TIMEOUT PIP_EXTRA_INDEX_URL PIP_FIND_LINKS
    PIP_INDEX_URL PIP_KEYRING_PROVIDER PIP_NO_CACHE_DIR PIP_NO_INDEX PIP_PROXY PIP_RETRIES PIP_TIMEOUT PIP_TRUSTED_HOST
""".split()
# STREAMLIT_… would overrule .streamlit/config.toml, which keeps the workbook on this computer.
_OVERRULING = ("PYTHON", "PIP_", "UV_", "STREAMLIT_", "VIRTUAL_ENV", "CONDA_", "__PYVENV_")
_FOLDERS = ("WORKBOOK_DATA", "WORKBOOK_CONTENT")


class Stopped(BaseException):
    """Somebody asked us to stop: Ctrl+C, a closed terminal, or the end of the session."""


def listen_for_stop() -> None:
    """From now on a request to stop, of whatever kind, raises Stopped."""

    def stop(*_: object) -> None:
        _asked.set()
        raise Stopped

    for request in _REQUESTS:
        # Who starts with `nohup` wants the workbook to outlive the terminal.
        if request.name != "SIGHUP" or signal.getsignal(request) != signal.SIG_IGN:
            signal.signal(request, stop)


def raise_if_stopped() -> None:
    """Raises Stopped once somebody has asked for it; whoever waits for long asks here."""
    # The request itself raises it too, but what is raised while Python tidies up an object gets lost.
    if _asked.is_set():
        raise Stopped


@contextmanager
def child(command: Sequence[str], **options: Any) -> Iterator[subprocess.Popen]:
    """A running program, stopped together with all that it started, when the block is left."""
    # A group of its own lets us end the grandchildren too, which pip, venv and browsers have.
    if sys.platform == "win32":
        options |= {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
    else:
        options |= {"start_new_session": True}
    running = None
    try:
        raise_if_stopped()
        # By the end of it the program can be ended by us.
        with _requests_held_back(heed=True):
            running = subprocess.Popen(command, **options)
        yield running
    finally:
        if running is not None:
            _end(running)


def wait_for(running: subprocess.Popen) -> int:
    """Waits until a program ends and gives its exit code."""
    # On Windows an endless wait would not hear Ctrl+C either.
    while running.poll() is None:
        raise_if_stopped()
        time.sleep(0.2)
    return running.wait()


def output_of(
    command: Sequence[str],
    seconds: float | None = None,
    variables: Mapping[str, str] | None = None,
    on_line: Callable[[str], None] = lambda line: None,
    **options: Any,
) -> tuple[int, str]:
    """Runs a program, at most so many seconds: its exit code and all it said; `on_line` hears each line at once."""
    options |= {"env": _clean_variables() | dict(variables or {}), "stdin": subprocess.DEVNULL}
    options |= {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    options |= {"text": True, "encoding": "utf-8", "errors": "replace"}
    said = []
    with child(command, **options) as running, ExitStack() as alarms:
        if seconds is not None:
            alarm = threading.Timer(seconds, _send_request, (running, _WAYS_TO_END[-1][0]))
            alarm.start()
            alarms.callback(alarm.cancel)
        for line in running.stdout or ():
            said.append(line)
            on_line(line)
        return running.wait(), "".join(said)


@contextmanager
def _requests_held_back(*, heed: bool) -> Iterator[None]:
    """Lets no request to stop interrupt the block; the first made meanwhile is made again after it, or dropped."""
    heard: list[int] = []
    listeners = {
        request: signal.signal(request, lambda number, _: heard.append(number))
        for request in _REQUESTS
        if signal.getsignal(request) != signal.SIG_IGN
    }
    try:
        yield
    finally:
        for request, listener in listeners.items():
            signal.signal(request, listener)
        if heed and heard:
            signal.raise_signal(heard[0])


def _end(running: subprocess.Popen) -> None:
    if running.poll() is not None:
        return
    # A second Ctrl+C must not interrupt the clearing up; it takes a few seconds at most.
    with _requests_held_back(heed=False):
        for request, patience in _WAYS_TO_END:
            _send_request(running, request)
            try:
                running.wait(patience)
                break
            except subprocess.TimeoutExpired:
                continue


def _send_request(running: subprocess.Popen, request: int) -> None:
    try:
        if sys.platform == "win32":
            running.send_signal(request)
        else:
            os.killpg(running.pid, request)
    except OSError:
        running.poll()


def _clean_variables() -> dict[str, str]:
    """Our variables less those that would change how Python, pip, uv or Streamlit work; in UTF-8."""
    dropped = {name for name in os.environ if name.upper().startswith(_OVERRULING)}
    dropped -= {name for name in dropped if name.upper() in _PIP_SOURCES}
    return {name: value for name, value in os.environ.items() if name not in dropped} | {"PYTHONUTF8": "1"}


def workbook_variables() -> dict[str, str]:
    """The variables for the workbook: clean, and its folders absolute, because it runs in the project's folder."""
    variables = _clean_variables()
    chosen = {name: variables[name] for name in _FOLDERS if variables.get(name)}
    return variables | {name: os.path.abspath(os.path.expanduser(folder)) for name, folder in chosen.items()}


def test_variables() -> dict[str, str]:
    """The variables for tests and benchmarks: clean, and without the way to her own journal."""
    kept = {name: value for name, value in _clean_variables().items() if name not in _FOLDERS}
    # Test runners side by side have to list the tests alike, also where a test is made of each thing in a set.
    return kept | {"PYTHONHASHSEED": "0"}
