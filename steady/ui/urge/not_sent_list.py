"""What is not sent yet, all of it in one place: messages held here, and words from the page that closes by itself."""

import streamlit as st

from steady.domain.content.exercise_form import HOLD_BOX, PARKED_WORDS
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.spoken import amount
from steady.ui.exercises.parked_words import list_what_is_parked
from steady.ui.exercises.wizard import open_exercise
from steady.ui.state import page_paths, session
from steady.ui.widgets.entry_view import find_exercise


def not_sent() -> list[ExerciseEntry]:
    """Return what she wrote and didn't send: messages held here, and words from the page that closes by itself."""
    kept = (HOLD_BOX, PARKED_WORDS)
    return [one for one in session.workbook().exercises.all() if one.exercise in kept and one.values.get("text")]


def say_how_many() -> None:
    """Say how many there are of each; nothing without any."""
    waiting = not_sent()
    held = sum(entry.exercise == HOLD_BOX for entry in waiting)
    pages = len(waiting) - held
    if said := [amount(number, word) for number, word in ((held, "message"), (pages, "longer page")) if number]:
        st.caption(f"What's waiting is below: {' and '.join(said)}.")


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
