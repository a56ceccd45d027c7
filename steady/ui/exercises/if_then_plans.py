"""If–then plans: ready-made starts, reading aloud twice, three at most in use, and what came of each."""

from typing import Any, Literal

import streamlit as st

from steady.domain.content.exercise_form import Exercise, ExerciseField
from steady.domain.exercises.plans_and_promises import one_more, plan_sentence, times
from steady.domain.exercises.values import merged
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.ui.exercises.active_limit import in_use, is_room, list_at_rest, offer_rest
from steady.ui.exercises.hooks import Entries, ExerciseHooks, Fields, Values
from steady.ui.fields.field_widgets import ask_fields
from steady.ui.fields.suggestions import refill, refilled
from steady.ui.saving.changes import amend_values
from steady.ui.state import tab
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.entry_view import show_words
from steady.ui.widgets.slider import ask_scale

IF, THEN, REHEARSED, USED, HELPED = "if_cue", "then_act", "rehearsed_n", "used_n", "helped"
TWICE = 2


def draw_plan(exercise: Exercise, fields: Fields, form: FormKeys, values: Values) -> dict[str, Any]:
    """Draw the step; above the first one the ready-made starts, each of which fills the whole plan with one click."""
    is_first = fields and fields[0].id == IF
    boxes, starts = refilled(form, values)
    if is_first and not values.get(IF):
        _offer_starts(exercise, form)
    if any(asked.id == THEN for asked in fields) and values.get(IF):
        with st.container(border=True):
            show_words(f"If {values[IF]} …")
    answers = ask_fields(fields, boxes, starts)
    return ({THEN: starts[THEN]} if is_first and starts.get(THEN) else {}) | answers


def _offer_starts(exercise: Exercise, form: FormKeys) -> None:
    if not exercise.starts or tab.is_sample():
        return
    with st.expander("Take a ready-made one", expanded=True):
        for number, start in enumerate(exercise.starts):
            st.button(
                f"If {start.get(IF, '')}, then {start.get(THEN, '')}.",
                key=form.key(f"start {number}"),
                on_click=refill,
                args=(form, dict(start)),
                width="stretch",
            )


def list_plans(exercise: Exercise, entries: Entries) -> None:
    """List the plans in use with what she can note of each, and those at rest."""
    plans = in_use(exercise, entries)
    if plans:
        st.header("In use now")
    for plan in plans:
        with st.container(border=True):
            show_words(plan_sentence(plan))
            read, used = times(plan.values, REHEARSED), times(plan.values, USED)
            if read < TWICE:
                st.markdown(exercise.words["rehearse"])
            _offer_to_count(exercise.words["rehearsed"], plan, REHEARSED, "read out loud", is_next=read < TWICE)
            _offer_to_count(exercise.words["used"], plan, USED, "used")
            if used and (asked := exercise.by_id.get(HELPED)):
                _ask_if_it_helped(asked, plan)
            offer_rest(exercise, plan)
    list_at_rest(exercise, entries, plan_sentence)


def _offer_to_count(label: str, plan: ExerciseEntry, name: str, what: str, *, is_next: bool = False) -> None:
    def count() -> None:
        # Counted from the journal, not from the screen: two windows must not write the same number.
        amend_values(plan, lambda values: one_more(values, name))

    look: Literal["primary", "secondary"] = "primary" if is_next else "secondary"
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(label, key=f"{name} {plan.id}", on_click=count, type=look, disabled=tab.is_sample())
        st.caption(_in_words(times(plan.values, name), what), width="content")


def _ask_if_it_helped(asked: ExerciseField, plan: ExerciseEntry) -> None:
    form, stored = FormKeys(f"plan {plan.id}"), plan.values.get(HELPED)
    if tab.recall(form.key("seen"), stored) != stored:
        # Another window answered meanwhile: its answer stands until she moves the slider here.
        form.refresh()
    answer = ask_scale(asked.label, asked.low, asked.high, form.key(HELPED), stored)
    if answer != stored and not tab.is_sample():
        amend_values(plan, lambda values: merged(values, {HELPED: answer}))
    tab.remember(form.key("seen"), answer)


def _in_words(number: int, what: str) -> str:
    if number == 0:
        return f"Not {what} yet"
    return f"{what.capitalize()} " + {1: "once", 2: "twice"}.get(number, f"{number} times")


PLANS = ExerciseHooks(on_top=is_room, draw_fields=draw_plan, beneath=list_plans, asks_later=True)
