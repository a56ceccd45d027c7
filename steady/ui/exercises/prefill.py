"""Boxes that a button fills: Streamlit keeps what stands in a box, so it takes new boxes to show something else."""

from collections.abc import Mapping
from typing import Any

from steady.ui.state import tab


def refilled(form: str, values: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """Return the name under which to draw the boxes of `form`, and what they start with.

    That is `values` with what `refill` laid over them last. A fresh form begins with `values` again.
    """
    turn, answers = tab.recall(_key(form), (0, {}))
    return tab.field(form, f"boxes {turn}"), {**values, **answers}


def refill(form: str, answers: Mapping[str, Any]) -> None:
    """Let the boxes of `form` show `answers` on the next run, whatever stands in them now."""
    turn, earlier = tab.recall(_key(form), (0, {}))
    tab.remember(_key(form), (turn + 1, {**earlier, **answers}))


def _key(form: str) -> str:
    return tab.field(form, "refilled")
