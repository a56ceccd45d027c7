"""What is parked: unreadable while it rests; then it can be read, become one calm line, or go for good."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import streamlit as st

from steady.domain.content.exercise_form import Exercise
from steady.domain.exercises import parked
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import now
from steady.domain.spoken import full_day, spoken_moment, spoken_time
from steady.ui.fields.field_widgets import ask_field
from steady.ui.saving.changes import ERASE_ASKED, amend_values, erase, is_done, offer_to_erase
from steady.ui.state import session, tab
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.entry_view import show_words

DELETE = "Delete it for good"
ONLY_NOTED = "You wrote. The words are not kept."
REPLACED = "Your line takes their place. The words themselves go for good, from the copies too."
REST_ON = "Let it rest one more day"

Say = Callable[[str], None]


def list_parked(exercise: Exercise, entries: Sequence[ExerciseEntry], say: Say) -> None:
    """List the entries, newest first; `say` keeps the sentence that stands on top after one is gone."""
    if entries:
        st.header("Parked here")
    for entry in reversed(entries):
        with st.container(border=True):
            st.caption(f"{full_day(entry.day)}, {spoken_time(entry.at)}")
            _show(exercise, entry, say)
            if offer_to_erase(DELETE, entry, exercise.words):
                _gone(say, exercise.words["deleted"])


def _show(exercise: Exercise, entry: ExerciseEntry, say: Say) -> None:
    until = parked.locked_until(entry.values)
    if not entry.values.get("text"):
        _show_what_is_left(exercise, entry)
    elif until is not None and parked.is_resting(entry.values, now()):
        st.markdown(exercise.words["locked"].format(until=spoken_moment(until)))
    else:
        _show_awake(exercise, entry, say)


def _show_what_is_left(exercise: Exercise, entry: ExerciseEntry) -> None:
    line = entry.values.get(parked.CALM_LINE)
    if line:
        st.caption(exercise.by_id[parked.CALM_LINE].label)
    show_words(str(line or ONLY_NOTED))


def _show_awake(exercise: Exercise, entry: ExerciseEntry, say: Say) -> None:
    st.markdown(exercise.words["awake"])
    if st.toggle("Look at it", key=f"look {entry.id}"):
        show_words(str(entry.values["text"]))
    with st.expander("Turn it into one calm line", key=f"calm {entry.id}", on_change="rerun") as folded:
        if folded.open:
            _offer_calm_line(exercise, entry, say)

    def rest_on() -> None:
        amend_values(entry, lambda values: parked.resting(str(values.get("text", "")), now()))

    st.button(REST_ON, key=f"rest {entry.id}", disabled=tab.is_sample(), on_click=rest_on)


def _offer_calm_line(exercise: Exercise, entry: ExerciseEntry, say: Say) -> None:
    hint = exercise.by_id["fate"].replies[parked.CALM_LINE]
    asked = replace(exercise.by_id[parked.CALM_LINE], hint=hint)
    line = ask_field(asked, FormKeys(f"parked {entry.id}")) or ""
    st.caption(REPLACED)
    if not st.button("Keep the line, let the words go", key=f"keep line {entry.id}", disabled=tab.is_sample()):
        return
    if not line.strip():
        st.info("One short line is enough.")
        return
    # A new entry first: if the power goes in between, she has both, and neither is lost.
    calm = ExerciseEntry(at=entry.at, day=entry.day, exercise=exercise.id, values=parked.calm(line))
    if is_done(lambda: session.workbook().exercises.save(calm)) and erase(entry):
        _gone(say, "")


def _gone(say: Say, said: str) -> None:
    tab.forget(ERASE_ASKED)
    say(said)
    st.rerun()
