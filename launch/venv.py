"""The Python environment of the workbook: when it is ready and how it is made."""

import hashlib
import importlib.util
import json
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, Any

from launch.packages import Run, Said, install
from launch.processes import output_of
from launch.start_errors import StartError, reason_in, write_report
from steady.identity import PROJECT, fingerprint

WORKBOOK_LOCK = "requirements.txt"
TEST_LOCK = "requirements-test.txt"
# The lock of the tests holds all of the workbook's, so what is ready for the tests is ready for her.
_MEETS = {WORKBOOK_LOCK: (WORKBOOK_LOCK,), TEST_LOCK: (WORKBOOK_LOCK, TEST_LOCK)}
_NO_VENV = (
    "This Python can't make environments. Please install its venv package (on Debian or Ubuntu: "
    "apt install python3-venv) and start again."
)


@dataclass(frozen=True)
class Environment:
    """The environment in `folder`, which need not exist yet."""

    folder: Path

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def is_ready_for(self, lock: str) -> bool:
        """True when all that the lock named `lock` asks for was installed to the end, for this Python."""
        try:
            stamp = dict(json.loads(self._stamp().read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            stamp = {}
        return self.python.exists() and stamp.get(lock) == _mark(lock)

    def set_up(self, lock: str, start_lock: IO | None = None) -> None:
        """Installs all that `lock` asks for. Raises StartError with the reason when that does not work."""
        run = partial(_run, start_lock)
        if not self.is_ready_for(WORKBOOK_LOCK):
            self._make(run)
        done = install(lock, _base(), self.python, run)
        self._must_be_well(done, "The setup didn't work out. Please start again.")
        unfinished = self._stamp().with_suffix(".part")
        unfinished.write_text(json.dumps({met: _mark(met) for met in _MEETS[lock]}), encoding="utf-8")
        os.replace(unfinished, self._stamp())

    def _make(self, run: Run) -> None:
        if not all(importlib.util.find_spec(needed) for needed in ("venv", "ensurepip")):
            raise StartError(_NO_VENV)
        try:
            if self.folder.exists():
                shutil.rmtree(self.folder)
        except OSError as error:
            raise StartError(f"{self.folder} is in use. Please close the workbook and start again.") from error
        # Without pip, which takes seconds to bring along and is rarely needed.
        command = [_base(), "-I", "-m", "venv", "--without-pip", str(self.folder)]
        self._must_be_well(run(command, {}), _NO_VENV)

    def _must_be_well(self, done: Said, otherwise: str) -> None:
        code, said = done
        if code:
            raise StartError(f"{reason_in(said) or otherwise} {write_report(self.folder / 'setup.log', said)}")

    def _stamp(self) -> Path:
        return self.folder / "steady-stamp.json"


def ready_environment(lock: str, start_lock: IO | None) -> Environment:
    """An environment with all that `lock` asks for, set up now if need be. Raises StartError when that fails."""
    # Beside the project, or in the user's cache where the project is read-only.
    environment = Environment(PROJECT / ".venv")
    writable = _can_be_written(PROJECT) and _can_be_written(environment.folder)
    if not writable and not environment.is_ready_for(lock):
        environment = Environment(_cache() / "steady" / fingerprint(PROJECT))
    if not environment.is_ready_for(lock):
        print("Setting up. This only happens once and takes a minute or less.", file=sys.stderr, flush=True)
        environment.set_up(lock, start_lock)
        print(" Done.", file=sys.stderr, flush=True)
    return environment


def _can_be_written(folder: Path) -> bool:
    """True when `folder`, or its parent while it is not there yet, takes a new file."""
    try:
        with tempfile.TemporaryFile(dir=folder if folder.exists() else folder.parent):
            return True
    except OSError:
        return False


def _cache() -> Path:
    """The folder of the user's caches."""
    home = Path.home()
    if os.name == "nt":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    if sys.platform == "darwin":
        return home / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")


def _mark(lock: str) -> str:
    """What the stamp says of a lock: its SHA-256, and the kind of Python its packages were chosen for."""
    content = hashlib.sha256((PROJECT / lock).read_bytes()).hexdigest()
    return f"{content} {sys.implementation.cache_tag} {platform.machine()}"


def _base() -> str:
    # The Python behind an environment, not the environment's own: the one that runs us may be the one we replace.
    return getattr(sys, "_base_executable", None) or sys.executable


def _run(start_lock: IO | None, command: Sequence[str], variables: Mapping[str, str]) -> Said:
    def show_progress(line: str) -> None:
        # The first is pip's word, the others are uv's.
        if line.startswith(("Collecting ", "Downloading ", " Downloaded ")):
            print(".", end="", file=sys.stderr, flush=True)

    # A child that holds that lock too keeps the next start waiting even if we are killed.
    held: dict[str, Any] = {"pass_fds": (start_lock.fileno(),)} if start_lock and os.name != "nt" else {}
    return output_of(command, variables=variables, on_line=show_progress, **held)
