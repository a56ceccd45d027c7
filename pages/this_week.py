"""The weekly reflection: the week in figures, the questions she picks, and the seven sliders."""

import streamlit as st

from steady.ui.state import session
from steady.ui.week.reflection_form import choose_week, list_other_weeks, reflection_form, show_week_figures
from steady.ui.week.story_and_plain_log import offer_story
from steady.ui.week.time_off import offer_time_off

asked = session.content().weekly
st.title("Look back on a week")
st.markdown(asked.opening)
week = choose_week()
show_week_figures(week)
reflection_form(week)
st.markdown(asked.week_off)
offer_time_off()
offer_story(asked)
list_other_weeks(week)
