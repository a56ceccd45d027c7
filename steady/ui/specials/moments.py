"""Moments of lightness: room for up to three in a day, and the way to the wall of them all."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from steady.domain.exercise import ExerciseEntry
from steady.domain.exercise_form import Exercise
from steady.ui import places
from steady.ui.specials.special import Special

MOST_A_DAY = 3


def beneath(exercise: Exercise, entries: Sequence[ExerciseEntry]) -> None:
    """Say that there is room for one more today, and lead to the wall."""
    today = [entry for entry in entries if entry.day == date.today()]
    if 0 < len(today) < MOST_A_DAY:
        st.markdown(exercise.words["another"])
    if entries:
        st.page_link(places.THEN_AND_NOW, label=exercise.words["wall"])


MOMENTS = Special(beneath=beneath)
