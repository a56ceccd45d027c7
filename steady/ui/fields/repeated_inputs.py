"""Lines and rows of which nobody knows the number yet: there is always room for one more.

Coins to share out: a small box for each place they can go, and how many are shared so far.
"""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from steady.domain.content.exercise_form import ExerciseField
from steady.ui.state import tab
from steady.ui.state.tab import FormKeys

PLENTY = 99


def draw_as_needed(draw: Callable[[int], Any], most: int | None, key: str, at_least: int) -> list[Any]:
    """Draw number 0, 1, 2 … until one beyond `at_least` is left empty; return what each one holds, empty ones too."""
    # One she has just emptied must not hide those below it.
    at_least = max(at_least, tab.recall(f"{key} filled", 0))
    drawn: list[Any] = []
    while len(drawn) < (most or PLENTY) and (len(drawn) <= at_least or drawn[-1]):
        drawn.append(draw(len(drawn)))
    tab.remember(f"{key} filled", max((number for number, value in enumerate(drawn, 1) if value), default=0))
    return drawn


def share_coins(asked: ExerciseField, form: FormKeys, start: Mapping[str, int]) -> dict[str, int]:
    """Draw a box for each choice of `asked`; return its id → coins for those that have any."""
    shares: dict[str, int] = {}
    most = asked.most or PLENTY
    with st.grid(2, gap=("xsmall", "large")) as grid:
        for place, label in asked.choices.items():
            with grid.cell():
                about = form.widget(f"{asked.id} {place}")
                shares[place] = st.number_input(label, 0, most, start.get(place, 0), **about)
    shared = sum(shares.values())
    if shared > most:
        st.caption(f"That is {shared} coins, and there are {most}. Take some back, please.")
    else:
        st.caption(f"{shared} of {most} coins shared.")
    return {place: count for place, count in shares.items() if count}
