"""“What's happened?”: asked with large buttons, and a line with what she said, which she can change at any time."""

from pathlib import Path

import streamlit as st

from steady.domain.content.situation import SituationWords
from steady.ui.safety.situation_now import keep_situation, may_go_by_it, situations_now
from steady.ui.safety.what_she_said import RATHER_NOT
from steady.ui.state import session, tab

CHANGE, KEEP = "Change", "Keep it as it is"
SAID, UNSAID = "You said: **{said}**.", "You haven't said what's happened."
_ASKING = "asking what has happened"
_LOOK = Path(__file__).with_name("large_answers.css")


def ask_situation() -> str:
    """Draw the question as a whole; return the id of the situation she pressed now, RATHER_NOT, or "" for none."""
    words = session.content().situations
    st.html(_LOOK)
    answered = ""
    with st.container(key="what has happened", gap="small"):
        for situation in words.situations:
            label = situation.label[:1].upper() + situation.label[1:]
            if st.button(label, key=f"{_ASKING} {situation.id}", width="stretch"):
                answered = situation.id
    if words.rather_not and st.button(words.rather_not, key=f"{_ASKING} {RATHER_NOT}", type="tertiary"):
        answered = RATHER_NOT
    return answered


def show_situation_line() -> None:
    """Draw what she said last and the button that opens the question in place; nothing where others could read it."""
    words = session.content().situations
    if tab.is_sample() or not words.situations or not may_go_by_it():
        return
    if not tab.recall(_ASKING):
        said = list(filter(None, map(words.of, situations_now())))
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(_spoken(said), width="content")
            label = CHANGE if said else words.question
            st.button(label, key="change it", type="tertiary", on_click=tab.remember, args=(_ASKING, True))
        return
    with st.container(border=True):
        st.markdown(f"**{words.question}**")
        answered = ask_situation()
        st.button(KEEP, key="keep it", type="tertiary", on_click=tab.forget, args=(_ASKING,))
    if answered and keep_situation(answered):
        tab.forget(_ASKING)
        st.rerun()


def _spoken(said: list[SituationWords]) -> str:
    return SAID.format(said=", ".join(words.label for words in said)) if said else UNSAID
