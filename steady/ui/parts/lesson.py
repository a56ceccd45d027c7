"""A part's words: the lesson, what to do, what to leave out, and what research says, in that order."""

from collections.abc import Iterable, Sequence

import streamlit as st

from steady.domain.content.exercise_form import ResearchNote
from steady.domain.content.part import Block, Part
from steady.ui.parts import her_situation
from steady.ui.state.page_paths import HELP_NOW

FIRST_NAME = "Leslie"
AUTHOR_SAYS, SHE_SAYS = f"{FIRST_NAME} Cane says", "She says"
HER_VIEW = "*(her view)*"


def show_lesson(part: Part) -> None:
    """Draw everything there is to read in `part`, above its sliders."""
    if part.if_afraid:
        with st.container(border=True):
            st.markdown(part.if_afraid)
            st.page_link(HELP_NOW, label="Help now")
    if opening := her_situation.words_for(part).opening:
        st.markdown(opening)
    for block, whose in zip(part.lesson, whose_words(part.lesson), strict=True):
        with st.container(border=bool(block.counter_note)):
            if whose:
                st.caption(whose)
            st.markdown(block.text)
            if block.counter_note:
                st.markdown(f"**Our view:** {block.counter_note}")
    her_situation.show_where_to_start(part)
    grid = st.grid(2, gap=("small", "large"))
    for title, lines in (("What to do", part.do), ("What to leave out", part.leave_out)):
        with grid.cell():
            st.header(title)
            # One Markdown text, so that it is one list to a screen reader too.
            st.markdown("\n".join(f"- {_spoken_line(line)}" for line in lines))
    show_research(part.research)


def whose_words(blocks: Sequence[Block]) -> list[str]:
    """Return what stands above each block: who says it, where it is the author's own view and that is news.

    She is named once in a part, here or in a block before.
    """
    captions, is_named, was_hers = [], False, False
    for block in blocks:
        is_news = block.author_view and not was_hers
        captions.append("" if not is_news else SHE_SAYS if is_named else AUTHOR_SAYS)
        is_named = is_named or block.author_view or FIRST_NAME in block.text
        was_hers = block.author_view
    return captions


def _spoken_line(line: Block) -> str:
    whose = HER_VIEW if line.author_view else ""
    return " ".join(filter(None, (line.text.strip(), whose, line.counter_note.strip())))


def show_research(notes: Iterable[ResearchNote]) -> None:
    """Draw what research says, folded away: how well it is backed, and where from."""
    with st.expander("What research says"):
        for note in notes:
            st.markdown(f"**{note.standing}.** {note.text}")
            st.caption(note.source)
