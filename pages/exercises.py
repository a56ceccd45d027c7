"""The exercises: the one she has open, or the list of all of them."""

import streamlit as st

from steady.ui.parts.exercises_page import list_exercises, offer_text_file, show_exercise
from steady.ui.safety import five_questions
from steady.ui.state import tab
from steady.ui.widgets.entry_view import find_exercise
from steady.ui.widgets.from_its_top import open_from_the_top

opened = find_exercise(tab.recall("exercise"))
open_from_the_top(opened.id if opened else "every exercise")
if opened:
    # No talk about him before the questions about her, whichever way she came here.
    if five_questions.may_do(opened):
        show_exercise(opened)
else:
    st.title("Exercises")
    st.markdown("Each one takes a few minutes. You can stop whenever you like, and what you wrote is saved.")
    for part in five_questions.parts_as_told():
        if part.id not in five_questions.folded_parts():
            list_exercises(part)
    offer_text_file()
