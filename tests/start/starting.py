"""Runs start.py as a person does, in a process of its own, and watches what it says and does."""

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Self

import psutil

PATIENCE = 90.0


class Start:
    """One run of `start.py` of `project`; enter it, and leave it to have it and its server ended.

    `quiet` drops what it says on the side (stderr).
    """

    def __init__(
        self,
        project: Path,
        *words: str,
        environment: Mapping[str, str],
        python: str | None = None,
        quiet: bool = False,
        **options: Any,
    ) -> None:
        self._said: list[str] = []
        self._process = subprocess.Popen(
            [python or base_python(), str(project / "start.py"), *words],
            env=dict(environment),
            cwd=project.parent,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            start_new_session=True,
            stderr=subprocess.DEVNULL if quiet else subprocess.STDOUT,
            **options,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
        self.ended()

    @property
    def pid(self) -> int:
        """The id of its process."""
        return self._process.pid

    @property
    def said(self) -> str:
        """Everything it has said so far."""
        return "".join(self._said)

    def address(self) -> str:
        """Waits until it says where the workbook is, and gives that."""
        until(lambda: self._named() or self._process.poll() is not None)
        if not self._named():
            self._reader.join(PATIENCE)
        assert self._named(), f"It ended without an address, and said:\n{self.said}"
        return self._named()[0]

    def ended(self) -> int:
        """Waits until it ends and gives its exit code."""
        code = self._process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        return code

    def runs_on_for(self, seconds: float) -> bool:
        """Whether it still runs after so many seconds."""
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return True
        return False

    def send(self, request: signal.Signals) -> None:
        """Sends it a signal, and only it."""
        self._process.send_signal(request)

    def children(self) -> list[int]:
        """The ids of the processes it has started and that still run."""
        return [child.pid for child in psutil.Process(self._process.pid).children()]

    def key(self) -> str:
        """The key in the address that it told."""
        self.address()
        return re.findall(r"/\?key=([\w-]+)", self.said)[0]

    def _named(self) -> list[str]:
        return re.findall(r"http://127\.0\.0\.1:\d+", self.said)

    def _read(self) -> None:
        # Not line by line, for the dots of the set-up come without a line end.
        while said := os.read(self._process.stdout.fileno(), 1000):
            self._said.append(said.decode(errors="replace"))


def ran(project: Path, *words: str, environment: Mapping[str, str], **options: Any) -> tuple[int, str]:
    """Runs `start.py` to its end: exit code and all it said."""
    with Start(project, *words, environment=environment, **options) as start:
        return start.ended(), start.said


def commands_running() -> list[str]:
    """The command lines of all processes of this computer."""
    return [" ".join(each.info["cmdline"] or ()) for each in psutil.process_iter(["cmdline"])]


def has_package(project: Path) -> bool:
    """Whether the package of the project's lock is in its environment."""
    python = project / ".venv" / "bin" / "python"
    return subprocess.run([python, "-I", "-c", "import streamlit"], capture_output=True).returncode == 0


def installed_by(project: Path) -> str:
    """The program that brought the package of the project's lock."""
    (note,) = (project / ".venv").glob("lib/*/site-packages/streamlit-*.dist-info/INSTALLER")
    return note.read_text().strip()


def until(happened: Callable[[], Any]) -> Any:
    """Waits until `happened` gives something true, and gives that."""
    deadline = time.monotonic() + PATIENCE
    while not (result := happened()):
        assert time.monotonic() < deadline, "It never happened."
        time.sleep(0.02)
    return result


def base_python() -> str:
    """The interpreter that a person would type, not the one of the environment that the tests run in."""
    return os.path.realpath(getattr(sys, "_base_executable", sys.executable))
