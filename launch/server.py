"""Starts the workbook's server on a free port and waits until it answers, or finds the one that runs."""

import http.client
import json
import socket
import subprocess
import sys
import threading
import time
import tomllib
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from launch.processes import child, raise_if_stopped, wait_for, workbook_variables
from launch.start_errors import StartError, write_report
from launch.venv import Environment
from steady.identity import HERE_ROUTE, PROJECT

ADDRESS = "127.0.0.1"
_HOW_MANY_PORTS = 20
_ANSWER = 2  # seconds that a running server has to answer
_PATIENCE = 120  # seconds; the first start from a slow disk can take half of that


class Server:
    """A starting or running workbook. What it complains of is kept, and shown while `is_loud`."""

    def __init__(self, port: int, running: subprocess.Popen) -> None:
        self.port = port
        self._running = running
        self._complaints: deque[str] = deque(maxlen=500)
        self._is_up = self.is_loud = False
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def answers(self, journal: str) -> bool:
        """Waits for the server: True once it answers for `journal`, False if it ends or takes too long."""
        until = time.monotonic() + _PATIENCE
        while not self._is_up and self._running.poll() is None and time.monotonic() < until:
            raise_if_stopped()
            self._is_up = journal_at(self.port) == journal
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
    options |= {"cwd": PROJECT, "env": workbook_variables(), "text": True, "encoding": "utf-8", "errors": "replace"}
    for port in free_ports(first):
        # All else stands in .streamlit/config.toml, so that `streamlit run workbook.py` is as safe as this.
        command = [str(environment.python), "-m", "streamlit", "run", "workbook.py", f"--server.port={port}"]
        with child(command, **options) as running:
            server = Server(port, running)
            if server.answers(journal):
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


def usual_port() -> int:
    """The port of `.streamlit/config.toml`: the browser keeps what she types under it, so it should stay the same."""
    settings = (PROJECT / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    return tomllib.loads(settings)["server"]["port"]


def port_of_running(journal: str, first: int) -> int | None:
    """The port of a running workbook whose journal has the fingerprint `journal`, or None."""
    taken = (port for port in _from(first) if not is_free(port))
    return next((port for port in taken if journal_at(port) == journal), None)


def free_ports(first: int) -> Iterator[int]:
    """The free ports from `first` on, looked up one by one. Raises StartError when they are used up."""
    yield from filter(is_free, _from(first))
    raise StartError(f"The ports from {first} to {_from(first)[-1]} are taken: please try --port with another number.")


def is_free(port: int) -> bool:
    """True when a server could listen on `port` now."""
    with socket.socket() as probe:
        # POSIX needs SO_REUSEADDR to see a port as free that was in use a minute ago; on Windows it would mean
        # sharing the port with another program.
        probe.setsockopt(socket.SOL_SOCKET, getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR), 1)
        try:
            probe.bind((ADDRESS, port))
        except OSError:
            return False
        return True


def journal_at(port: int) -> str | None:
    """The fingerprint of the journal that the workbook on `port` holds; None if no workbook answers there."""
    line = http.client.HTTPConnection(ADDRESS, port, timeout=_ANSWER)
    try:
        line.request("GET", HERE_ROUTE)
        answer = json.loads(line.getresponse().read(1000))
        return answer["folder"] if answer["app"] == "steady" else None
    except (OSError, http.client.HTTPException, ValueError, KeyError, TypeError):
        return None
    finally:
        line.close()


def _from(first: int) -> range:
    return range(first, first + _HOW_MANY_PORTS)
