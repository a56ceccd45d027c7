"""One step, one thing a screen: what to read, what to do, where she is with it, and what comes next."""

import streamlit as st

from steady.ui.parts.step_stages import show_step
from steady.ui.safety import five_questions
from steady.ui.state import session, tab

part = tab.recall("part")
if not five_questions.may_open(part):
    st.stop()
st.title(session.title_of(part))
show_step(part)
