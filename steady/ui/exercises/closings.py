"""What slipped away: the page closes with a kind line, once something is written."""

from collections.abc import Sequence

import streamlit as st

from steady.domain.content.exercise_form import Exercise
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.ui.exercises.hooks import Special


def beneath(exercise: Exercise, entries: Sequence[ExerciseEntry]) -> None:
    """Say that it made sense, below what she wrote."""
    if entries:
        st.markdown(exercise.words["closing"])


WHAT_SLIPPED = Special(beneath=beneath)
