"""One next step that fits now, with the way there; late is fine, and nothing is counted in a row."""

from datetime import date

import streamlit as st

from steady.domain.guidance.history import Written
from steady.domain.guidance.journey import NextStep
from steady.domain.guidance.next_step import suggest
from steady.ui.left_off_line import show_left_off
from steady.ui.parts.exercises_page import open_exercise
from steady.ui.safety import safety_questions
from steady.ui.state import page_paths, session, tab
from steady.ui.week.time_off import end_time_off, time_off_until


def written() -> Written:
    """Return all she has written, as the rules look at it."""
    workbook = session.workbook()
    return Written(
        check_ins=workbook.check_ins.all(),
        ratings=workbook.ratings.all(),
        reflections=workbook.reflections.all(),
        exercises=workbook.exercises.all(),
    )


def show_next_step() -> None:
    """Draw the next step that fits now, a link to it where there is one, and below it where she left off."""
    parts, so_far = safety_questions.open_parts(), written()
    step = suggest(so_far, parts, date.today(), session.content().next_step, time_off_until(), beside_check_in=True)
    with st.container(horizontal=True, vertical_alignment="center", border=True):
        st.markdown(step.sentence)
        _show_way(step)
        if step.kind == "rest" and time_off_until():
            st.button("End the time off", on_click=end_time_off)
    show_left_off(so_far, parts, step)


def _show_way(step: NextStep) -> None:
    match step.kind:
        case "part":
            st.page_link(tab.recall("screens of parts")[step.target], label="Open it", width="content")
        case "reflection":
            st.page_link(page_paths.THIS_WEEK, label="Open the week", width="content")
        case "exercise" if st.button("Open it", key="next step"):
            open_exercise(step.target)
            st.switch_page(page_paths.EXERCISES)
