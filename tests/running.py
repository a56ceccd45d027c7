"""A real workbook, served by a process of its own, for tests that speak to it from outside."""

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol, Self

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 60.0
# Modules that fail: what the tests have and her workbook has not, so that no screen comes to need it.
# What stands before the packages that her set-up leaves out.
ABSENT = ROOT / "tests" / "left_out"


# Ports that an earlier workbook gave back: a browser knows Streamlit's files by their address, and has them.
_free: list[int] = []


class Server(Protocol):
    """What is asked of a server's process; `subprocess.Popen` answers it all."""

    pid: int

    def poll(self) -> int | None: ...
    def wait(self, timeout: float) -> int: ...
    def terminate(self) -> None: ...
    def kill(self) -> None: ...


class NeverCame(Exception):
    """The server did not answer; the message holds its log."""


def free_port() -> int:
    """A port of 127.0.0.1 that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class RunningWorkbook:
    """`streamlit run workbook.py` on a free loopback port, with its journal in `folder`.

    Enter it, or call `start()` and `stop()`. It may be stopped or killed and started again: port, folder and log stay.
    `environment` is added to this process's own; `script` is another served app in place of `workbook.py`.
    """

    def __init__(
        self, folder: Path, environment: Mapping[str, str] | None = None, script: Path = ROOT / "workbook.py"
    ) -> None:
        self.folder = folder
        self.script = script
        self.port = _free.pop() if _free else free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        first = os.pathsep.join(filter(None, [str(ABSENT), os.environ.get("PYTHONPATH")]))
        ours = {"WORKBOOK_DATA": str(folder), "PYTHONPATH": first}
        self._environment = {**os.environ, **ours, **(environment or {})}
        # The log must lie outside the journal: some tests read every byte under that folder.
        self._elsewhere = tempfile.TemporaryDirectory(prefix="workbook-log-", ignore_cleanup_errors=True)
        self._log_path = Path(self._elsewhere.name) / "server.log"
        self._process: Server | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        _free.append(self.port)

    @property
    def pid(self) -> int:
        """The id of the server's process; only while it runs."""
        assert self._process is not None, "the workbook is not running"
        return self._process.pid

    def start(self) -> None:
        """Start the server and return when it answers. Raises NeverCame with its log when it does not."""
        command = [sys.executable, "-m", "streamlit", "run", str(self.script), "--server.port", str(self.port)]
        # The working directory is a foreign one on purpose: nothing may depend on where she stands.
        self._process = self._begin(command, self._elsewhere.name, self._log_path)
        try:
            self._wait_until_it_answers()
        except BaseException:
            self.kill()
            raise

    def stop(self) -> None:
        """Ask the server to end, as Ctrl+C does, and wait until it is gone."""
        if self._process is not None:
            self._process.terminate()
            self._wait_until_gone()

    def kill(self) -> None:
        """End the server as a power cut would (kill −9)."""
        if self._process is not None:
            self._process.kill()
            self._wait_until_gone()

    def log(self) -> str:
        """Everything the server has printed so far, over all its starts."""
        return self._log_path.read_text(encoding="utf-8", errors="replace")

    def here(self) -> dict[str, str]:
        """What the server says of itself at `/steady/here`."""
        with urllib.request.urlopen(f"{self.url}/steady/here", timeout=30) as answer:
            return json.load(answer)

    def _begin(self, command: Sequence[str], cwd: str, log: Path) -> Server:
        with log.open("ab") as said:
            return subprocess.Popen(
                command, cwd=cwd, env=self._environment, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT
            )

    def _wait_until_it_answers(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self._process.poll() is None:
            try:
                self.here()
                return
            except (urllib.error.URLError, OSError):
                time.sleep(0.05)
        raise NeverCame(f"The workbook at {self.url} never answered. Its log:\n{self.log()}")

    def _wait_until_gone(self) -> None:
        try:
            self._process.wait(15)
        except (subprocess.TimeoutExpired, TimeoutError):
            self._process.kill()
            self._process.wait(15)
        self._process = None
