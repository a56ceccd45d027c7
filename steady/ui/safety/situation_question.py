"""“What's happened?”: asked with large buttons, and a line with what she said, which she can change at any time."""

from pathlib import Path

import streamlit as st

from steady.domain.content.situation import SituationWords
from steady.ui.safety import five_questions
from steady.ui.safety.situation_now import keep_situation, situation_words, situations_now
from steady.ui.safety.what_she_said import RATHER_NOT
from steady.ui.saving.last_change import Change, note_change, show_notice
from steady.ui.saving.undoable_changes import KEPT
from steady.ui.state import session, tab

CHANGE, CHANGE_UNSEEN, KEEP = "Change", "Change what you said", "Keep it as it is"
SAID, UNSAID = "You said: **{said}**.", "You haven't said what's happened."
_ASKING = "asking what has happened"
_LOOK = Path(__file__).with_name("large_answers.css")


def ask_situation() -> str:
    """Draw the question as a whole; return the id of the situation she pressed now, RATHER_NOT, or "" for none."""
    words = situation_words()
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
    """Draw what she said last and the button that opens the question in place; under neutral names only the button."""
    words = situation_words()
    if tab.is_sample() or not words.situations or five_questions.is_safer_on():
        return
    if not tab.recall(_ASKING):
        said, is_unseen = list(filter(None, map(words.of, situations_now()))), session.wants_neutral_names()
        with st.container(horizontal=True, vertical_alignment="center"):
            if not is_unseen:
                st.markdown(_spoken(said), width="content")
            label = CHANGE_UNSEEN if is_unseen else CHANGE if said else words.question
            st.button(label, key="change it", type="tertiary", on_click=tab.remember, args=(_ASKING, True))
        show_notice(_ASKING)
        return
    with st.container(border=True):
        st.markdown(f"**{words.question}**")
        answered = ask_situation()
        st.button(KEEP, key="keep it", type="tertiary", on_click=tab.forget, args=(_ASKING,))
    if answered and keep_situation(answered):
        note_change(Change((_ASKING,), KEPT))
        tab.forget(_ASKING)
        st.rerun()


def _spoken(said: list[SituationWords]) -> str:
    return SAID.format(said=", ".join(words.label for words in said)) if said else UNSAID
