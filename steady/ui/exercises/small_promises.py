"""Small promises: three at most in use, today's tick, and the last evenings as she noted them, never summed up."""

from datetime import date

import streamlit as st

from steady.domain.content.exercise_form import Exercise
from steady.domain.exercises.plans_and_promises import evening_of, latest_evenings
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import now
from steady.domain.spoken import short_day, weekday
from steady.ui.exercises.active_limit import in_use, is_room, list_at_rest, offer_rest
from steady.ui.exercises.hooks import Entries, ExerciseHooks
from steady.ui.exercises.today_cards import draw_evening, kept_labels
from steady.ui.widgets.entry_view import show_words


def list_promises(exercise: Exercise, entries: Entries) -> None:
    """Ask about today, show the last evenings of each promise in use, and list those at rest."""
    promises = in_use(exercise, entries)[::-1]
    if promises:
        st.header("In use now")
        with st.container(border=True):
            draw_evening(exercise, promises, evening_of(now()) or date.today())
    for promise in promises:
        with st.container(border=True):
            show_words(spoken(promise))
            _show_evenings(exercise, promise)
            offer_rest(exercise, promise)
    list_at_rest(exercise, entries, spoken)


def spoken(promise: ExerciseEntry) -> str:
    """Return the promise in her words."""
    return str(promise.values["promise"])


def _show_evenings(exercise: Exercise, promise: ExerciseEntry) -> None:
    labels = kept_labels(exercise)
    evenings = [
        f"{weekday(day)[:3]} {short_day(day)}: {labels.get(kept, kept)}" for day, kept in latest_evenings(promise)
    ]
    if evenings:
        st.text(" · ".join(evenings))


PROMISES = ExerciseHooks(on_top=is_room, beneath=list_promises, asks_later=True)
