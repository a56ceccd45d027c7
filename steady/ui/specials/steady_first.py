"""Steady first: the way she picked stays in sight while its time runs, and only breathing moves the circle."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from steady.domain.content.exercise_form import Exercise, ExerciseField
from steady.ui.exercises.hooks import Special
from steady.ui.fields.breathing import ask_timer
from steady.ui.fields.field_widgets import ask_fields
from steady.ui.state import tab

METHOD, BREATHING = "method", "out_breath"
CUES = ("breathe_in", "sip", "breathe_out")


def draw_fields(
    exercise: Exercise, fields: tuple[ExerciseField, ...], form: str, values: Mapping[str, Any]
) -> dict[str, Any]:
    """Draw the step with the timer for the way she picked; every other step as it is."""
    if not any(one.kind == "timer" for one in fields):
        return ask_fields(fields, form, values)
    _remind_of_the_way(exercise, values.get(METHOD))
    answers = {one.id: _ask(exercise, one, form, values) for one in fields}
    return {name: answer for name, answer in answers.items() if answer is not None}


def _ask(exercise: Exercise, asked: ExerciseField, form: str, values: Mapping[str, Any]) -> Any:
    if asked.kind != "timer":
        return ask_fields((asked,), form, values).get(asked.id)
    # Someone who picked nothing gets the breathing: it is what the exercise is known for.
    is_breathing = values.get(METHOD, BREATHING) == BREATHING and set(CUES) <= set(exercise.words)
    cues = [exercise.words[cue] for cue in CUES] if is_breathing else []
    return ask_timer(asked.label, asked.seconds, tab.field(form, asked.id), values.get(asked.id), cues)


def _remind_of_the_way(exercise: Exercise, method: Any) -> None:
    replies = next((one.replies for one in exercise.fields if one.id == METHOD), {})
    way = replies.get(method or BREATHING)
    if way:
        with st.container(border=True):
            st.markdown(way)


STEADY_FIRST = Special(draw_fields=draw_fields)
