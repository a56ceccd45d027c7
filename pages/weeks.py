"""How the weeks went: two weeks side by side, each feeling, the weekly pulse and the steps, as charts and numbers."""

import streamlit as st

from steady.ui.look_back.weeks_page import show_weeks
from steady.ui.state import page_paths

st.title("How your weeks went")
show_weeks()
st.page_link(page_paths.REPORT, label="Make a report")
