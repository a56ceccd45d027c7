"""One next step that fits now, with the way there, and one quiet line on where she left off."""

from collections.abc import Sequence
from datetime import date, timedelta

import streamlit as st

from steady.domain.content.part import Part
from steady.domain.guidance.history import History, ResumePoint, left_off
from steady.domain.guidance.next_step import suggest
from steady.domain.records.record import now
from steady.domain.spoken import full_day
from steady.ui.exercises.wizard import open_exercise
from steady.ui.safety import five_questions
from steady.ui.state import page_paths, session, tab
from steady.ui.week.time_off import end_time_off, time_off_until

LINE = "You left off at {name} {when}."
GO_ON = "Back to it"
DRAFTS_COUNT_FOR = timedelta(days=7)


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
        match step.kind:
            case "part":
                st.page_link(tab.recall("screens of parts")[step.target], label="Open it", width="content")
            case "reflection":
                st.page_link(page_paths.THIS_WEEK, label="Open the week", width="content")
            case "exercise" if st.button("Open it", key="next step"):
                open_exercise(step.target)
                st.switch_page(page_paths.EXERCISES)
            case "rest" if time_off_until():
                st.button("End my time off", on_click=end_time_off)
    found = left_off(so_far, parts, date.today())
    if found is None or found.target == step.target or step.kind == "rest":
        return
    # What was typed and not saved comes first, and one line is enough.
    if any(now() - draft.last_written < DRAFTS_COUNT_FOR for draft in workbook.drafts.all()):
        return
    ago = (date.today() - found.day).days
    when = {0: "today", 1: "yesterday"}.get(ago) or f"on {full_day(found.day)}"
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(LINE.format(name=_name(found, parts), when=when), width="content")
        if st.button(GO_ON, key="left off", type="tertiary"):
            match found.kind:
                case "part":
                    st.switch_page(tab.recall("screens of parts")[found.target])
                case "reflection":
                    st.switch_page(page_paths.THIS_WEEK)
            open_exercise(found.target)
            st.switch_page(page_paths.EXERCISES)


def _name(found: ResumePoint, parts: Sequence[Part]) -> str:
    if found.kind == "reflection":
        return "your notes on this week"
    if found.kind == "part":
        return next(f"“{session.heading_of(part)}”" for part in parts if part.id == found.target)
    title = next(each.title for part in parts for each in part.exercises if each.id == found.target)
    return "an exercise" if session.wants_neutral_names() else f"“{title}”"
