"""One next step that fits now, with the way there; late is fine, and nothing is counted in a row.

One quiet line on the first screen: where she left off, unless a draft waits or the next step leads there.
"""

from collections.abc import Sequence
from datetime import date, timedelta

import streamlit as st

from steady.domain.content.part import Part
from steady.domain.guidance.history import History, ResumePoint, left_off
from steady.domain.guidance.next_step import NextStep, suggest
from steady.domain.records.record import now
from steady.domain.spoken import full_day
from steady.ui.exercises.wizard import open_exercise
from steady.ui.safety import five_questions
from steady.ui.state import page_paths, session, tab
from steady.ui.week.time_off import end_time_off, time_off_until

LINE = "You left off at {name}, {when}."
GO_ON = "Back to it"
DRAFTS_COUNT_FOR = timedelta(days=7)


def _show_left_off(written: History, parts: Sequence[Part], step: NextStep) -> None:
    """Draw the line, or nothing at all."""
    found = left_off(written, parts, date.today())
    if found is None or found.target == step.target or step.kind == "rest":
        return
    # What was typed and not saved comes first, and one line is enough.
    if any(now() - draft.last_written < DRAFTS_COUNT_FOR for draft in session.workbook().drafts.all()):
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(LINE.format(name=_name(found, parts), when=_when(found.day)), width="content")
        if st.button(GO_ON, key="left off", type="tertiary"):
            _go_on_with(found)


def _name(found: ResumePoint, parts: Sequence[Part]) -> str:
    if found.kind == "reflection":
        return "your look back on this week"
    if found.kind == "part":
        return next(f"“{session.heading_of(part)}”" for part in parts if part.id == found.target)
    title = next(each.title for part in parts for each in part.exercises if each.id == found.target)
    return "an exercise" if session.wants_neutral_names() else f"“{title}”"


def _when(day: date) -> str:
    ago = (date.today() - day).days
    return {0: "today", 1: "yesterday"}.get(ago) or f"on {full_day(day)}"


def _go_on_with(found: ResumePoint) -> None:
    match found.kind:
        case "part":
            st.switch_page(tab.recall("screens of parts")[found.target])
        case "reflection":
            st.switch_page(page_paths.THIS_WEEK)
    open_exercise(found.target)
    st.switch_page(page_paths.EXERCISES)


def show_next_step() -> None:
    """Draw the next step that fits now, a link to it where there is one, and below it where she left off."""
    parts, workbook = five_questions.open_parts(), session.workbook()
    so_far = History(
        check_ins=workbook.check_ins.all(),
        ratings=workbook.ratings.all(),
        reflections=workbook.reflections.all(),
        exercises=workbook.exercises.all(),
    )
    step = suggest(so_far, parts, date.today(), session.content().next_step, time_off_until(), beside_check_in=True)
    with st.container(horizontal=True, vertical_alignment="center", border=True):
        st.markdown(step.sentence)
        _show_way(step)
        if step.kind == "rest" and time_off_until():
            st.button("End the time off", on_click=end_time_off)
    _show_left_off(so_far, parts, step)


def _show_way(step: NextStep) -> None:
    match step.kind:
        case "part":
            st.page_link(tab.recall("screens of parts")[step.target], label="Open it", width="content")
        case "reflection":
            st.page_link(page_paths.THIS_WEEK, label="Open the week", width="content")
        case "exercise" if st.button("Open it", key="next step"):
            open_exercise(step.target)
            st.switch_page(page_paths.EXERCISES)
