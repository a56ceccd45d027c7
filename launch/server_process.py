"""One process of the workbook's server: it stands by until it is told to serve, and may be asked to leave."""

import socket
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from queue import Empty, SimpleQueue
from typing import IO, Any

from launch.processes import child, raise_if_stopped, workbook_variables
from launch.venv import Environment
from steady.identity import PROJECT
from steady.start_key import VARIABLE
from steady.supervision import heard_in, line_of

# What `hears` returns when the process has ended, and when it said nothing in time.
ENDED, NOTHING = "ended", ""
_STEP = 0.2


class ServerProcess:
    """A process of the server at `port`, begun by `start`. What it complains of is kept, and shown while `is_loud`.

    `place` is the socket that listens at the port, where a process can be given one; `key` lets in whoever has it.
    """

    def __init__(self, environment: Environment, port: int, place: socket.socket | None, key: str) -> None:
        self._command = [str(environment.python), "-m", "steady.gate.standing_by", str(port)]
        self._options: dict[str, Any] = {"cwd": PROJECT, "env": workbook_variables() | {VARIABLE: key}}
        self._options |= dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        self._options |= {"text": True, "encoding": "utf-8", "errors": "replace"}
        if place is not None:
            self._command.append(str(place.fileno()))
            self._options |= {"pass_fds": [place.fileno()]}
        self.is_loud = False
        self._complaints: deque[str] = deque(maxlen=500)
        self._said: SimpleQueue[tuple[str, dict[str, Any]]] = SimpleQueue()
        self._running: subprocess.Popen | None = None
        # What it is told, says and complains of.
        self._pipes: list[IO[str]] = []
        self._until_ended = ExitStack()
        self._listeners = [threading.Thread(target=listen, daemon=True) for listen in (self._listen, self._watch)]

    def start(self) -> None:
        """Starts it; it stands by."""
        self._running = running = self._until_ended.enter_context(child(self._command, **self._options))
        self._pipes = [pipe for pipe in (running.stdin, running.stdout, running.stderr) if pipe]
        for listener in self._listeners:
            listener.start()

    @property
    def pid(self) -> int:
        """The number of the process, 0 before it is started."""
        return self._running.pid if self._running else 0

    @property
    def runs(self) -> bool:
        """Whether it runs."""
        return self._running is not None and self._running.poll() is None

    def tell(self, word: str, news: Mapping[str, Any] | None = None) -> None:
        """Says a word to it; one that has ended hears nothing."""
        with suppress(OSError):
            self._pipes[0].write(line_of(word, news))
            self._pipes[0].flush()

    def hears(self, seconds: float) -> tuple[str, dict[str, Any]]:
        """The next word it says within so many seconds, and what comes along with it; ENDED, or NOTHING."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            raise_if_stopped()
            # On Windows an endless wait would not hear Ctrl+C.
            with suppress(Empty):
                return self._said.get(timeout=_STEP)
        return NOTHING, {}

    def complaints(self) -> str:
        """What a process said that has ended."""
        for listener in self._listeners:
            if listener.is_alive():
                listener.join(timeout=1)
        return "".join(self._complaints)

    def end(self, patience: float = 0) -> None:
        """Ends it, unless it ends by itself within so many seconds, and lets go of what belongs to it."""
        if self._running is None:
            return
        # What Streamlit says to being closed is no complaint.
        self.is_loud = False
        with self._until_ended, suppress(subprocess.TimeoutExpired):
            self._running.wait(patience)
        self.complaints()
        for pipe in self._pipes:
            with suppress(OSError):
                pipe.close()

    def _listen(self) -> None:
        for line in self._pipes[1]:
            # What Streamlit prints is for nobody.
            if (heard := heard_in(line))[0]:
                self._said.put(heard)
        self._said.put((ENDED, {}))

    def _watch(self) -> None:
        for line in self._pipes[2]:
            if self.is_loud:
                sys.stderr.write(line)
            else:
                self._complaints.append(line)
