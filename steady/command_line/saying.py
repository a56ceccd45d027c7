"""What is printed: sentences, counts, and how far a long piece of work is."""

import sys
import time
from collections.abc import Mapping

_NAMES = {
    "check_ins": "check-in",
    "ratings": "rating",
    "reflections": "weekly reflection",
    "exercises": "exercise",
    "events": "event",
}
_QUIET_S = 1.0


def counted(number: int, one: str) -> str:
    """Return a number with its word: "1 event", "2 events"."""
    return f"{number} {one}" + ("" if number == 1 else "s")


def in_counts(counts: Mapping[str, int]) -> str:
    """Return how many records of each kind there are, in words."""
    named = [counted(number, _NAMES[kind]) for kind, number in counts.items() if kind in _NAMES and number]
    return ", ".join(named) or "nothing yet"


def harmless(text: str) -> str:
    """Return words from a file for a terminal: signs that steer it, and line ends, become a plain sign."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in text)


class Progress:
    """Says on a terminal how far it is, once it takes longer than a second; elsewhere nothing."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._said = False

    def __call__(self, share: float) -> None:
        if sys.stderr.isatty() and time.monotonic() - self._began > _QUIET_S:
            print(f"\r{share:4.0%}", end="", file=sys.stderr, flush=True)
            self._said = True

    def __enter__(self) -> "Progress":
        return self

    def __exit__(self, *_: object) -> None:
        if self._said:
            print("\r    \r", end="", file=sys.stderr, flush=True)
