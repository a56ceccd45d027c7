"""If–then plans and small promises: three at most in use, the others at rest, and what she noted of each."""

from collections.abc import Callable
from datetime import date
from typing import Literal

import streamlit as st

from steady.domain.content.exercise_form import Exercise, ExerciseField
from steady.domain.exercises import plans_and_promises
from steady.domain.exercises.plans_and_promises import ACTIVE, MOST, plan_sentence, times
from steady.domain.exercises.values import merged
from steady.domain.records.exercise_entry import Entries, ExerciseEntry
from steady.domain.records.record import now
from steady.domain.spoken import short_day, weekday
from steady.ui.exercises.today_cards import draw_evening, kept_field
from steady.ui.fields.field_widgets import Answers, Fields, Values, ask_fields
from steady.ui.fields.suggestions import refill, refilled
from steady.ui.saving.undoable_changes import add_values, amend_values
from steady.ui.state import tab
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.entry_view import show_words
from steady.ui.widgets.slider import ask_scale

IF, THEN, REHEARSED, USED, HELPED = "if_cue", "then_act", "rehearsed_n", "used_n", "helped"
TWICE = 2


def is_room(exercise: Exercise, entries: Entries) -> bool:
    """Return True if one more may be started; otherwise say that there are enough. Those in use stand below."""
    if not _is_full(exercise, entries):
        return True
    # Right after she wrote the last one there is room for, nothing more is asked of her.
    if tab.recall("exercise done") is None:
        st.info(exercise.words["enough"])
    return False


def draw_plan(exercise: Exercise, fields: Fields, form: FormKeys, values: Values) -> Answers:
    """Draw the step; above the first one the ready-made starts, each of which fills the whole plan with one click."""
    is_first = fields and fields[0].id == IF
    boxes, starts = refilled(form, values)
    if is_first and not values.get(IF) and exercise.starts and not tab.is_sample():
        with st.expander("Use a ready-made one", expanded=True):
            for number, start in enumerate(exercise.starts):
                sentence = f"If {start.get(IF, '')}, then {start.get(THEN, '')}."
                fill, key = (form, dict(start)), form.key(f"start {number}")
                st.button(sentence, key=key, on_click=refill, args=fill, width="stretch")
    if any(asked.id == THEN for asked in fields) and values.get(IF):
        with st.container(border=True):
            show_words(f"If {values[IF]} …")
    answers = ask_fields(fields, boxes, starts)
    return ({THEN: starts[THEN]} if is_first and starts.get(THEN) else {}) | answers


def list_plans(exercise: Exercise, entries: Entries) -> None:
    """List the plans in use with what she can note of each, and those at rest."""
    plans = _in_use(exercise, entries)
    if plans:
        st.header("The ones you're using")
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
            _offer(exercise.words["rest_it"], f"rest {plan.id}", plan, is_active=False)
    _list_at_rest(exercise, entries, plan_sentence)


def _offer_to_count(label: str, plan: ExerciseEntry, name: str, what: str, *, is_next: bool = False) -> None:
    def count() -> None:
        # Counted from the journal, not from the screen: two windows must not write the same number.
        amend_values(plan, lambda values: plans_and_promises.one_more(values, name))

    look: Literal["primary", "secondary"] = "primary" if is_next else "secondary"
    number = times(plan.values, name)
    noted = f"{what.capitalize()} " + {1: "once", 2: "twice"}.get(number, f"{number} times")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(label, key=f"{name} {plan.id}", on_click=count, type=look, disabled=tab.is_sample())
        st.caption(noted if number else f"Not {what} yet", width="content")


def _ask_if_it_helped(asked: ExerciseField, plan: ExerciseEntry) -> None:
    form, stored = FormKeys(f"plan {plan.id}"), plan.values.get(HELPED)
    if tab.recall(form.key("seen"), stored) != stored:
        # Another window answered meanwhile: its answer stands until she moves the slider here.
        form.refresh()
    answer = ask_scale(asked.label, asked.low, asked.high, form.key(HELPED), stored)
    if answer != stored and not tab.is_sample():
        amend_values(plan, lambda values: merged(values, {HELPED: answer}))
    tab.remember(form.key("seen"), answer)


def list_promises(exercise: Exercise, entries: Entries) -> None:
    """Ask about today, show the last evenings of each promise in use, and list those at rest."""
    promises = _in_use(exercise, entries)[::-1]
    if promises:
        st.header("The ones you're using")
        with st.container(border=True):
            draw_evening(exercise, promises, plans_and_promises.evening_of(now()) or date.today())
    field = kept_field(exercise)
    labels = field.choices if field else {}
    for promise in promises:
        with st.container(border=True):
            show_words(spoken_promise(promise))
            evenings = plans_and_promises.latest_evenings(promise)
            if evenings:
                noted = (f"{weekday(day)[:3]} {short_day(day)}: {labels.get(kept, kept)}" for day, kept in evenings)
                st.text(" · ".join(noted))
            _offer(exercise.words["rest_it"], f"rest {promise.id}", promise, is_active=False)
    _list_at_rest(exercise, entries, spoken_promise)


def spoken_promise(promise: ExerciseEntry) -> str:
    """Return the promise in her words."""
    return str(promise.values["promise"])


def _in_use(exercise: Exercise, entries: Entries) -> list[ExerciseEntry]:
    return plans_and_promises.active(entries, exercise.id, exercise.most_active or MOST)


def _is_full(exercise: Exercise, entries: Entries) -> bool:
    return len(_in_use(exercise, entries)) >= (exercise.most_active or MOST)


def _offer(label: str, key: str, entry: ExerciseEntry, *, is_active: bool, disabled: bool = False) -> None:
    def keep() -> None:
        add_values(entry, **{ACTIVE: is_active})

    st.button(label, key=key, on_click=keep, disabled=disabled or tab.is_sample())


def _list_at_rest(exercise: Exercise, entries: Entries, spoken: Callable[[ExerciseEntry], str]) -> None:
    """List those at rest, to be read; each can be taken up again while there is room for it."""
    resting = plans_and_promises.at_rest(entries, exercise.id, exercise.most_active or MOST)
    if not resting:
        return
    is_full, label = _is_full(exercise, entries), exercise.words["take_up"]
    with st.expander(f"Set aside ({len(resting)})"):
        if is_full:
            st.caption(exercise.words["enough"])
        for entry in resting:
            with st.container(border=True):
                show_words(spoken(entry))
                _offer(label, f"take up {entry.id}", entry, is_active=True, disabled=is_full)
