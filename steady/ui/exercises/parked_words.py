"""Parked words: ten minutes to write what she does not send; then it rests, becomes one line, or is gone."""

from dataclasses import replace

import streamlit as st

from steady.domain import tone
from steady.domain.content.exercise_form import Exercise
from steady.domain.exercises import parked
from steady.domain.records import privacy
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import now
from steady.ui.exercises.hooks import Entries, ExerciseHooks
from steady.ui.exercises.parked_list import list_parked
from steady.ui.fields.field_widgets import ask_field
from steady.ui.fields.timers import show_time_left
from steady.ui.safety import help_lines
from steady.ui.saving.form import Form
from steady.ui.state import session, tab
from steady.ui.widgets.fragment import guarded_fragment
from steady.ui.widgets.writing_box import text_area

SAID = "parked words said"
ROWS = 8
BUTTONS = {
    parked.LOCKED: "Let it rest for a day",
    parked.CALM_LINE: "Keep the calm line",
    parked.DELETED: "Let it go, unsaved",
    parked.ONLY_NOTED: "Keep only that I wrote",
}


def draw_writing_page(exercise: Exercise, entries: Entries) -> bool:
    """Draw the page to write on, in place of the form: a form of steps would save the words before she chose."""
    if said := tab.take(SAID):
        st.info(said)
    if tab.recall("exercise done") is None:
        _write(exercise)
    return False


def list_no_cards(exercise: Exercise, entries: Entries) -> Entries:
    """Return none: a card would show the words that rest."""
    return ()


def list_what_is_parked(exercise: Exercise, entries: Entries) -> None:
    """List what is parked here, without its words while they rest."""
    list_parked(exercise, entries, _say)


@guarded_fragment
def _write(exercise: Exercise) -> None:
    fields = exercise.by_id
    # Named as its entries are, so that a draft is erased together with them.
    form = Form(f"exercise {exercise.id} parked words")
    began = tab.remember_first(form.key("began"), now())
    st.header(exercise.steps[0].title)
    st.markdown(exercise.steps[0].text)
    is_over = show_time_left(began, exercise.words, form.key("clock"))
    blank = ExerciseEntry(id=form.id, exercise=exercise.id)
    begun = form.begin(None, blank)
    blank, start = replace(blank, id=begun.id), begun.values
    text = text_area(fields["text"].label, start.get("text", ""), form, "text", rows=ROWS)
    if is_over:
        _close(exercise, form, text)
    if tone.danger(text, session.content().tone):
        help_lines.show_way_to_help()
    chosen = ask_field(fields["fate"], form, start.get("fate"))
    fate = chosen or parked.LOCKED
    line = ask_field(fields["calm_line"], form, start.get("calm_line")) or "" if fate == parked.CALM_LINE else ""
    answers = {"text": text if text.strip() else "", "fate": chosen or "", "calm_line": line}
    given = {name: answer for name, answer in answers.items() if answer}
    draft = replace(blank, values=privacy.marked(given) if given else {})
    _offer_to_end(exercise, form, draft, fate)


def _offer_to_end(exercise: Exercise, form: Form, draft: ExerciseEntry, fate: str) -> None:
    text, line = draft.values.get("text", ""), draft.values.get("calm_line", "")
    if fate == parked.DELETED:
        form.keep_draft(draft)
        # What lay in the draft goes from the older copies too.
        if st.button(BUTTONS[fate], type="primary", disabled=tab.is_sample()) and form.erase():
            _end(form, exercise.words["deleted"])
        return
    values = {
        parked.LOCKED: parked.resting(text, now()) if text.strip() else {},
        parked.CALM_LINE: parked.calm(line) if line.strip() else {},
        parked.ONLY_NOTED: parked.only_noted(),
    }[fate]
    # Without a notice there is no Undo, which would leave the words in the older copies.
    saved = form.save(replace(draft, values=values), form.ask_to_save(BUTTONS[fate]), draft=draft)
    if saved and (fate == parked.LOCKED or form.erase()):
        _end(form, "")


def _close(exercise: Exercise, form: Form, text: str) -> None:
    """Ten minutes are over: what is written rests, and the page closes. A blank page only begins anew."""
    if text.strip():
        record = ExerciseEntry(id=form.id, exercise=exercise.id, values=parked.resting(text, now()))
        if form.store(record):
            _end(form, exercise.words["ten_minutes"])
        return
    tab.remember(form.key("began"), now())


def _end(form: Form, said: str) -> None:
    _say(said)
    form.refresh()
    tab.remember("exercise done", False)
    st.rerun()


def _say(said: str) -> None:
    tab.remember(SAID, said)


PARKED_WORDS = ExerciseHooks(on_top=draw_writing_page, beneath=list_what_is_parked, listed=list_no_cards)
