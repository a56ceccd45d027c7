"""A copy of the project in a folder of its own, and pytest at work in it. The checkout itself is never changed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

from tests.mutations.layers import project_files


@dataclass(frozen=True)
class Ended:
    """How pytest ended: its code, or None if it had to be stopped, and all that it said."""

    code: int | None
    said: str


class Copy:
    """A copy of the project; whoever made it gives it a folder that goes away."""

    def __init__(self, project: Path, folder: Path) -> None:
        self.root, self.passing = folder.resolve() / "project", folder.resolve() / "passing"
        self.passing.mkdir(parents=True)
        for path in project_files(project):
            target = self.root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(project / path, target)

    def put(self, path: str, source: bytes) -> None:
        """Let a module be this from now on; Python may not take what it compiled before, however alike in size."""
        module = self.root / path
        module.write_bytes(source)
        for compiled in (module.parent / "__pycache__").glob(f"{module.stem}.*.pyc"):
            compiled.unlink()

    def pytest(self, words: Sequence[str], wishes: dict[str, str], seconds: float | None = None) -> Ended:
        """Run pytest with these words, and these wishes in its environment, for at most so many seconds."""
        shutil.rmtree(self.passing, ignore_errors=True)
        self.passing.mkdir()
        command = [sys.executable, "-m", "pytest", "-p", "tests.mutations.following", "-q", *words]
        with (
            (self.passing / "said").open("w+b") as said,
            subprocess.Popen(
                command,
                cwd=self.root,
                stdout=said,
                stderr=subprocess.STDOUT,
                env=os.environ | self.surroundings() | wishes,
            ) as running,
        ):
            try:
                code = running.wait(seconds)
            except subprocess.TimeoutExpired:
                code = None
            finally:
                stop(running)
            said.seek(0)
            return Ended(code, said.read().decode(errors="replace"))

    def surroundings(self) -> dict[str, str]:
        """Return what stays the same from run to run; what a test leaves behind goes with the copy."""
        passing = str(self.passing)
        return {"PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "TMPDIR": passing, "TEMP": passing, "TMP": passing}


def stop(running: subprocess.Popen[bytes]) -> None:
    """End a process that still runs, and all that it started."""
    if running.poll() is None:
        process = psutil.Process(running.pid)
        for one in [*process.children(recursive=True), process]:
            one.kill()
        running.wait()
