"""What is asked on the terminal: her passphrase, which is never an argument, and a plain yes."""

import getpass
import sys

from steady.command_line.codes import NeedsAnAnswer
from steady.storage.journal import JournalTrouble

_LENIENT = ("y", "yes")


class NoTerminal(JournalTrouble):
    """A passphrase is needed, and nobody sits at a terminal who could type it."""

    def __init__(self) -> None:
        super().__init__(
            "A passphrase is needed here. It is only ever typed on a terminal, never given as part of the command, in "
            "a variable or through a pipe. Please run this in a terminal window."
        )


def passphrase(question: str) -> str:
    """Ask for a passphrase without showing it; NoTerminal when nobody could type one."""
    if not is_terminal():
        raise NoTerminal
    return getpass.getpass(f"{question}: ")


def new_passphrase(question: str) -> str:
    """Ask twice for a new passphrase; NeedsAnAnswer when the two differ."""
    first = passphrase(question)
    if passphrase("Once more") != first:
        raise NeedsAnAnswer("The two do not match, so nothing was done. Please try again.")
    return first


def agree(question: str) -> None:
    """Go on only after a typed yes; NeedsAnAnswer for anything else, and where nobody could type it."""
    if not is_terminal():
        raise NeedsAnAnswer(f"{question} To say yes without being asked, add --yes. Nothing was done.")
    if input(f"{question} Type yes to go on: ").strip().lower() not in _LENIENT:
        raise NeedsAnAnswer("Nothing was done.")


def is_terminal() -> bool:
    """Return True if somebody can type here."""
    return sys.stdin is not None and sys.stdin.isatty()
