"""One next step that fits now, with the way there; late is fine, and nothing is counted in a row."""

from datetime import date, timedelta

import streamlit as st

from steady.domain.journey import NextStep
from steady.domain.next_step import suggest
from steady.domain.written import Written
from steady.ui import careful, keeping, places, session
from steady.ui.entry import spoken_day
from steady.ui.exercise_screen import open_exercise
from steady.ui.left_off_line import show_left_off

WEEK_OFF = "week off until"
WEEK = 7


def written() -> Written:
    """Return all she has written, as the rules look at it."""
    workbook = session.workbook()
    return Written(check_ins=workbook.check_ins.all(), ratings=workbook.ratings.all(),
                   reflections=workbook.reflections.all(), exercises=workbook.exercises.all())


def week_off_until() -> date | None:
    """Return the last day of the week off she took, or None."""
    kept = session.choice(WEEK_OFF)
    return date.fromisoformat(kept) if kept else None


def show_next_step() -> None:
    """Draw the next step that fits now, a link to it where there is one, and below it where she left off."""
    parts, so_far = careful.open_parts(), written()
    step = suggest(so_far, parts, date.today(), session.content().next_step, week_off_until(),
                   beside_check_in=True)
    with st.container(horizontal=True, vertical_alignment="center", border=True):
        st.markdown(step.sentence)
        _show_way(step)
        if step.kind == "rest" and week_off_until():
            st.button("End the time off", on_click=end_week_off)
    show_left_off(so_far, parts, step)


def offer_week_off() -> None:
    """Let her take a week off: until then nothing is suggested, and only what cannot wait is offered."""
    until = week_off_until()
    if until is not None and until >= date.today():
        st.markdown(f"You are taking time off until {spoken_day(until)}.")
        st.button("End the time off", on_click=end_week_off)
    else:
        st.button("Take a week off", on_click=take_week_off, disabled=session.is_sample())


def take_week_off() -> None:
    """Take the seven days from today off."""
    keeping.choose(WEEK_OFF, (date.today() + timedelta(days=WEEK)).isoformat())


def end_week_off() -> None:
    """End the week off before its time."""
    keeping.choose(WEEK_OFF, None)


def _show_way(step: NextStep) -> None:
    match step.kind:
        case "part":
            st.page_link(session.recall("screens of parts")[step.target], label="Open it", width="content")
        case "reflection":
            st.page_link(places.THIS_WEEK, label="Open the week", width="content")
        case "exercise" if st.button("Open it", key="next step"):
            open_exercise(step.target)
            st.switch_page(places.EXERCISES)
