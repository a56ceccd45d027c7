"""Short texts to copy as they are, by who would read them; nothing is sent from here."""

import streamlit as st

from steady.ui.safety import five_questions
from steady.ui.state import session
from steady.ui.urge import current

WHO = "Who is it for?"


def show_ready_words() -> None:
    """Ask whom the words are for, and draw those texts, each with a copy button."""
    words = session.content().ready_words
    if not words.groups:
        st.info("There are no ready words in this folder of words.")
        return
    st.markdown(words.opening)
    if current.peace_wanted():
        st.markdown(session.content().hold_box.words["peace"])
    # The safer version offers nothing that goes to him.
    to_him = not five_questions.is_safer_on()
    groups = {group.title: group for group in words.groups if to_him or not group.to_him}
    chosen = st.selectbox(WHO, list(groups), index=None, placeholder="Choose one")
    for each in groups[chosen].texts if chosen else ():
        with st.container(border=True, gap="small"):
            # A plain box with a copy button: nothing in it is read as Markdown.
            st.code(each.text, language=None, wrap_lines=True)
            st.caption(f"**When:** {each.when}")
            st.caption(f"**Not when:** {each.when_not}")
