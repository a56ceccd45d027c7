"""The steps on one page, with where she is; and the same exercises by the moment she may need one in."""

import streamlit as st

from steady.domain.content.exercise_form import HOLD_BOX, URGE_TOOL, Exercise
from steady.domain.content.part import Part
from steady.domain.content.tools_by_moment import Moment
from steady.domain.guidance.path import current, did_a_small_step, where_she_is
from steady.domain.records.record import now
from steady.domain.spoken import count
from steady.ui.exercises.wizard import BY_MOMENT
from steady.ui.parts.exercises_page import offer_exercise
from steady.ui.safety import five_questions, her_path
from steady.ui.safety.situation_question import show_situation_line
from steady.ui.state import page_paths, session, tab
from steady.ui.widgets.from_its_top import open_from_the_top

TITLE, TOOLS, BACK = "The steps", "Tools by moment", "Back to the steps"
SEVEN = 7
# Remembered while the tools are open in place of the steps.
VIEW = "steps view"
PAGES_OF_TOOLS = {URGE_TOOL: page_paths.REACH_OUT, HOLD_BOX: page_paths.HOLD_BOX}


def show_steps() -> None:
    """Draw the steps in her order, or the tools by moment once she has asked for those."""
    view = tab.recall(VIEW, TITLE)
    open_from_the_top(view)
    if view == BY_MOMENT:
        _show_tools()
        return
    st.title(TITLE)
    steps, parts = her_path.steps_now(), five_questions.parts_as_told()
    lead = "Seven first steps" if len(parts) == SEVEN else count(len(parts), "first step")
    st.markdown(f"{lead}, at your pace.")
    show_situation_line()
    st.caption(where_she_is(steps))
    here, is_done = current(steps), did_a_small_step(steps, now().date())
    with st.container(key="steps", gap=None):
        for step in steps:
            takes = f"today: {step.takes}" if step == here and not is_done else ""
            _show_row(
                step.part, "done" if step.is_finished else "now" if step == here else "ahead", step.in_short, takes
            )
        # As the safer version folds them: they stay where they are, and say themselves why.
        for part in parts:
            if part.id in five_questions.folded_parts():
                _show_row(part, "ahead", "folded away in the safer version")
    _lead_to_tools()


def _show_row(part: Part, state: str, *said: str) -> None:
    with st.container(key=f"row-{part.number}", horizontal=True, vertical_alignment="center", gap="small"):
        with st.container(key=f"dot-{state}-{part.number}", width="content"):
            st.markdown("✓" if state == "done" else str(part.number))
        st.page_link(tab.recall("screens of parts")[part.id], label=session.heading_of(part), width="content")
        if text := " · ".join(filter(None, said)):
            st.caption(text, width="content")


def _lead_to_tools() -> None:
    moments = session.content().moments.moments
    if moments:
        with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
            st.caption("Need something for this minute?", width="content")
            st.button(TOOLS, key="tools", type="tertiary", on_click=tab.remember, args=(VIEW, BY_MOMENT))
            st.caption(" · ".join(map(_name, moments)))
    st.page_link(page_paths.EXERCISES, label="All exercises, and a file of what you wrote")


def _show_tools() -> None:
    st.button(BACK, icon=":material/arrow_back:", key="back to steps", on_click=tab.forget, args=(VIEW,))
    st.title(TOOLS)
    offered = _offered()
    for n, moment in enumerate(session.content().moments.moments):
        st.header(_name(moment))
        for tool in moment.tools:
            if tool in PAGES_OF_TOOLS:
                name = session.in_words().exercise_title(tool)
                st.page_link(PAGES_OF_TOOLS[tool], label=name)
            elif tool in offered:
                offer_exercise(offered[tool], session.name_of(offered[tool]), back_to=BY_MOMENT, key=f"{n} ")


def _name(moment: Moment) -> str:
    return session.named(moment.label, moment.neutral or moment.label)


def _offered() -> dict[str, Exercise]:
    parts = her_path.parts_in_her_order()
    return {exercise.id: exercise for part in parts for exercise in part.exercises}
