"""A year of days at one glance, and everything she wrote on one of them."""

import streamlit as st

from steady.ui.diary.day_view import choose_day, show_day, show_year
from steady.ui.look_back.four_views import offer_report

st.title("Your year")
show_year()
day = choose_day()
if day is not None:
    show_day(day)
offer_report()
