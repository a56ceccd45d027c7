"""A workbook as start.py runs it: a server, and what starts it, looks after it and gives it a fresh process."""

import sys
from collections.abc import Sequence
from pathlib import Path

import psutil

from tests.running import ROOT, RunningWorkbook, Server

# start.py itself, less its set-up and its browser, and with a key that the tests know.
_PROGRAM = """
import os, sys
from pathlib import Path
import launch.server
from launch.processes import Stopped, listen_for_stop
from launch.server import start_server
from launch.venv import Environment
from steady.identity import fingerprint, journal_folder
from steady.start_key import VARIABLE

launch.server.new_key = lambda: os.environ[VARIABLE]
listen_for_stop()
try:
    with start_server(Environment(Path(sys.prefix)), fingerprint(journal_folder()), int(sys.argv[1])) as server:
        server.wait()
except Stopped:
    sys.exit(0)
"""


class SupervisedWorkbook(RunningWorkbook):
    """A running workbook whose process is replaced when nothing of hers is open in it any more."""

    @property
    def servers(self) -> list[int]:
        """The ids of the server's processes: one, and for a moment two."""
        return [child.pid for child in psutil.Process(self.pid).children()]

    def _begin(self, command: Sequence[str], cwd: str, log: Path) -> Server:
        return super()._begin([sys.executable, "-c", _PROGRAM, str(self.port)], str(ROOT), log)
