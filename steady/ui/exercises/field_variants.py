"""The exercises whose fields are drawn in a way of their own, each beginning with its function for them."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from steady.domain.content.exercise_form import Exercise, ExerciseField
from steady.domain.exercises.early_and_change_signs import newest_early_signs
from steady.domain.records.privacy import not_hidden
from steady.ui.exercises.hooks import Entries, ExerciseHooks, Fields, Values
from steady.ui.fields.field_widgets import ask_fields
from steady.ui.fields.timers import ask_timer
from steady.ui.state import session
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.entry_view import show_words

LIGHTS, TOPIC, CHOICE = "answers", "topic_kind", "go_later"
ENOUGH = 3
CANNOT_WAIT = ("safety", "children", "money")
DUTIES, TAG, STAYS = "duties", "tag", "must_be_me"
METHOD, BREATHING = "method", "out_breath"
CUES = ("breathe_in", "sip", "breathe_out")


def draw_lights(exercise: Exercise, fields: Fields, form: FormKeys, values: Values) -> dict[str, Any]:
    """Draw the step; above the choice, the lights as she ticked them and what three of them mean."""
    if any(asked.id == CHOICE for asked in fields):
        _show_lights(exercise, values)
    return ask_fields(fields, form, values)


def _show_lights(exercise: Exercise, values: Values) -> None:
    lights = exercise.by_id[LIGHTS].choices
    green = [light for light in lights if light in values.get(LIGHTS, [])]
    with st.container(border=True):
        for light, label in lights.items():
            st.markdown(f":material/check_circle: {label}" if light in green else f":material/circle: {label}: not yet")
        st.caption(f"{len(green)} of {len(lights)} lights are green.")
    # What cannot wait is not weighed against the lights: the line below every step says so.
    if values.get(TOPIC) not in CANNOT_WAIT:
        st.markdown(exercise.words["go" if len(green) >= ENOUGH else "later"])


def draw_load_map(exercise: Exercise, fields: Fields, form: FormKeys, values: Values) -> dict[str, Any]:
    """Draw the step; above the one change, the duties that could be shared, smaller, later or gone, by their tag."""
    asked = exercise.by_id[DUTIES]
    if asked not in fields:
        _show_what_could_change(asked, values.get(DUTIES) or [])
    return ask_fields(fields, form, values)


def _show_what_could_change(asked: ExerciseField, duties: list[Mapping[str, Any]]) -> None:
    for tag, label in asked.by_id[TAG].choices.items():
        names = [str(duty["name"]) for duty in duties if duty.get(TAG) == tag and duty.get("name")]
        if names and tag != STAYS:
            st.caption(f"This {label}")
            show_words(" · ".join(names))


def say_where_signs_come_up(exercise: Exercise, entries: Entries) -> None:
    """Say where her list comes up again, once there is one."""
    if any(entry.values for entry in entries):
        st.markdown(exercise.words["shown"])


def draw_early_signs(exercise: Exercise, fields: Fields, form: FormKeys, values: Values) -> dict[str, Any]:
    """Draw the step; a new list starts from her last one, since the newest is the one she will see."""
    return ask_fields(fields, form, {**newest_early_signs(not_hidden(session.workbook().exercises.all())), **values})


def draw_breathing(exercise: Exercise, fields: Fields, form: FormKeys, values: Values) -> dict[str, Any]:
    """Draw the step with the timer for the way she picked; every other step as it is."""
    if not any(asked.kind == "timer" for asked in fields):
        return ask_fields(fields, form, values)
    method = exercise.by_id.get(METHOD)
    way = method.replies.get(values.get(METHOD) or BREATHING) if method else None
    if way:
        with st.container(border=True):
            st.markdown(way)
    answers = {asked.id: _ask_breathing(exercise, asked, form, values) for asked in fields}
    return {name: answer for name, answer in answers.items() if answer is not None}


def _ask_breathing(exercise: Exercise, asked: ExerciseField, form: FormKeys, values: Values) -> Any:
    if asked.kind != "timer":
        return ask_fields((asked,), form, values).get(asked.id)
    # Someone who picked nothing gets the breathing: it is what the exercise is known for.
    is_breathing = values.get(METHOD, BREATHING) == BREATHING and set(CUES) <= set(exercise.words)
    cues = [exercise.words[cue] for cue in CUES] if is_breathing else []
    return ask_timer(asked.label, asked.seconds, form.key(asked.id), values.get(asked.id), cues)


PICK_YOUR_MOMENT = ExerciseHooks(draw_fields=draw_lights)
LOAD_MAP = ExerciseHooks(draw_fields=draw_load_map)
SIGNS = ExerciseHooks(draw_fields=draw_early_signs, beneath=say_where_signs_come_up)
STEADY_FIRST = ExerciseHooks(draw_fields=draw_breathing)
