"""Parked words: ten minutes to write what she does not send; then it rests, becomes one line, or is gone."""

from collections.abc import Sequence

import streamlit as st

from steady.domain import parked, tone
from steady.domain.exercise import ExerciseEntry
from steady.domain.exercise_form import Exercise
from steady.domain.record import now
from steady.ui import keeping, safety, session
from steady.ui.exercise_fields import ask_field
from steady.ui.places import HELP_NOW
from steady.ui.specials.parked_list import list_parked
from steady.ui.specials.special import Special
from steady.ui.ten_minutes import show_time_left

FORM = "parked words"
SAID = "parked words said"
BOX_HEIGHT = 220
BUTTONS = {parked.LOCKED: "Let it rest for a day", parked.CALM_LINE: "Keep the calm line",
           parked.DELETED: "Let it go, unsaved", parked.ONLY_NOTED: "Keep only that I wrote"}


def on_top(exercise: Exercise, entries: Sequence[ExerciseEntry]) -> bool:
    """Draw the page to write on, in place of the form: a form of steps would save the words before she chose."""
    if session.recall(SAID):
        st.info(session.recall(SAID))
    session.forget(SAID)
    if session.recall("exercise done") is None:
        _write(exercise)
    return False


def listed(exercise: Exercise, entries: Sequence[ExerciseEntry]) -> Sequence[ExerciseEntry]:
    """Return none: a card would show the words that rest."""
    return ()


def beneath(exercise: Exercise, entries: Sequence[ExerciseEntry]) -> None:
    """List what is parked here, without its words while they rest."""
    list_parked(exercise, entries, _say)


@st.fragment
def _write(exercise: Exercise) -> None:
    fields = {field.id: field for field in exercise.fields}
    began = session.remember_first(session.field(FORM, "began"), now())
    st.header(exercise.steps[0].title)
    st.markdown(exercise.steps[0].text)
    is_over = show_time_left(began, exercise.words, session.field(FORM, "clock"))
    text = st.text_area(fields["text"].label, key=session.field(FORM, "text"), height=BOX_HEIGHT,
                        disabled=session.is_sample(), persist_state="session")
    if is_over:
        _close(exercise, text)
    if tone.danger(text, session.content().tone):
        safety.show_card(session.content().safety.help)
        st.page_link(HELP_NOW, label="See help near you")
    fate = ask_field(fields["fate"], FORM) or parked.LOCKED
    line = ask_field(fields["calm_line"], FORM) or "" if fate == parked.CALM_LINE else ""
    _offer_to_end(exercise, fate, text, line)


def _offer_to_end(exercise: Exercise, fate: str, text: str, line: str) -> None:
    if fate == parked.DELETED:
        # Nothing of it was ever saved, so there is nothing to erase.
        if st.button(BUTTONS[fate], type="primary", disabled=session.is_sample()):
            _end(exercise.words["deleted"])
        return
    values = {
        parked.LOCKED: parked.resting(text, now()) if text.strip() else {},
        parked.CALM_LINE: parked.calm(line) if line.strip() else {},
        parked.ONLY_NOTED: parked.only_noted(),
    }[fate]
    record = ExerciseEntry(id=keeping.id_of(FORM), exercise=exercise.id, values=values)
    # Without a notice there is no Undo, which would leave the words in the older copies.
    if keeping.offer_to_save(BUTTONS[fate], "exercises", FORM, record, None):
        _end("")


def _close(exercise: Exercise, text: str) -> None:
    """Ten minutes are over: what is written rests, and the page closes. A blank page only begins anew."""
    if text.strip():
        record = ExerciseEntry(id=keeping.id_of(FORM), exercise=exercise.id, values=parked.resting(text, now()))
        if keeping.keep("exercises", record):
            _end(exercise.words["ten_minutes"])
        return
    session.remember(session.field(FORM, "began"), now())


def _end(said: str) -> None:
    _say(said)
    session.fresh_form(FORM)
    session.remember("exercise done", False)
    st.rerun()


def _say(said: str) -> None:
    session.remember(SAID, said)


PARKED_WORDS = Special(on_top=on_top, beneath=beneath, listed=listed)
