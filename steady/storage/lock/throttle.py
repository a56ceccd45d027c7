"""Guessing slows down: wrong secrets are counted, and after some of them each new one has to wait."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from steady.storage.errors import TriedTooSoon, WrongSecret

FREE = 3
LONGEST_S = 60.0


class Throttle:
    """Counts wrong secrets in a row; after the third there is a pause of 1, 2, 4 … at most 60 seconds each.

    One count holds for every window of this program. `clock` gives seconds that never go back.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._mutex = clock, threading.Lock()
        self._wrong, self._next = 0, 0.0

    def so_far(self) -> tuple[int, float]:
        """Return the number of wrong guesses in a row, and the seconds left until another one may be tried."""
        return self._wrong, max(0.0, self._next - self._clock())

    def go_on_from(self, wrong: int, left: float) -> None:
        """Count on from what another count returned as `so_far`."""
        self._wrong, self._next = wrong, self._clock() + left

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """Let one guess happen inside; TriedTooSoon when it comes before the pause is over: then it is not tried."""
        # Held while the guess is tried: many windows at once must not be a way around the pause.
        with self._mutex:
            left = self._next - self._clock()
            if left > 0:
                raise TriedTooSoon(left)
            try:
                yield
            except WrongSecret:
                self._wrong += 1
                if self._wrong >= FREE:
                    self._next = self._clock() + min(2.0 ** min(self._wrong - FREE, 10), LONGEST_S)
                raise
            self._wrong = 0
