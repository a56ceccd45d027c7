"""Starts the workbook's server on a free port and waits until it answers."""

import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from launch.processes import child, raise_if_stopped, wait_for, workbook_variables
from launch.running_workbook import free_ports, is_free, proves_itself
from launch.start_errors import StartError, write_report
from launch.venv import Environment
from steady.identity import PROJECT
from steady.start_key import VARIABLE, RunningNote, new_key

_PATIENCE = 120  # seconds; the first start from a slow disk can take half of that


class Server:
    """A starting or running workbook. What it complains of is kept, and shown while `is_loud`."""

    def __init__(self, note: RunningNote, running: subprocess.Popen) -> None:
        self.note = note
        self._running = running
        self._complaints: deque[str] = deque(maxlen=500)
        self._is_up = self.is_loud = False
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def answers(self) -> bool:
        """Waits for the server: True once it proves that it is the one started, False if it ends or takes too long."""
        until = time.monotonic() + _PATIENCE
        while not self._is_up and self._running.poll() is None and time.monotonic() < until:
            raise_if_stopped()
            self._is_up = proves_itself(self.note)
            time.sleep(0.05)
        self.is_loud = self._is_up
        return self._is_up

    def wait(self) -> None:
        """Waits until the server ends."""
        wait_for(self._running)

    def complaints(self) -> str:
        """What a server said that has ended before it ran."""
        self._listener.join(timeout=1)
        return "".join(self._complaints)

    def _listen(self) -> None:
        for line in self._running.stderr or ():
            if self.is_loud:
                sys.stderr.write(line)
            else:
                self._complaints.append(line)


@contextmanager
def start_server(environment: Environment, journal: str, first: int) -> Iterator[Server]:
    """A new server that answers, on the first free port from `first` on; stopped when the block is left.

    Raises StartError when it ends before it answers, does not answer in time, or no port is free.
    """
    # What it prints is for nobody; what it complains of is kept.
    options: dict[str, Any] = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE}
    key = new_key()
    variables = workbook_variables() | {VARIABLE: key}
    options |= {"cwd": PROJECT, "env": variables, "text": True, "encoding": "utf-8", "errors": "replace"}
    for port in free_ports(first):
        # All else stands in .streamlit/config.toml, so that `streamlit run workbook.py` is as safe as this.
        command = [str(environment.python), "-m", "streamlit", "run", "workbook.py", f"--server.port={port}"]
        with child(command, **options) as running:
            server = Server(RunningNote(journal, port, key, running.pid), running)
            if server.answers():
                try:
                    yield server
                finally:
                    # What Streamlit says to being closed is no complaint.
                    server.is_loud = False
                return
        # Another program may have taken the port in this moment; only then is the next one worth a try.
        if is_free(port):
            details = write_report(environment.folder / "last-start.log", server.complaints())
            raise StartError(f"The workbook did not start, and nothing is lost: please start it again. {details}")
