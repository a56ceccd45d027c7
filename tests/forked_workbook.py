"""A workbook's server that need not read its libraries first, for the many tests to which that is nothing but a wait.

It is forked from a process that has read them, and runs as `streamlit run` does from there on. Where a process cannot
be forked, as on Windows, it starts like any other.
"""

import os
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from pathlib import Path

from tests.forked import HAS_FORKS, begun, ended
from tests.running import RunningWorkbook, Server


class ForkedWorkbook(RunningWorkbook):
    """A running workbook, of another birth than those that a person starts."""

    def _begin(self, command: Sequence[str], cwd: str, log: Path) -> Server:
        if not HAS_FORKS:
            return super()._begin(command, cwd, log)
        return _Forked(begun(serve, command[3:], cwd, dict(self._environment), str(log)))


class _Forked:
    """A forked process, asked as `subprocess.Popen` is."""

    def __init__(self, child: BaseProcess) -> None:
        self._child = child
        self.pid, self.terminate, self.kill = child.pid, child.terminate, child.kill

    def poll(self) -> int | None:
        return ended(self._child) if wait([self._child.sentinel], 0) else None

    def wait(self, timeout: float) -> int:
        if not wait([self._child.sentinel], timeout):
            raise TimeoutError(f"The server {self.pid} does not end.")
        return ended(self._child)


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
