"""The spark list: the two that lie closest, by how alive she felt and how easy it would be now."""

from collections.abc import Sequence

import streamlit as st

from steady.domain.content.exercise_form import Exercise
from steady.domain.exercises.sparks import closest
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.ui.exercises.hooks import Special
from steady.ui.saving.painful_filter import calm_ones
from steady.ui.widgets.entry_view import show_words

SHOWN = 2


def beneath(exercise: Exercise, entries: Sequence[ExerciseEntry]) -> None:
    """Name the two sparks with the highest alive × ease, once there are two."""
    sparks = closest(calm_ones(entries))[:SHOWN]
    if len(sparks) < SHOWN:
        return
    with st.container(border=True):
        st.markdown(exercise.words["closest"])
        for spark in sparks:
            show_words(f"{spark.what} (alive {spark.alive}, easy {spark.ease})")


SPARK_LIST = Special(beneath=beneath)
