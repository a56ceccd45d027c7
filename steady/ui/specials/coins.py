"""Where her energy goes: from the second filling on, the coins of then and now side by side."""

from collections.abc import Sequence

import streamlit as st

from steady.domain.content.exercise_form import Exercise
from steady.domain.exercises.values import fits, is_empty
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.ui.exercises.hooks import Special
from steady.ui.widgets.chart_view import palette, show_panel

NOW = "now"


def beneath(exercise: Exercise, entries: Sequence[ExerciseEntry]) -> None:
    """Draw the first and the latest filling that share out every coin, once there are two."""
    asked = next(one for one in exercise.fields if one.id == NOW)
    whole = [one for one in entries if not is_empty(one.values.get(NOW)) and fits(asked, one.values[NOW])]
    if len(whole) < 2:
        return
    # Imported here, so that the other exercises do not wait for pandas and Altair.
    from steady.insights.compare.coin_panels import coin_panel

    then, latest = whole[0], whole[-1]
    with st.container(border=True):
        show_panel(coin_panel(asked.choices, (then.day, then.values[NOW]), (latest.day, latest.values[NOW]), palette()))


COINS = Special(beneath=beneath)
