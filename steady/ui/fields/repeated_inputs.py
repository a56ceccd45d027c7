"""Lines and rows of which nobody knows the number yet: there is always room for one more."""

from collections.abc import Callable
from typing import Any

from steady.ui.state import tab

PLENTY = 99


def draw_as_needed(draw: Callable[[int], Any], most: int | None, key: str, at_least: int) -> list[Any]:
    """Draw number 0, 1, 2 … until one beyond `at_least` is left empty; return what each one holds, empty ones too."""
    # One she has just emptied must not hide those below it.
    at_least = max(at_least, tab.recall(f"{key} filled", 0))
    drawn: list[Any] = []
    while len(drawn) < (most or PLENTY) and (len(drawn) <= at_least or drawn[-1]):
        drawn.append(draw(len(drawn)))
    tab.remember(f"{key} filled", max((number for number, one in enumerate(drawn, 1) if one), default=0))
    return drawn
