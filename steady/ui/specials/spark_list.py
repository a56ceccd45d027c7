"""The spark list: the two that lie closest, by how alive she felt and how easy it would be now."""

from collections.abc import Sequence

import streamlit as st

from steady.domain.exercise import ExerciseEntry
from steady.domain.exercise_form import Exercise
from steady.domain.sparks import closest
from steady.ui.entry import show_words
from steady.ui.looking_back import calm_ones
from steady.ui.specials.special import Special

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
