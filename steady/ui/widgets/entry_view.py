"""One entry of the journal, to be read: whatever its kind, in plain words, her own text untouched."""

from collections.abc import Collection
from datetime import date, datetime

import streamlit as st

from steady.domain import spoken
from steady.domain.content.exercise_form import Exercise
from steady.domain.exercises.readable_lines import Line
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.privacy import is_private
from steady.domain.records.rating import Rating
from steady.domain.records.record import Record
from steady.domain.records.reflection import Reflection
from steady.domain.urge.episode import EXERCISE as URGE
from steady.domain.views.record_text import InWords, moods
from steady.ui.state import session


def spoken_day(day: date) -> str:
    """Return a day as it is said: "Tuesday 17 November 2026"."""
    return f"{spoken.weekday(day)} {spoken.spoken_day(day)}"


def spoken_time(at: datetime) -> str:
    """Return the hour and minute of a time: "21:34"."""
    return f"{at:%H:%M}"


def show_words(text: str) -> None:
    """Draw a text of hers exactly as she wrote it: never as Markdown or HTML, so nothing in it is fetched or run."""
    st.text(text)


def show_entry(record: Record) -> None:
    """Draw what `record` holds, without its date."""
    words = session.in_words()
    match record:
        case Rating():
            what, *answers = words.lines(record)
            show_words(what[1])
            _show_sliders(answers)
        case Reflection():
            _show_answers(words.answered(record), words.weekly_texts.values())
            _show_sliders(words.scaled(record.pulse))
        case ExerciseEntry():
            _show_exercise(record, words)
        case _:
            for label, text in words.lines(record):
                show_words(f"{label}: {text}" if label else text)


def _show_exercise(entry: ExerciseEntry, words: InWords) -> None:
    if entry.exercise == URGE:
        show_words("\n".join(words.urge_in_short(entry)))
        return
    show_words(words.title(entry))
    if is_private(entry, words.parts):
        # Some of them rest, unread: only their own page knows when they may be shown.
        return
    exercise = words.exercises.get(entry.exercise)
    ours = {*(field.label for field in exercise.fields), *exercise.kept.values()} if exercise else set()
    _show_answers(words.filled(entry), ours)
    felt = [f"{mood} of 10 {when.lower()}" for when, mood in moods(entry)]
    if felt:
        st.caption("How I felt")
        show_words(", ".join(felt))


def _show_answers(lines: list[Line], ours: Collection[str]) -> None:
    """Draw what she wrote, each below its label; a label that is not `ours` came with the journal, as text."""
    for label, text in lines:
        if label in ours:
            st.caption(label)
        else:
            show_words(label)
        show_words(text)


def _show_sliders(lines: list[Line]) -> None:
    if lines:
        show_words("\n".join(f"{question}  {value}" for question, value in lines))


def find_exercise(exercise_id: str | None) -> Exercise | None:
    """Return the exercise with that id, or None when the content has none."""
    every = (exercise for part in session.content().parts for exercise in part.exercises)
    return next((exercise for exercise in every if exercise.id == exercise_id), None)
