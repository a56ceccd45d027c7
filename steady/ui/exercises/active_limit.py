"""Up to three plans or promises in use, the others at rest: putting one to rest, and taking it up again."""

from collections.abc import Callable, Sequence

import streamlit as st

from steady.domain.content.exercise_form import Exercise
from steady.domain.exercises.plans_and_promises import ACTIVE, MOST, active, at_rest
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.ui.saving.changes import add_values
from steady.ui.state import tab
from steady.ui.widgets.entry_view import show_words

Spoken = Callable[[ExerciseEntry], str]


def in_use(exercise: Exercise, entries: Sequence[ExerciseEntry]) -> list[ExerciseEntry]:
    """Return the entries in use, newest first."""
    return active(entries, exercise.id, _most(exercise))


def is_room(exercise: Exercise, entries: Sequence[ExerciseEntry]) -> bool:
    """Return True if one more may be started; otherwise say that there are enough. Those in use stand below."""
    if len(in_use(exercise, entries)) < _most(exercise):
        return True
    # Right after she wrote the last one there is room for, nothing more is asked of her.
    if tab.recall("exercise done") is None:
        st.info(exercise.words["enough"])
    return False


def offer_rest(exercise: Exercise, entry: ExerciseEntry) -> None:
    """Draw the button that puts `entry` to rest."""
    _offer(exercise.words["rest_it"], f"rest {entry.id}", entry, is_active=False)


def list_at_rest(exercise: Exercise, entries: Sequence[ExerciseEntry], spoken: Spoken) -> None:
    """List those at rest, to be read; each can be taken up again while there is room for it."""
    resting = at_rest(entries, exercise.id, _most(exercise))
    if not resting:
        return
    is_full = len(in_use(exercise, entries)) >= _most(exercise)
    with st.expander(f"At rest ({len(resting)})"):
        if is_full:
            st.caption(exercise.words["enough"])
        for entry in resting:
            with st.container(border=True):
                show_words(spoken(entry))
                take_up = f"take up {entry.id}"
                _offer(exercise.words["take_up"], take_up, entry, is_active=True, disabled=is_full)


def _offer(label: str, key: str, entry: ExerciseEntry, *, is_active: bool, disabled: bool = False) -> None:
    def keep() -> None:
        add_values(entry, **{ACTIVE: is_active})

    st.button(label, key=key, on_click=keep, disabled=disabled or tab.is_sample())


def _most(exercise: Exercise) -> int:
    return exercise.most_active or MOST
