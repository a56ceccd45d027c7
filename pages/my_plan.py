"""My plan for hard moments: hers to read when she can't think, and to change on a calmer day."""

import streamlit as st

from steady.ui.hard.plan_page import show_plan
from steady.ui.state import page_paths, session

st.title(session.named(page_paths.PLAN, page_paths.NEUTRAL_PLAN))
show_plan()
st.page_link(page_paths.WHEN_ITS_HARD, label=session.content().hard_moments.title)
