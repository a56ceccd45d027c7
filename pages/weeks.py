"""How the weeks went: each feeling, the weekly pulse and the parts, as pictures and as numbers."""

import streamlit as st

from steady.ui.panels import choose_range, show_weeks

st.title("How the weeks went")
show_weeks(choose_range())
