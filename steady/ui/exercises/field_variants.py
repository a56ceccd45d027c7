"""The exercises whose fields are drawn in a way of their own, each beginning with its function for them."""

from dataclasses import replace
from pathlib import Path

import streamlit as st

from steady.domain.content.exercise_form import Exercise
from steady.domain.exercises.early_and_change_signs import newest_early_signs
from steady.domain.records.exercise_entry import Entries
from steady.domain.records.privacy import not_hidden
from steady.ui.fields.field_widgets import Answers, Fields, Values, ask_field, ask_fields
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
RING = 4
_STYLE = Path(__file__).with_name("ring.css")


def draw_lights(exercise: Exercise, fields: Fields, form: FormKeys, values: Values) -> Answers:
    """Draw the step; above the choice, the lights as she ticked them and what three of them mean."""
    if any(asked.id == CHOICE for asked in fields):
        lights = exercise.by_id[LIGHTS].choices
        green = [light for light in lights if light in values.get(LIGHTS, [])]
        with st.container(border=True):
            for light, label in lights.items():
                is_green = light in green
                st.markdown(f":material/check_circle: {label}" if is_green else f":material/circle: {label}: not yet")
            st.caption(f"{len(green)} of {len(lights)} lights are green.")
        # What cannot wait is not weighed against the lights: the line below every step says so.
        if values.get(TOPIC) not in CANNOT_WAIT:
            st.markdown(exercise.words["go" if len(green) >= ENOUGH else "later"])
    return ask_fields(fields, form, values)


def draw_load_map(exercise: Exercise, fields: Fields, form: FormKeys, values: Values) -> Answers:
    """Draw the step; above the one change, the duties that could be shared, smaller, later or gone, by their tag."""
    asked, duties = exercise.by_id[DUTIES], values.get(DUTIES) or []
    if asked in fields:
        return ask_fields(fields, form, values)
    for tag, label in asked.by_id[TAG].choices.items():
        names = [str(duty["name"]) for duty in duties if duty.get(TAG) == tag and duty.get("name")]
        if names and tag != STAYS:
            st.caption(f"This {label}")
            show_words(" · ".join(names))
    return ask_fields(fields, form, values)


def say_where_signs_come_up(exercise: Exercise, entries: Entries) -> None:
    """Say where her list comes up again, once there is one."""
    if any(entry.values for entry in entries):
        st.markdown(exercise.words["shown"])


def draw_early_signs(exercise: Exercise, fields: Fields, form: FormKeys, values: Values) -> Answers:
    """Draw the step; a new list starts from her last one, since the newest is the one she will see."""
    return ask_fields(fields, form, {**newest_early_signs(not_hidden(session.workbook().exercises.all())), **values})


def draw_breathing(exercise: Exercise, fields: Fields, form: FormKeys, values: Values) -> Answers:
    """Draw the step with the timer for the way she picked; every other step as it is."""
    if not any(asked.kind == "timer" for asked in fields):
        return ask_fields(fields, form, values)
    method = exercise.by_id.get(METHOD)
    way = method.replies.get(values.get(METHOD) or BREATHING) if method else None
    if way:
        with st.container(border=True):
            st.markdown(way)
    # Someone who picked nothing gets the breathing: it is what the exercise is known for.
    is_breathing = values.get(METHOD, BREATHING) == BREATHING and set(CUES) <= set(exercise.words)
    cues = [exercise.words[cue] for cue in CUES] if is_breathing else []
    answers: Answers = {}
    for asked in fields:
        if asked.kind == "timer":
            answers[asked.id] = ask_timer(asked, form, values.get(asked.id), cues)
        else:
            answers[asked.id] = ask_field(asked, form, values.get(asked.id))
    return {name: answer for name, answer in answers.items() if answer is not None}


def draw_ring(exercise: Exercise, fields: Fields, form: FormKeys, values: Values) -> Answers:
    """Draw the first four boxes as a ring, read clockwise, and any other step below the ring as she wrote it.

    On a phone they stand one below the other, in the same order.
    """
    ring = tuple(exercise.fields)[:RING]
    if fields != ring:
        written = [(number, box) for number, box in enumerate(ring, 1) if values.get(box.id)]
        if written:
            with st.container(border=True):
                for number, box in written:
                    st.caption(f"{number}\\. {box.label}")
                    show_words(str(values[box.id]))
        return ask_fields(fields, form, values)
    st.html(_STYLE)
    answers: Answers = {}
    for row, start in (("ring_out", 0), ("ring_back", 2)):
        with st.container(key=row):
            for column, number in zip(st.columns(2, gap="large"), (start, start + 1), strict=True):
                asked = fields[number]
                with column, st.container(border=True, key=f"ring_box_{number + 1}"):
                    numbered = replace(asked, label=f"{number + 1}. {asked.label}")
                    answers[asked.id] = ask_field(numbered, form, values.get(asked.id))
        st.space("small")
    return {name: answer for name, answer in answers.items() if answer is not None}
