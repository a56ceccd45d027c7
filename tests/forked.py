"""Programs of the tests, each begun in a moment: where there are forks, as one of a program that has all imported.

A fork is a process of its own all the same, and a kill takes it alone. Windows has none, and begins each anew.
"""

import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from threading import Lock
from typing import Any

HAS_FORKS = "forkserver" in multiprocessing.get_all_start_methods()
_WAY = multiprocessing.get_context("forkserver" if HAS_FORKS else "spawn")
# Whoever begins a program looks at once which others have ended; two who look at the same one would confuse it.
_ONE_AT_A_TIME = Lock()
_PATIENCE = 60.0

if HAS_FORKS:
    _WAY.set_forkserver_preload(
        [
            "tests.storage.writer",
            "tests.storage.changing_until_killed",
            "tests.storage.erasing_until_killed",
            "tests.storage.imports.importing_until_killed",
            "tests.storage.counting",
            "steady.command_line.main",
            # What a served workbook asks for. Not steady.ui, which wants a Streamlit that runs.
            "streamlit.web.cli",
            "streamlit.web.server.starlette.starlette_app",
            "streamlit.components.v2",
            "uvicorn",
            "pandas",
            "altair",
            "scipy.stats",
            "steady.insights.charts.week_panels",
            "steady.insights.report",
            "tests.before_forks",
        ]
    )


def begun(program: Callable[..., None], *given: Any) -> BaseProcess:
    """Begin a program of its own that calls `program(*given)`."""
    process = _WAY.Process(target=program, args=given)
    with _ONE_AT_A_TIME:
        process.start()
    return process


def ended(process: BaseProcess) -> int:
    """Wait until the program has ended and return its code, below 0 for the signal that ended it."""
    wait([process.sentinel])
    with _ONE_AT_A_TIME:
        process.join()
        return process.exitcode


def listened_to(program: Callable[..., None], *given: Any) -> tuple[BaseProcess, Iterator[Any]]:
    """Begin `program(telling, *given)`; return it and what it tells with `telling.send`, until its end."""
    hearing, telling = _WAY.Pipe(duplex=False)
    process = begun(program, telling, *given)
    # From here on it alone can tell, so that its end is heard as well.
    telling.close()
    return process, _everything(hearing)


def said_by(program: Callable[[list[str]], int], words: list[str]) -> tuple[int, bytes]:
    """Run `program(words)` without a terminal; return its code, and all that it printed. Only where there are forks."""
    hearing, telling = _WAY.Pipe(duplex=False)
    process, said, more = begun(_printing, telling, program, words, dict(os.environ)), b"", b"begun"
    telling.close()
    while more:
        assert wait([hearing], _PATIENCE), f"it never ended; it said: {said}"
        more = os.read(hearing.fileno(), 65536)
        said += more
    hearing.close()
    return ended(process), said


def _printing(telling: Connection, program: Callable[[list[str]], int], words: list[str], environ: dict) -> None:
    os.environ.clear()
    os.environ.update(environ)
    for stream in (1, 2):
        os.dup2(telling.fileno(), stream)
    telling.close()
    sys.stdout = sys.stderr = os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.exit(program(words))


def _everything(hearing: Connection) -> Iterator[Any]:
    # A program killed in mid-sentence leaves half of one, which says nothing.
    with hearing, suppress(EOFError, OSError):
        while True:
            yield hearing.recv()
