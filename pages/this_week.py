"""The weekly reflection: the letter and the week in figures, three questions, and the seven sliders."""

import streamlit as st

from steady.ui.state import session
from steady.ui.week.chosen_week import choose_week
from steady.ui.week.reflection_form import reflect_on
from steady.ui.week.time_off import offer_time_off

st.title("Look back on a week")
reflect_on(choose_week())
st.markdown(session.content().weekly.week_off)
offer_time_off()
