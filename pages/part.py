"""One part of the workbook: the lesson, the sliders, the exercises, and how it went so far."""

import streamlit as st

from steady.ui.parts.exercises_page import list_exercises
from steady.ui.parts.lesson import show_lesson
from steady.ui.safety import five_questions
from steady.ui.state import session, tab
from steady.ui.week.rating_form import rate_part

part = tab.recall("part")
if not five_questions.may_open(part):
    st.stop()
st.title(session.title_of(part))
show_lesson(part)
st.markdown(f"**One thing to do next.** {part.next_step}")

st.header("Exercises")
list_exercises(part, heading=False)

st.header("Where are you with this?")
rate_part(part)
