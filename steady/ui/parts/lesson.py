"""A part's words: the lesson, what to do, what to leave out, and what research says, in that order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import streamlit as st

from steady.domain.content.exercise_form import ResearchNote
from steady.domain.content.part import Block, Part
from steady.ui.parts import her_situation
from steady.ui.state.page_paths import HELP_NOW

FIRST_NAME = "Leslie"
AUTHOR_SAYS, SHE_SAYS = f"{FIRST_NAME} Cane says", "She says"
HER_VIEW = "*(her view)*"


@dataclass(frozen=True)
class Passage:
    """Paragraphs that stand together. `whose` says who says them, where they are the author's own view."""

    whose: str
    texts: tuple[str, ...]
    our_view: str = ""


def show_lesson(part: Part, *, with_folds: bool = True) -> None:
    """Draw everything there is to read in `part`; without its folds it fits on paper."""
    if part.if_afraid:
        with st.container(border=True):
            st.markdown(part.if_afraid)
            st.page_link(HELP_NOW, label="Help now")
    words = her_situation.words_for(part)
    if words.opening:
        st.markdown(words.opening)
    for passage in passages(part.lesson):
        with st.container(border=bool(passage.whose)):
            if passage.whose:
                st.caption(passage.whose)
            for text in passage.texts:
                st.markdown(text)
        if passage.our_view:
            st.markdown(f"**Our view:** {passage.our_view}")
    her_situation.show_where_to_start(part, words, with_answers=with_folds)
    grid = st.grid(2, gap=("small", "large"))
    for title, lines in (("What to do", part.do), ("What to leave out", part.leave_out)):
        with grid.cell():
            st.header(title)
            # One Markdown text, so that it is one list to a screen reader too.
            st.markdown("\n".join(f"- {_spoken_line(line)}" for line in lines))
    if with_folds:
        show_research(part.research)


def passages(blocks: Sequence[Block]) -> list[Passage]:
    """Return `blocks` in their order, the author's together up to where ours come between, or our view of hers.

    What is said under her name is fenced off, so that nobody takes ours for hers. She is named once in a part, here or
    in a block before.
    """
    told: list[Passage] = []
    is_named, goes_on = False, False
    for block in blocks:
        if goes_on and block.author_view:
            told[-1] = Passage(told[-1].whose, (*told[-1].texts, block.text), block.counter_note)
        else:
            whose = "" if not block.author_view else SHE_SAYS if is_named else AUTHOR_SAYS
            told.append(Passage(whose, (block.text,), block.counter_note))
        is_named = is_named or block.author_view or FIRST_NAME in block.text
        goes_on = block.author_view and not block.counter_note
    return told


def _spoken_line(line: Block) -> str:
    whose = HER_VIEW if line.author_view else ""
    return " ".join(filter(None, (line.text.strip(), whose, line.counter_note.strip())))


def show_research(notes: Iterable[ResearchNote]) -> None:
    """Draw what research says, folded away: how well it is backed, and where from."""
    with st.expander("What research says"):
        for note in notes:
            st.markdown(f"**{note.standing}.** {note.text}")
            st.caption(note.source)
