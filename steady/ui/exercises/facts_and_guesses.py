"""Facts and guesses: a line that reads his mind may move from what she knows to what she guesses, if she likes."""

import streamlit as st

from steady.domain.content.exercise_form import Exercise, ExerciseField
from steady.domain.phrases import guess_in
from steady.ui.fields.field_widgets import Answers, Fields, Values, ask_fields
from steady.ui.fields.suggestions import lines_now, refill, refilled
from steady.ui.state import tab
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.entry_view import show_words

FACTS, GUESSES = "facts", "guesses"


def draw_facts_and_guesses(exercise: Exercise, fields: Fields, form: FormKeys, values: Values) -> Answers:
    """Draw the step; beside the facts, offer to move one line at a time to the guesses."""
    asked = next((each for each in fields if each.id == FACTS), None)
    if asked is None:
        return ask_fields(fields, form, values)
    boxes, starts = refilled(form, values)
    answers = ask_fields(fields, boxes, starts)
    _offer_to_move(exercise, asked, form, values, answers.get(FACTS, []))
    guesses = starts.get(GUESSES, [])
    moved = [line for line in guesses if line not in values.get(GUESSES, [])]
    if moved:
        with st.container(border=True):
            st.caption("Moved to what you're guessing")
            for number, line in enumerate(moved):
                with st.container(horizontal=True, vertical_alignment="center"):
                    st.text(line, width="content")
                    back = (asked, form, values, line, False)
                    st.button("Put it back", key=form.key(f"back {number}"), on_click=_move, args=back)
    return answers | ({GUESSES: guesses} if guesses else {})


def _offer_to_move(exercise: Exercise, asked: ExerciseField, form: FormKeys, values: Values, facts: list[str]) -> None:
    left = tab.recall(_left(form), frozenset())
    found = ((line, guess_in(line, exercise.phrases)) for line in facts if line not in left)
    line, phrase = next((pair for pair in found if pair[1]), ("", ""))
    if not line or tab.is_sample():
        return
    with st.container(border=True):
        show_words(line)
        # Words of hers stand in this sentence of ours, so it is drawn as plain text as well.
        show_words(exercise.words["move"].format(phrase=phrase))
        with st.container(horizontal=True):
            move, leave = (asked, form, values, line, True), (_left(form), left | {line})
            st.button(exercise.words["move_it"], key=form.key("move"), on_click=_move, args=move)
            st.button(exercise.words["leave_it"], key=form.key("leave"), on_click=tab.remember, args=leave)


def _move(asked: ExerciseField, form: FormKeys, values: Values, line: str, to_guesses: bool) -> None:
    boxes, starts = refilled(form, values)
    facts, guesses = lines_now(asked, boxes, starts.get(FACTS)), starts.get(GUESSES, [])
    if to_guesses:
        refill(form, {FACTS: _without(facts, line), GUESSES: [*guesses, line]})
    else:
        tab.remember(_left(form), tab.recall(_left(form), frozenset()) | {line})
        refill(form, {FACTS: [*facts, line], GUESSES: _without(guesses, line)})


def _without(lines: list[str], line: str) -> list[str]:
    """Return `lines` without the first that is `line`; another that says the same stays."""
    at = lines.index(line) if line in lines else len(lines)
    return [*lines[:at], *lines[at + 1 :]]


def _left(form: FormKeys) -> str:
    return form.key("left as facts")
