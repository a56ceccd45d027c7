"""How the weeks went: one answer, each feeling over the same days, twelve months, and the steps from first to now."""

import streamlit as st

from steady.ui.look_back.weeks_page import show_weeks

st.title("How your weeks went")
show_weeks()
