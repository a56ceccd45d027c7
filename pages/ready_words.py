"""Ready words: short texts to copy, each with when it fits and when it does not."""

import streamlit as st

from steady.ui.state import page_paths, session
from steady.ui.urge.ready_words_page import show_ready_words

st.title(session.content().ready_words.title or "Ready words")
show_ready_words()
st.page_link(page_paths.MY_PLAN, label=session.named(page_paths.PLAN, page_paths.NEUTRAL_PLAN))
