"""The first-steps card where it was written: how long it stands on the first screen, and its tick."""

from collections.abc import Sequence

import streamlit as st

from steady.domain.content.exercise_form import Exercise
from steady.domain.exercises.first_steps import standing_card
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import now
from steady.ui.exercises.hooks import Special
from steady.ui.exercises.today_cards import draw_card


def beneath(exercise: Exercise, entries: Sequence[ExerciseEntry]) -> None:
    """Draw the card that stands now as it looks on the first screen."""
    card = standing_card(entries, now())
    if card:
        draw_card(exercise, card)
        st.space("small")


FIRST_STEPS_CARD = Special(beneath=beneath)
