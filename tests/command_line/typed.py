"""Commands typed as a person types them: a process of its own, on a terminal of its own where one is needed."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.running import ROOT

PATIENCE = 60.0


@dataclass(frozen=True)
class Ended:
    """How a command ended: its number, and all it said."""

    code: int
    said: str


def typed(*words: str | Path, data: Path | None = None) -> Ended:
    """Run `python -m steady` with these words, without a terminal."""
    done = subprocess.run(_command(words, data), cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, timeout=PATIENCE)
    return Ended(done.returncode, done.stdout.decode("utf-8"))


def typed_on_a_terminal(*words: str | Path, data: Path | None = None,
                        answers: tuple[tuple[str, str], ...] = ()) -> Ended:
    """Run it on a terminal and type each answer once its question stands there; "^C" presses Ctrl+C."""
    import pty

    child, terminal = pty.fork()
    if child == 0:
        os.chdir(ROOT)
        os.execv(sys.executable, _command(words, data))
    said, seen = "", 0
    for question, answer in answers:
        said, seen = _until(terminal, question, said, seen)
        os.write(terminal, b"\x03" if answer == "^C" else answer.encode() + b"\n")
    said += _rest(terminal)
    return Ended(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), said)


def _command(words: tuple[str | Path, ...], data: Path | None) -> list[str]:
    at = ["--data", str(data)] if data else []
    return [sys.executable, "-m", "steady", *map(str, words), *at]


def _until(terminal: int, question: str, said: str, seen: int) -> tuple[str, int]:
    deadline = time.monotonic() + PATIENCE
    while question not in said[seen:]:
        assert time.monotonic() < deadline, f"it never asked “{question}”; it said: {said}"
        said += os.read(terminal, 4096).decode("utf-8", "replace")
    return said, said.index(question, seen) + len(question)


def _rest(terminal: int) -> str:
    said = b""
    try:
        while more := os.read(terminal, 4096):
            said += more
    except OSError:
        # Linux says so when the other side has closed the terminal.
        pass
    os.close(terminal)
    return said.decode("utf-8", "replace")
