"""Boxes that a button fills: Streamlit keeps what stands in a box, so it takes new boxes to show something else."""

from collections.abc import Mapping
from typing import Any

from steady.ui.state import tab
from steady.ui.state.tab import FormKeys


def refilled(form: FormKeys, values: Mapping[str, Any]) -> tuple[FormKeys, Mapping[str, Any]]:
    """Return the keys with which to draw the boxes of `form`, and what they start with.

    That is `values` with what `refill` laid over them last. A fresh form begins with `values` again.
    """
    turn, answers = tab.recall(_key(form), (0, {}))
    return form.inner(f"boxes {turn}"), {**values, **answers}


def refill(form: FormKeys, answers: Mapping[str, Any]) -> None:
    """Let the boxes of `form` show `answers` on the next run, whatever stands in them now."""
    turn, earlier = tab.recall(_key(form), (0, {}))
    tab.remember(_key(form), (turn + 1, {**earlier, **answers}))


def _key(form: FormKeys) -> str:
    return form.key("refilled")
