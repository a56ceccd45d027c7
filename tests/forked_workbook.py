"""A workbook's server that need not read its libraries first, for the many tests to which that is nothing but a wait.

It is forked from a process that has read them, and runs as `streamlit run` does from there on. Where a process cannot
be forked, as on Windows, it starts like any other.
"""

import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.running import RunningWorkbook, Server, free_port

# Modules of steady.ui are not among them: they ask for a Streamlit that runs.
LIBRARIES = [
    "streamlit.web.cli", "streamlit.web.server.starlette.starlette_app", "streamlit.components.v2", "uvicorn", "pandas",
    "altair", "scipy.stats", "tinydb", "cryptography.hazmat.primitives.ciphers.aead", "steady.bootstrap",
    "steady.insights.panels", "steady.insights.report", "steady.content", "steady.command_line.main",
]
CAN_FORK = "forkserver" in multiprocessing.get_all_start_methods()
_free: list[int] = []


class ForkedWorkbook(RunningWorkbook):
    """A running workbook, of another birth than those that a person starts.

    Its port is one that an earlier one gave back: a browser knows Streamlit's files by their address, and has them.
    """

    def __exit__(self, *_: object) -> None:
        self.stop()
        _free.append(self.port)

    def _port(self) -> int:
        return _free.pop() if _free else free_port()

    def _begin(self, command: Sequence[str], cwd: str, log: Path) -> Server:
        if not CAN_FORK:
            return super()._begin(command, cwd, log)
        forking = multiprocessing.get_context("forkserver")
        forking.set_forkserver_preload(LIBRARIES)
        child = forking.Process(target=serve, args=(command[3:], cwd, dict(self._environment), str(log)))
        child.start()
        return _Forked(child)


class _Forked:
    """A forked process, asked as `subprocess.Popen` is."""

    def __init__(self, child: multiprocessing.Process) -> None:
        self._child = child
        self.pid, self.terminate, self.kill = child.pid, child.terminate, child.kill

    def poll(self) -> int | None:
        return self._child.exitcode

    def wait(self, timeout: float) -> int:
        self._child.join(timeout)
        if self._child.exitcode is None:
            raise TimeoutError(f"The server {self.pid} does not end.")
        return self._child.exitcode


def serve(words: Sequence[str], cwd: str, environment: Mapping[str, str], log: str) -> None:
    """Be `streamlit` with these words after its name, in that folder and with these variables, until told to end."""
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    # What the first process made of the variables it was born with.
    tempfile.tempdir = None
    os.chdir(cwd)
    sys.path[:0] = filter(None, environment.get("PYTHONPATH", "").split(os.pathsep))
    with open(log, "ab") as said:
        os.dup2(said.fileno(), 1)
        os.dup2(said.fileno(), 2)
    from streamlit.web import cli

    sys.argv = ["streamlit", *words]
    cli.main()
