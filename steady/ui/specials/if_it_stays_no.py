"""If the answer stays no: opened only when she wants to look that way, each time anew."""

from collections.abc import Sequence

import streamlit as st

from steady.domain.content.exercise_form import Exercise
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.ui.exercises.hooks import Special
from steady.ui.state import tab

WANTED = "lasting no, wanted"


def on_top(exercise: Exercise, entries: Sequence[ExerciseEntry]) -> bool:
    """Ask whether she wants to look that way today; the form and what she wrote stay folded until she does."""
    if tab.recall(WANTED, False):
        return True
    st.markdown("You do not have to. It will be here on another day too.")
    st.button("Yes, I want to look this way", on_click=tab.remember, args=(WANTED, True))
    return False


def listed(exercise: Exercise, entries: Sequence[ExerciseEntry]) -> Sequence[ExerciseEntry]:
    """Return what she wrote before, once she wants to see it."""
    return entries if tab.recall(WANTED, False) else ()


IF_IT_STAYS_NO = Special(on_top=on_top, listed=listed)
