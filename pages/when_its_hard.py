"""When it's hard: the tools by moment."""

import streamlit as st

from steady.ui.state import page_paths, session

st.title("When it's hard")
st.page_link(page_paths.REACH_OUT, label=session.named("I want to text him", page_paths.NEUTRAL_REACH_OUT))
st.page_link(page_paths.HOLD_BOX, label="Not sent yet")
