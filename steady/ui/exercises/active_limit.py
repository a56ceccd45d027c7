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
    st.button(
        exercise.words["rest_it"],
        key=f"rest {entry.id}",
        on_click=add_values,
        args=(entry,),
        kwargs={ACTIVE: False},
        disabled=tab.is_sample(),
    )


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
                st.button(
                    exercise.words["take_up"],
                    key=f"take up {entry.id}",
                    on_click=add_values,
                    args=(entry,),
                    kwargs={ACTIVE: True},
                    disabled=is_full or tab.is_sample(),
                )


def _most(exercise: Exercise) -> int:
    return exercise.most_active or MOST
