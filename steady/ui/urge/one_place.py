"""The wait, what is not sent yet, and ready words, as one place: a switch on top of each of the three."""

from pathlib import Path

import streamlit as st

from steady.domain.content.exercise_form import HOLD_BOX, PARKED_WORDS
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.spoken import amount
from steady.ui.exercises.parked_words import list_what_is_parked
from steady.ui.exercises.wizard import open_exercise
from steady.ui.state import page_paths, session
from steady.ui.widgets.entry_view import find_exercise

_STYLE = Path(__file__).with_name("one_place.css")


def show_switch() -> None:
    """Draw the ways to all three; the one she is at is marked by Streamlit, as in the navigation."""
    st.html(_STYLE)
    with st.container(horizontal=True, key="one_place"):
        st.page_link(page_paths.REACH_OUT, label="Wait", width="content")
        st.page_link(page_paths.HOLD_BOX, label="Not sent yet", width="content")
        if session.content().ready_words.groups:
            st.page_link(page_paths.READY_WORDS, label="Ready words", width="content")


def not_sent() -> list[ExerciseEntry]:
    """Return what she wrote and didn't send: messages held here, and words from the page that closes by itself."""
    kept = (HOLD_BOX, PARKED_WORDS)
    return [one for one in session.workbook().exercises.all() if one.exercise in kept and one.values.get("text")]


def say_how_many() -> None:
    """Say how many there are of each; nothing without any."""
    held = sum(entry.exercise == HOLD_BOX for entry in not_sent())
    pages = len(not_sent()) - held
    if said := [amount(number, word) for number, word in ((held, "message"), (pages, "longer page")) if number]:
        st.caption(f"Waiting here: {' and '.join(said)}.")


def show_parked() -> None:
    """List what she wrote on the page that closes by itself, and open that page."""
    exercise = find_exercise(PARKED_WORDS)
    if exercise is None:
        return
    entries = [one for one in session.workbook().exercises.all() if one.exercise == exercise.id]
    list_what_is_parked(exercise, entries, "Written on the longer page")
    if st.button("Write for ten minutes instead", key=f"open {exercise.id}"):
        open_exercise(exercise.id)
        st.switch_page(page_paths.EXERCISES)
