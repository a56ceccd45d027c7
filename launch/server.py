"""Starts the workbook's server on a free port, waits until it answers, and replaces its process when that asks for it.

It asks once nothing of hers is open in it any more: her words and her passphrase stay in the memory of a process until
it ends. A fresh one stands by before the old one goes, so that a page left open goes on by itself.
"""

import os
import socket
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from launch.processes import raise_if_stopped
from launch.running_workbook import ADDRESS, free_ports, is_free, proves_itself
from launch.server_process import ENDED, ServerProcess
from launch.start_errors import StartError, write_report
from launch.venv import Environment
from steady.start_key import RunningNote, new_key
from steady.supervision import LEAVE, LEAVING, READY, SERVE, SHUT, STAY

_PATIENCE = 120  # seconds; the first start from a slow disk can take half of that
_TO_SETTLE = 30  # seconds in which a process has to say whether it leaves
_TO_GO = 5  # seconds it is given for that
_TRIES = 3  # fresh processes in a row that may fail


class Server:
    """A starting or running workbook at `port`, whichever process serves it."""

    def __init__(self, environment: Environment, journal: str, port: int, place: socket.socket | None) -> None:
        self.port = port
        self._journal, self._key = journal, new_key()
        self._new_process = lambda: ServerProcess(environment, port, place, self._key)
        # The one that serves, and behind it one that stands by.
        self._processes: list[ServerProcess] = []

    @property
    def note(self) -> RunningNote:
        """Where it is, with its key, which stays the same whichever process serves."""
        return RunningNote(self._journal, self.port, self._key, self._processes[0].pid)

    def answers(self, news: Mapping[str, Any] | None = None) -> bool:
        """Lets the process serve that stands by, or a new one: True once it proves itself, False if it ends before.

        False also when it takes too long. `news` is what the process before has handed over.
        """
        if not (self._processes or self._is_prepared()):
            return False
        (serving,) = self._processes
        serving.tell(SERVE, news)
        until = time.monotonic() + _PATIENCE
        while not serving.is_loud and serving.runs and time.monotonic() < until:
            raise_if_stopped()
            serving.is_loud = proves_itself(self.note)
            time.sleep(0.05)
        return serving.is_loud

    def wait(self) -> None:
        """Waits until the workbook ends; meanwhile its process is replaced whenever it asks for that."""
        while self._processes and self._processes[0].runs:
            if self._processes[0].hears(1)[0] == SHUT:
                self._renew()

    def complaints(self) -> str:
        """What a process said that has ended before it ran."""
        return self._processes[-1].complaints()

    def end(self) -> None:
        """Ends every process of it."""
        for process in self._processes:
            process.end()

    def _is_prepared(self) -> bool:
        process = self._new_process()
        self._processes.append(process)
        process.start()
        return process.hears(_PATIENCE)[0] == READY

    def _renew(self) -> None:
        is_prepared = self._is_prepared()
        serving = self._processes[0]
        serving.tell(LEAVE if is_prepared else STAY)
        answer, news = serving.hears(_TO_SETTLE) if is_prepared else ("", {})
        if answer not in (LEAVING, ENDED):
            # She has opened her journal again, or there is no fresh process to be had: the old one goes on.
            self._processes.pop().end()
            return
        self._processes.pop(0).end(_TO_GO)
        for _ in range(_TRIES):
            if self.answers(news):
                return
            self._processes.pop().end()


@contextmanager
def start_server(environment: Environment, journal: str, first: int) -> Iterator[Server]:
    """A new server that answers, on the first free port from `first` on; stopped when the block is left.

    Raises StartError when it ends before it answers, does not answer in time, or no port is free.
    """
    for port in free_ports(first):
        try:
            place = _place_at(port)
        except OSError:
            # Another program has taken it in this moment.
            continue
        server = Server(environment, journal, port, place)
        try:
            if server.answers():
                yield server
                return
        finally:
            server.end()
            if place is not None:
                place.close()
        # Where a server takes the port itself, another program may have been faster; only then the next is worth a try.
        if place is not None or is_free(port):
            details = write_report(environment.folder / "last-start.log", server.complaints())
            raise StartError(f"The workbook didn't start, and nothing is lost. Please start it again. {details}")


def _place_at(port: int) -> socket.socket | None:
    """Listens at `port` for all processes to come, so that no other program can stand there between two of them.

    None on Windows, where a server cannot serve with a socket of another program. Raises OSError if it is taken.
    """
    if os.name == "nt":
        return None
    place = socket.socket()
    try:
        # As in running_workbook.is_free.
        place.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        place.bind((ADDRESS, port))
        place.listen()
    except OSError:
        place.close()
        raise
    return place
