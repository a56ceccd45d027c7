"""What is asked and printed on the terminal, and what the number says that a command ends with."""

import getpass
import sys
import time

from steady.storage.errors import JournalTrouble

OK, TROUBLE, WRONG_USE, NEEDS_AN_ANSWER, STOPPED = 0, 1, 2, 3, 130

IN_WORDS = """\
what the number at the end says:
  0    it's done
  1    something is wrong with the journal, the file or the passphrase; the last line says what
  2    the command wasn't used the way it's meant to be
  3    nothing was done yet: it needs an answer from you, such as what a mood means
  130  stopped with Ctrl+C; whatever was going on is either all done or not done at all"""


class WrongUse(Exception):
    """A command used in a way that makes no sense or would do harm; `str()` says what and the way out."""


class NeedsAnAnswer(Exception):
    """Something only she can say; `str()` says what, and how to say it."""


class NoTerminal(JournalTrouble):
    """A passphrase is needed, and nobody sits at a terminal who could type it."""

    def __init__(self) -> None:
        super().__init__(
            "This needs a passphrase. It's only ever typed on a terminal, and never given as part of the command, in a "
            "variable or through a pipe. Please run this in a terminal window."
        )


def passphrase(question: str) -> str:
    """Ask for a passphrase without showing it; NoTerminal when nobody could type one."""
    if not is_terminal():
        raise NoTerminal
    return getpass.getpass(f"{question}: ")


def new_passphrase(question: str) -> str:
    """Ask twice for a new passphrase; NeedsAnAnswer when the two differ."""
    first = passphrase(question)
    if passphrase("One more time") != first:
        raise NeedsAnAnswer("The two don't match, so nothing was done. Please try again.")
    return first


def is_terminal() -> bool:
    """Return True if somebody can type here."""
    return sys.stdin is not None and sys.stdin.isatty()


def harmless(text: str) -> str:
    """Return words from a file for a terminal: signs that steer it, and line ends, become a plain sign."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in text)


class ProgressLine:
    """Says on a terminal how far it is, once it takes longer than a second; elsewhere nothing."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._said = False

    def __call__(self, share: float) -> None:
        if sys.stderr.isatty() and time.monotonic() - self._began > 1:
            print(f"\r{share:4.0%}", end="", file=sys.stderr, flush=True)
            self._said = True

    def __enter__(self) -> "ProgressLine":
        return self

    def __exit__(self, *_: object) -> None:
        if self._said:
            print("\r    \r", end="", file=sys.stderr, flush=True)
