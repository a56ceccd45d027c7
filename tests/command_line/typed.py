"""Commands typed as a person types them: a process of its own, on a terminal of its own where one is needed."""

import os
import select
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from steady.command_line.main import main
from tests.forked import HAS_FORKS, said_by
from tests.running import ROOT

PATIENCE = 60.0
QUIET_FOR_LONG = 10  # reads of a second each


@dataclass(frozen=True)
class Ended:
    """How a command ended: its number, and all it said."""

    code: int
    said: str


def typed(*words: str | Path, data: Path | None = None) -> Ended:
    """Run `python -m steady` with these words, without a terminal; where there are forks, what that calls at once."""
    if HAS_FORKS:
        code, said = said_by(main, _command(words, data)[3:])
        return Ended(code, said.decode("utf-8"))
    done = subprocess.run(
        _command(words, data),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=PATIENCE,
    )
    return Ended(done.returncode, done.stdout.decode("utf-8"))


def typed_on_a_terminal(
    *words: str | Path, data: Path | None = None, answers: tuple[tuple[str, str], ...] = ()
) -> Ended:
    """Run it on a terminal and type each answer once its question stands there; "^C" presses Ctrl+C."""
    import pty

    child, terminal = pty.fork()
    if child == 0:
        os.chdir(ROOT)
        # Tests that run in the background have it ignored, and hand that on; a terminal of a person's own does not.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.execv(sys.executable, _command(words, data))
    said, key = "", b""
    try:
        for question, answer in answers:
            said = _until(terminal, question, said)
            key = b"\x03" if answer == "^C" else answer.encode() + b"\n"
            os.write(terminal, key)
        said += _rest(terminal, again=key if key == b"\x03" else b"")
    except BaseException:
        os.kill(child, signal.SIGKILL)
        raise
    finally:
        os.close(terminal)
        ended = os.waitpid(child, 0)[1]
    return Ended(os.waitstatus_to_exitcode(ended), said)


def _command(words: tuple[str | Path, ...], data: Path | None) -> list[str]:
    at = ["--data", str(data)] if data else []
    return [sys.executable, "-m", "steady", *map(str, words), *at]


def _until(terminal: int, question: str, before: str) -> str:
    """Read on until the question stands there once more than in what was said `before`; return all that was said."""
    said, deadline = before, time.monotonic() + PATIENCE
    while said.count(question) == before.count(question):
        assert time.monotonic() < deadline, f"it never asked “{question}”; it said: {said}"
        said += _read(terminal)
    return said


def _rest(terminal: int, again: bytes) -> str:
    """Return what it says until it ends. Ctrl+C is pressed `again` when nothing moves for long, as a person would."""
    said, quiet, deadline = "", 0, time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            more = _read(terminal)
        except OSError:
            # The other side has closed the terminal.
            return said
        quiet = 0 if more else quiet + 1
        # A busy computer needs seconds to end a program, and a second Ctrl+C meanwhile would break into its last words.
        if again and quiet == QUIET_FOR_LONG:
            os.write(terminal, again)
            quiet = 0
        said += more
    raise AssertionError(f"it never ended; it said: {said}")


def _read(terminal: int) -> str:
    ready, _, _ = select.select([terminal], [], [], 1.0)
    if not ready:
        return ""
    said = os.read(terminal, 4096)
    if not said:
        raise OSError("closed")
    return said.decode("utf-8", "replace")
