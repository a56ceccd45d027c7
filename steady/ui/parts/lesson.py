"""A part's words: the lesson, what to do, what to leave out, and what research says, in that order."""

from collections.abc import Iterable

import streamlit as st

from steady.domain.content.exercise_form import ResearchNote
from steady.domain.content.part import Block, Part
from steady.ui.state.page_paths import HELP_NOW


def show_lesson(part: Part) -> None:
    """Draw everything there is to read in `part`, above its sliders."""
    if part.if_afraid:
        with st.container(border=True):
            st.markdown(part.if_afraid)
            st.page_link(HELP_NOW, label="Help now")
    if part.opening:
        st.markdown(part.opening)
    for block in part.lesson:
        with st.container(border=bool(block.counter_note)):
            if block.author_view:
                st.caption("The author’s view")
            st.markdown(block.text)
            if block.counter_note:
                st.markdown(f"**Weigh this too.** {block.counter_note}")
    grid = st.grid(2, gap=("small", "large"))
    for title, lines in (("What to do", part.do), ("What to leave out", part.leave_out)):
        with grid.cell():
            st.header(title)
            # One Markdown text, so that it is one list to a screen reader too.
            st.markdown("\n".join(f"- {_spoken_line(line)}" for line in lines))
    show_research(part.research)


def _spoken_line(line: Block) -> str:
    whose = "*(the author’s view)*" if line.author_view else ""
    return " ".join(filter(None, (line.text.strip(), whose, line.counter_note.strip())))


def show_research(notes: Iterable[ResearchNote]) -> None:
    """Draw what research says, folded away: how well it is backed, and where from."""
    with st.expander("What research says"):
        for note in notes:
            st.markdown(f"**{note.standing}.** {note.text}")
            st.caption(note.source)
