"""Boxes that a button fills: Streamlit keeps what stands in a box, so it takes new boxes to show something else."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from steady.domain.content.exercise_form import ExerciseField
from steady.ui.state import tab
from steady.ui.state.tab import FormKeys


def offer_suggestions(asked: ExerciseField, form: FormKeys, start: Any) -> tuple[str, Any]:
    """Draw the suggestions of `asked`, if it has any; return the name and the start to draw its box with."""
    if asked.suggestions:
        there = lines_now(asked, form, start)
        is_full = asked.kind == "list" and asked.most is not None and len(there) >= asked.most
        st.caption("Tap one to use it, or write your own.")
        with st.container(horizontal=True, gap="xsmall"):
            for number, line in enumerate(asked.suggestions):
                key, take = form.key(f"{asked.id} suggestion {number}"), (asked, form, start, line)
                is_shut = tab.is_sample() or is_full or line in there
                st.button(line, key=key, on_click=_take_over, args=take, disabled=is_shut)
    turn, start = _taken_over(asked, form, start)
    return _name(asked, turn), start


def lines_now(asked: ExerciseField, form: FormKeys, start: Any) -> list[str]:
    """Return the lines that stand in the box or boxes of `asked` at this moment, empty ones left out.

    A button asks here, not the last drawing: a click may come before a drawing with what she typed last.
    """
    turn, start = _taken_over(asked, form, start)
    name = _name(asked, turn)
    if asked.kind != "list":
        lines = [tab.recall(form.key(name), start or "")]
    else:
        lines, written = [], dict(enumerate(start or []))
        while (line := tab.recall(form.key(f"{name} {len(lines)}"), written.get(len(lines)))) is not None:
            lines.append(line)
    return [line for line in lines if line.strip()]


def _take_over(asked: ExerciseField, form: FormKeys, start: Any, line: str) -> None:
    turn = _taken_over(asked, form, start)[0]
    taken = [*lines_now(asked, form, start), line] if asked.kind == "list" else line
    tab.remember(form.key(f"{asked.id} taken over"), (turn + 1, taken))


def _taken_over(asked: ExerciseField, form: FormKeys, start: Any) -> tuple[int, Any]:
    return tab.recall(form.key(f"{asked.id} taken over"), (0, start))


def _name(asked: ExerciseField, turn: int) -> str:
    return f"{asked.id}, taken {turn}" if turn else asked.id


def refilled(form: FormKeys, values: Mapping[str, Any]) -> tuple[FormKeys, Mapping[str, Any]]:
    """Return the keys with which to draw the boxes of `form`, and what they start with.

    That is `values` with what `refill` laid over them last. A fresh form begins with `values` again.
    """
    turn, answers = tab.recall(form.key("refilled"), (0, {}))
    return form.inner(f"boxes {turn}"), {**values, **answers}


def refill(form: FormKeys, answers: Mapping[str, Any]) -> None:
    """Let the boxes of `form` show `answers` on the next run, whatever stands in them now."""
    turn, earlier = tab.recall(form.key("refilled"), (0, {}))
    tab.remember(form.key("refilled"), (turn + 1, {**earlier, **answers}))
