"""Entries as cards, newest first: each can be changed or deleted where it stands."""

from datetime import date

import streamlit as st

from steady.domain.exercises.values import step_for_later
from steady.domain.records.check_in import CheckIn
from steady.domain.records.event import Event
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.kinds import ENTRY_KINDS, EXERCISES, HARD_PLANS, kind_of
from steady.domain.records.rating import Rating
from steady.domain.records.record import Record
from steady.domain.records.reflection import Reflection
from steady.domain.spoken import full_day, spoken_time
from steady.ui.check_in.daily_form import check_in_form
from steady.ui.exercises.hook_table import hooks_of
from steady.ui.exercises.wizard import exercise_steps, take_up_at
from steady.ui.saving.last_change import deleted_here, show_notice
from steady.ui.saving.saved_entry import begin_changing, stop_changing
from steady.ui.saving.undoable_changes import delete, offer_to_hide
from steady.ui.state import session, tab
from steady.ui.week.event_form import event_form
from steady.ui.week.rating_form import rating_form
from steady.ui.week.reflection_form import reflection_form
from steady.ui.widgets.entry_view import find_exercise, show_entry
from steady.ui.widgets.focus_mover import move_focus

# The exercises come last, for there are the most of them. Her plan is of no day, and has a screen of its own.
KINDS = sorted((kind for kind in ENTRY_KINDS if kind is not HARD_PLANS), key=lambda kind: kind is EXERCISES)


def show_entry_card(record: Record) -> None:
    """Draw one entry with its day, and the two buttons that change and delete it; in place of a deleted one say so."""
    if deleted_here(record):
        return
    with st.container(border=True, key=f"card {record.id}"):
        st.caption(_heading(record))
        changing = tab.recall("changing")
        if changing is not None and changing.id == record.id:
            _change(changing)
            return
        move_focus(record.id)
        show_entry(record)
        show_notice(record.id)
        if tab.is_sample():
            return
        with st.container(horizontal=True):
            _ask_how_it_went(record)
            if _can_change(record):
                st.button("Change", key=f"change {record.id}", on_click=begin_changing, args=(record,))
            if st.button("Delete", key=f"delete {record.id}"):
                delete(record)
            offer_to_hide(record)


def _heading(record: Record) -> str:
    """Return its day, with the hour of writing where that is an hour of this day, its kind, and what became of it."""
    has_hour = record.at.date() == record.day and not (isinstance(record, CheckIn) and record.source.get("no_time"))
    hour = f", {spoken_time(record.at)}" if has_hour else ""
    edited = record.edited_at.date() if record.edited_at else None
    # An exercise is saved step by step: on the day of writing that is no change to her.
    by_steps = isinstance(record, ExerciseEntry) and edited == record.at.date()
    changed = f" · changed {full_day(edited)}" if edited and not by_steps else ""
    hidden = " · won't come up on its own" if record.hidden else ""
    return f"{full_day(record.day)}{hour} · {kind_of(record).title}" + changed + hidden


def _ask_how_it_went(record: Record) -> None:
    """Lead straight to what an exercise asks only later, from the day after she wrote it."""
    if not isinstance(record, ExerciseEntry) or record.day >= date.today() or not _can_change(record):
        return
    exercise = find_exercise(record.exercise)
    if exercise is None or hooks_of(exercise).asks_later:
        return
    if (step := step_for_later(exercise, record.values)) is not None:
        st.button("How did it go?", key=f"later {record.id}", on_click=take_up_at, args=(record, step))


def _can_change(record: Record) -> bool:
    """A form is needed to change an entry; one whose form is gone from the content can still be read and deleted."""
    match record:
        case Rating():
            return any(part.id == record.part for part in session.content().parts)
        case ExerciseEntry():
            exercise = find_exercise(record.exercise)
            if exercise is None or not exercise.steps:
                return False
            may_change = hooks_of(exercise).may_change
            return may_change is None or may_change(record)
    return isinstance(record, (CheckIn, Reflection, Event))


def _change(record: Record) -> None:
    match record:
        case CheckIn():
            check_in_form(record)
        case Rating():
            part = next(part for part in session.content().parts if part.id == record.part)
            rating_form(part, record)
        case Reflection():
            reflection_form(record.week)
        case ExerciseEntry():
            if exercise := find_exercise(record.exercise):
                exercise_steps(exercise, record)
        case Event():
            event_form(record)
    st.button("Stop changing it", key=f"stop {record.id}", on_click=stop_changing, args=(record,))
