"""A year of days at one glance, and everything she wrote on one of them."""

import streamlit as st

from steady.ui.diary.day_view import choose_day, show_day, show_year
from steady.ui.state import page_paths

st.title("Your days")
show_year()
day = choose_day()
if day is not None:
    show_day(day)
st.page_link(page_paths.REPORT, label="Make a report")
