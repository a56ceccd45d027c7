"""The breathing circle by itself: nothing to fill in around it, and nothing of it is saved."""

import streamlit as st

from steady.domain.content.exercise_form import BREATHING, ExerciseField
from steady.ui.exercises import field_variants
from steady.ui.fields.timers import ask_timer
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.entry_view import find_exercise

# Where a folder of words has no such exercise, the circle stands still and only keeps the time.
_PLAIN = ExerciseField(id="seconds", kind="timer", label="How long would you like?", seconds=(60, 120, 180, 300))


def show_breathing() -> None:
    """Draw how it is done and the circle, in the words of the exercise."""
    exercise = find_exercise(BREATHING)
    timer, cues = _PLAIN, []
    if exercise:
        timer = next((asked for asked in exercise.fields if asked.kind == "timer"), _PLAIN)
        method = exercise.by_id.get(field_variants.METHOD)
        if method and (how := method.replies.get(field_variants.BREATHING)):
            st.markdown(how)
        cues = [exercise.words[cue] for cue in field_variants.CUES if cue in exercise.words]
    ask_timer(timer, FormKeys("breathe"), None, cues if len(cues) == len(field_variants.CUES) else [])
