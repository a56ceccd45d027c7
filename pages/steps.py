"""The steps: all seven on one page."""

import streamlit as st

from steady.ui.safety import five_questions
from steady.ui.state import page_paths, session, tab

st.title("The steps")
for part in five_questions.parts_as_told():
    st.page_link(tab.recall("screens of parts")[part.id], label=session.title_of(part))
st.page_link(page_paths.EXERCISES, label="All exercises")
