"""Today's one small thing: what fits now, how long it takes, and one press to the right place."""

from datetime import date

import streamlit as st

from steady.domain.guidance.next_step import NextStep, suggest
from steady.domain.records.check_in import CheckIn
from steady.ui.exercises.wizard import open_exercise
from steady.ui.safety import her_path
from steady.ui.safety.situation_now import situation_for_order
from steady.ui.saving import saved_entry
from steady.ui.state import page_paths, session, tab
from steady.ui.week.time_off import end_time_off, time_off_until

TITLE = "Today's small step"


def show_next_step() -> None:
    """Draw the card with what fits now, and the way there where there is one; the week has a card of its own."""
    step = suggest(
        her_path.written_so_far(),
        her_path.parts_in_her_order(),
        date.today(),
        session.content().next_step,
        time_off_until(),
        beside_check_in=True,
        situation=situation_for_order(),
    )
    with st.container(border=True, key="small-step"):
        if step.kind != "rest":
            st.markdown(f"**{TITLE} · {step.takes}**")
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(step.sentence)
            _lead_to(step)


def _is_next() -> bool:
    """Return True once her check-in is saved; beside its form, that form has the one button that stands out."""
    return saved_entry.standing(CheckIn) is not None and tab.recall("changing") is None


def _lead_to(step: NextStep) -> None:
    if step.kind == "rest":
        if time_off_until():
            st.button("End my time off", on_click=end_time_off)
    elif st.button("Open it", key="next step", type="primary" if _is_next() else "tertiary"):
        if step.kind == "part":
            her_path.open_step(step.target, step.stage)
        open_exercise(step.target)
        st.switch_page(page_paths.EXERCISES)
