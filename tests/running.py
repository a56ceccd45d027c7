"""A real workbook, served by a process of its own, for tests that speak to it from outside."""

import os
import secrets
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

from steady import identity
from steady.start_key import IN_ADDRESS, PROOF_ROUTE, VARIABLE, RunningNote, derived, new_key, proof

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 60.0
# Modules that fail: what the tests have and her workbook has not, so that no screen comes to need it.
# What stands before the packages that her set-up leaves out.
ABSENT = ROOT / "tests" / "left_out"


# The key of each workbook, by its port: a test that has not to do with keys is let in without naming them.
KEYS: dict[int, str] = {}
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


def let_in(port: int) -> dict[str, str]:
    """The header by which a browser that has come in is known to the workbook at `port`; none for other servers."""
    return {"cookie": f"notes-{port}={derived(KEYS[port], 'cookie')}"} if port in KEYS else {}


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
        # The log must lie outside the journal: some tests read every byte under that folder.
        self._elsewhere = tempfile.TemporaryDirectory(prefix="workbook-log-", ignore_cleanup_errors=True)
        ours = {"WORKBOOK_DATA": str(folder), "PYTHONPATH": first}
        # The note for a second start lies in the home of whoever runs a workbook.
        ours |= dict.fromkeys(("HOME", "USERPROFILE", "LOCALAPPDATA"), self._elsewhere.name)
        self._environment = {**os.environ, **ours, **(environment or {})}
        self.renew_key()
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

    def renew_key(self) -> None:
        """Give the next start another key, as every start of hers has."""
        self.key = KEYS[self.port] = self._environment[VARIABLE] = new_key()

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

    def opening(self, path: str = "") -> str:
        """The address, with the key in it, that lets a browser in; such a one is printed by `start.py`."""
        return f"{self.url}/{path}?{IN_ADDRESS}={self.key}"

    @property
    def home(self) -> Path:
        """The home of whoever runs it."""
        return Path(self._elsewhere.name)

    def answers(self) -> bool:
        """Whether the workbook of this key and this journal answers there."""
        nonce = secrets.token_hex(32)
        note = RunningNote(identity.fingerprint(self.folder), self.port, self.key, 0)
        try:
            with urllib.request.urlopen(f"{self.url}{PROOF_ROUTE}?nonce={nonce}", timeout=30) as answer:
                return answer.read().decode() == proof(note, nonce)
        except (urllib.error.URLError, OSError):
            return False

    def _begin(self, command: Sequence[str], cwd: str, log: Path) -> Server:
        with log.open("ab") as said:
            return subprocess.Popen(
                command, cwd=cwd, env=self._environment, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT
            )

    def _wait_until_it_answers(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self._process.poll() is None:
            if self.answers():
                return
            time.sleep(0.05)
        raise NeverCame(f"The workbook at {self.url} never answered. Its log:\n{self.log()}")

    def _wait_until_gone(self) -> None:
        try:
            self._process.wait(15)
        except (subprocess.TimeoutExpired, TimeoutError):
            self._process.kill()
            self._process.wait(15)
        self._process = None
