"""The set-up of a new copy of the project, beside plain venv and pip with the same lock."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from launch.packages import HOW
from tests.bench.rows import Row, Size, compared, milliseconds
from tests.running import ROOT

NAMES = ("set-up of a new copy",)
AGAINST = "plain venv and pip with the same lock"
PARTS = ("start.py", "launch", ".streamlit", "steady", "requirements.txt", "requirements-setup.txt")


def measured(size: Size, folder: Path) -> Iterator[Row]:
    """Yield the row of the set-up, each round in a new copy in `folder`. It needs the internet, as a set-up does."""
    ours, plain = [], []
    for number in size.rounds(size.set_ups):
        copy = new_copy(folder / str(number))
        ours.append(seconds([start_command(copy, "setup")]))
        plain.append(seconds(plain_commands(folder / f"plain {number}", copy / "requirements.txt")))
        # Each takes more than half a GB.
        shutil.rmtree(folder)
    yield compared(*NAMES, ours, "s", AGAINST, plain, limit=0.6)


def new_copy(folder: Path) -> Path:
    """Copy into `folder` what a set-up reads of the project, as it is after a clone; return the folder."""
    folder.mkdir(parents=True)
    for part in PARTS:
        if (ROOT / part).is_file():
            shutil.copy(ROOT / part, folder)
        else:
            shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def start_command(copy: Path, *words: str) -> list[str]:
    """Return the command a person types in that copy; by the Python under ours, for hers is no environment."""
    return [getattr(sys, "_base_executable", sys.executable), str(copy / "start.py"), *words]


def plain_commands(environment: Path, lock: Path) -> list[list[str]]:
    """Return the commands that bring all that the lock names into a new environment without any of ours."""
    python = environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    made = [sys.executable, "-m", "venv", str(environment)]
    return [made, [str(python), "-m", "pip", "install", "--no-compile", *HOW, "-r", str(lock)]]


def seconds(commands: Sequence[Sequence[str]]) -> float:
    """Return how long the commands take together. CalledProcessError when one of them fails."""
    # As on a computer where neither side has fetched anything yet.
    variables = os.environ | {"PIP_NO_CACHE_DIR": "1"}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE, "check": True, "env": variables}
    return sum(milliseconds(partial(subprocess.run, command, **quiet)) for command in commands) / 1000
