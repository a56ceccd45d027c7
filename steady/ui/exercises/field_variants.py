"""Pick your moment: how many lights are green, and by the rule of three, go gently or plan a better time."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from steady.domain.content.exercise_form import Exercise, ExerciseField
from steady.ui.exercises.hooks import Special
from steady.ui.fields.field_widgets import ask_fields

LIGHTS, TOPIC, CHOICE = "answers", "topic_kind", "go_later"
ENOUGH = 3
CANNOT_WAIT = ("safety", "children", "money")


def draw_fields(
    exercise: Exercise, fields: tuple[ExerciseField, ...], form: str, values: Mapping[str, Any]
) -> dict[str, Any]:
    """Draw the step; above the choice, the lights as she ticked them and what three of them mean."""
    if any(one.id == CHOICE for one in fields):
        _show_lights(exercise, values)
    return ask_fields(fields, form, values)


def _show_lights(exercise: Exercise, values: Mapping[str, Any]) -> None:
    asked = next(one for one in exercise.fields if one.id == LIGHTS)
    green = [one for one in asked.choices if one in values.get(LIGHTS, [])]
    with st.container(border=True):
        for light, label in asked.choices.items():
            st.markdown(f":material/check_circle: {label}" if light in green else f":material/circle: {label}: not yet")
        st.caption(f"{len(green)} of {len(asked.choices)} lights are green.")
    # What cannot wait is not weighed against the lights: the line below every step says so.
    if values.get(TOPIC) not in CANNOT_WAIT:
        st.markdown(exercise.words["go" if len(green) >= ENOUGH else "later"])


PICK_YOUR_MOMENT = Special(draw_fields=draw_fields)
