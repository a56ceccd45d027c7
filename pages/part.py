"""One part of the workbook: the lesson, the sliders, the exercises, and how it went so far."""

import streamlit as st

from steady.ui.parts.exercises_page import list_exercises
from steady.ui.parts.lesson import show_lesson
from steady.ui.safety import five_questions
from steady.ui.state import session, tab
from steady.ui.week.rating_form import rating_form, say_when_last_rated, scored_ratings, show_guard

part = tab.recall("part")
if not five_questions.may_open(part):
    st.stop()
st.title(session.title_of(part))
show_lesson(part)
st.markdown(f"**One thing to do next.** {part.next_step}")

st.header("Exercises")
list_exercises(part, heading=False)

st.header("Where are you with this?")
ratings = scored_ratings(part)
say_when_last_rated(ratings)
rating_form(part)
show_guard(part)

if ratings:
    # Folded until she has saved: last time's number must not pull at today's answer.
    so_far = st.expander("Your ratings so far", expanded=tab.recall(f"rated {part.id}", False), on_change="rerun")
    if so_far.open:
        from steady.ui.widgets.chart_view import show_part_history

        with so_far:
            show_part_history(part, ratings)
