"""A step as she goes through it: read, do, where are you with this, next; one of them on the screen at a time."""

from collections.abc import Callable

import streamlit as st

from steady.domain.content.part import Part
from steady.domain.guidance.path import Stage, StepSoFar, after
from steady.ui.parts.exercises_page import list_exercises
from steady.ui.parts.lesson import show_lesson
from steady.ui.parts.step_on_paper import is_printing, offer_print_view, show_print_view
from steady.ui.safety import her_path
from steady.ui.saving.form_state import latest_draft
from steady.ui.state import page_paths, tab
from steady.ui.week.rating_form import rate_part
from steady.ui.widgets.from_its_top import open_from_the_top

STAGES: dict[Stage, str] = {"read": "Read", "do": "Do", "rate": "Where are you with this?", "next": "Next"}
SWITCH = "Where you are in this step"
DONE_READING, GO_ON, ALL_STEPS = "Done reading", "Go on", "All the steps"


def show_step(part: Part) -> None:
    """Draw the stage of `part` she is at, below the switch that opens any of them; or the step as it is printed."""
    if is_printing(part):
        open_from_the_top(f"{part.id} on paper")
        show_print_view(part)
        return
    key = her_path.stage_key(part.id)
    tab.remember_first(key, _stage_at_first(part))
    stage: Stage | None = st.pills(
        SWITCH,
        list(STAGES),
        format_func=STAGES.__getitem__,
        required=True,
        key=key,
        label_visibility="collapsed",
        persist_state="session",
    )
    open_from_the_top(f"{part.id} {stage}")
    _DRAWN[stage or "read"](part)


def _stage_at_first(part: Part) -> Stage:
    # What she had begun to answer before a reload waits in the sliders.
    if not tab.is_sample() and latest_draft(f"rating {part.id}"):
        return "rate"
    so_far = _so_far(part)
    return so_far.stage if so_far else "read"


def _so_far(part: Part) -> StepSoFar | None:
    return next((step for step in her_path.steps_now() if step.part.id == part.id), None)


def _lead_on(label: str, part: Part, stage: Stage, *, is_main: bool = True) -> None:
    def go() -> None:
        if label == DONE_READING:
            her_path.note_read(part)
        tab.remember(her_path.stage_key(part.id), stage)

    st.button(label, type="primary" if is_main else "secondary", key=f"to {stage}", on_click=go)


def _read(part: Part) -> None:
    show_lesson(part)
    so_far = _so_far(part)
    _lead_on(GO_ON if so_far and so_far.read_on else DONE_READING, part, "do")
    offer_print_view(part)


def _do(part: Part) -> None:
    list_exercises(part, heading=False)
    st.caption("You can do one now and the others another day, or skip them all.")
    _lead_on(GO_ON, part, "rate")


def _rate(part: Part) -> None:
    _lead_on(GO_ON, part, "next", is_main=rate_part(part) is not None)


def _next(part: Part) -> None:
    st.markdown(f"**One thing to do next.** {part.next_step}")
    following = after(her_path.steps_now(), part)
    if following:
        takes = f" ({following.takes})" if following.takes else ""
        st.markdown(f"After this comes “{following.part.title}”{takes}. Give it a day or a week. There's no hurry.")
    else:
        st.markdown("That was the last one. You can open any of them again, whenever you like.")
    with st.container(horizontal=True, vertical_alignment="center"):
        if following:
            if st.button("Open it", key="to the step after"):
                her_path.open_step(following.part.id, following.stage)
        else:
            st.page_link(page_paths.THIS_WEEK, label="Look back on your week", width="content")
        if st.button(ALL_STEPS, type="primary", key="all the steps"):
            st.switch_page(page_paths.STEPS)


_DRAWN: dict[Stage, Callable[[Part], None]] = {"read": _read, "do": _do, "rate": _rate, "next": _next}
