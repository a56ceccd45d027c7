"""A step made for paper: the lesson, what to do and leave out, and what she wrote in it if she wants that on it too."""

import streamlit as st

from steady.domain.content.part import Part
from steady.domain.records.privacy import not_hidden, without_private
from steady.domain.spoken import full_day
from steady.ui.parts.lesson import show_lesson
from steady.ui.state import session, tab
from steady.ui.widgets.entry_view import show_entry
from steady.ui.widgets.printing import offer_to_print

PRINTING = "step to print"
OPEN_VIEW, BACK, PRINT, WITH_HERS = "Print this step", "Back to the step", "Print", "With what I wrote in it"


def offer_print_view(part: Part) -> None:
    """Draw the quiet button that opens `part` as it is printed."""
    st.button(OPEN_VIEW, type="tertiary", key="print view", on_click=tab.remember, args=(PRINTING, part.id))


def is_printing(part: Part) -> bool:
    """Return True while `part` is to be drawn as it is printed; going to another screen ends that."""
    if tab.recall(PRINTING) == part.id:
        return True
    tab.forget(PRINTING)
    return False


def show_print_view(part: Part) -> None:
    """Draw `part` as it is printed, below what stands on no paper."""
    with st.container(key="not-on-paper"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.button(BACK, icon=":material/arrow_back:", on_click=tab.forget, args=(PRINTING,))
            offer_to_print(PRINT)
        with_hers = st.checkbox(WITH_HERS, key="print hers")
        st.caption("Anyone who picks up the paper can read it, so think about where you'll keep it.")
    show_lesson(part, with_folds=False)
    st.markdown(f"**One thing to do next.** {part.next_step}")
    if with_hers:
        _show_hers(part)


def _show_hers(part: Part) -> None:
    ids = {exercise.id for exercise in part.exercises}
    written = without_private(session.workbook().exercises.all(), session.content().parts)
    entries = [entry for entry in not_hidden(written) if entry.exercise in ids]
    st.header("What I wrote")
    if not entries:
        st.markdown("You haven't written anything in this step yet.")
    for entry in entries:
        with st.container(border=True):
            st.caption(full_day(entry.day))
            show_entry(entry)
