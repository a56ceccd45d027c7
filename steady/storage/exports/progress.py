"""Long work in small steps: whoever watches is told how far it is, and stops it by raising."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

R = TypeVar("R")

OnProgress = Callable[[float], None]
"""Called every now and then with the share that is done, 0 to 1; what it raises ends the work, with nothing made."""

EVERY = 500


def unwatched(share: float) -> None:
    """Nobody watches."""


def watched(items: Sequence[R], tick: OnProgress, already: int = 0, of: int = 0) -> Iterator[R]:
    """Yield the items one by one and tell `tick` how far it is: `already` of `of` were done before these."""
    for number, item in enumerate(items, already):
        if number % EVERY == 0:
            tick(number / max(of, len(items)))
        yield item
