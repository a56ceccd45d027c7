"""Moments of lightness: room for up to three in a day, and the way to the wall of them all."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from steady.domain.content.exercise_form import Exercise
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.ui.exercises.hooks import Special
from steady.ui.state import page_paths

MOST_A_DAY = 3


def beneath(exercise: Exercise, entries: Sequence[ExerciseEntry]) -> None:
    """Say that there is room for one more today, and lead to the wall."""
    today = [entry for entry in entries if entry.day == date.today()]
    if 0 < len(today) < MOST_A_DAY:
        st.markdown(exercise.words["another"])
    if entries:
        st.page_link(page_paths.THEN_AND_NOW, label=exercise.words["wall"])


MOMENTS = Special(beneath=beneath)
