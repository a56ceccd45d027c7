"""My plan for hard moments: hers to read when she can't think, and to change on a calmer day."""

import streamlit as st

from steady.ui.hard.moments import link_back
from steady.ui.hard.plan_page import show_plan
from steady.ui.state import page_paths, session

link_back()
st.title(session.named(page_paths.PLAN, page_paths.NEUTRAL_PLAN))
show_plan()
