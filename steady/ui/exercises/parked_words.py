"""Parked words: ten minutes to write what she does not send; then it rests, becomes one line, or is gone.

Beneath lies what is parked: unreadable while it rests; then it can be read, become one calm line, or go for good.
"""

from dataclasses import replace

import streamlit as st

from steady.domain.content.exercise_form import Exercise
from steady.domain.exercises import parked
from steady.domain.records import privacy
from steady.domain.records.exercise_entry import Entries, ExerciseEntry
from steady.domain.records.record import now
from steady.domain.spoken import full_day, spoken_moment, spoken_time
from steady.ui.fields.field_widgets import ask_field
from steady.ui.fields.timers import show_time_left
from steady.ui.safety import help_cards
from steady.ui.saving.form import Form
from steady.ui.saving.undoable_changes import ERASE_ASKED, amend_values, erase, is_done, offer_to_erase
from steady.ui.state import session, tab
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.entry_view import show_words
from steady.ui.widgets.fragment import guarded_fragment
from steady.ui.widgets.writing_box import text_area

SAID = "parked words said"
BUTTONS = {
    parked.LOCKED: "Let it rest for a day",
    parked.CALM_LINE: "Keep the calm line",
    parked.DELETED: "Let it go, don't save it",
    parked.ONLY_NOTED: "Just note that I wrote",
}


def draw_writing_page(exercise: Exercise, entries: Entries) -> bool:
    """Draw the page to write on, in place of the form: a form of steps would save the words before she chose."""
    if said := tab.take(SAID):
        st.info(said)
    if tab.recall("exercise done") is None:
        _write(exercise)
    return False


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
    text = text_area(fields["text"].label, start.get("text", ""), form, "text", rows=8)
    if is_over and text.strip():
        # What is written rests, and the page closes.
        record = ExerciseEntry(id=form.id, exercise=exercise.id, values=parked.resting(text, now()))
        if form.store(record):
            _end(form, exercise.words["ten_minutes"])
    elif is_over:
        # A blank page only begins anew.
        tab.remember(form.key("began"), now())
    found = help_cards.show_cards_for(text, form)
    chosen = ask_field(fields["fate"], form, start.get("fate"))
    fate = chosen or parked.LOCKED
    line = ask_field(fields["calm_line"], form, start.get("calm_line")) or "" if fate == parked.CALM_LINE else ""
    help_cards.show_cards_for(line, form, besides=found)
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


def _end(form: Form, said: str) -> None:
    tab.remember(SAID, said)
    form.refresh()
    tab.remember("exercise done", False)
    st.rerun()


def list_no_cards(exercise: Exercise, entries: Entries) -> Entries:
    """Return none: a card would show the words that rest."""
    return ()


def list_what_is_parked(exercise: Exercise, entries: Entries, heading: str = "Not sent yet") -> None:
    """List what is parked here, newest first, without its words while they rest."""
    if entries:
        st.header(heading)
    for entry in reversed(entries):
        with st.container(border=True):
            st.caption(f"{full_day(entry.day)}, {spoken_time(entry.at)}")
            _show_parked(exercise, entry)
            if offer_to_erase("Delete it for good", entry, exercise.words):
                _say_it_is_gone(exercise.words["deleted"])


def _show_parked(exercise: Exercise, entry: ExerciseEntry) -> None:
    until = parked.locked_until(entry.values)
    if not entry.values.get("text"):
        line = entry.values.get(parked.CALM_LINE)
        if line:
            st.caption(exercise.by_id[parked.CALM_LINE].label)
        show_words(str(line or "You wrote something, and you didn't keep the words."))
    elif until is not None and parked.is_resting(entry.values, now()):
        st.markdown(exercise.words["locked"].format(until=spoken_moment(until)))
    else:
        _show_awake(exercise, entry)


def _show_awake(exercise: Exercise, entry: ExerciseEntry) -> None:
    st.markdown(exercise.words["awake"])
    if st.toggle("Read it", key=f"look {entry.id}"):
        show_words(str(entry.values["text"]))
    with st.expander("Turn it into one calm line", key=f"calm {entry.id}", on_change="rerun") as folded:
        if folded.open:
            _offer_calm_line(exercise, entry)

    def rest_on() -> None:
        amend_values(entry, lambda values: parked.resting(str(values.get("text", "")), now()))

    st.button("Let it rest one more day", key=f"rest {entry.id}", disabled=tab.is_sample(), on_click=rest_on)


def _offer_calm_line(exercise: Exercise, entry: ExerciseEntry) -> None:
    hint = exercise.by_id["fate"].replies[parked.CALM_LINE]
    asked = replace(exercise.by_id[parked.CALM_LINE], hint=hint)
    form = FormKeys(f"parked {entry.id}")
    line = ask_field(asked, form) or ""
    help_cards.show_cards_for(line, form)
    st.caption("Your line replaces them. The words will be gone for good, from the backups kept here too.")
    if not st.button("Keep the line and let the words go", key=f"keep line {entry.id}", disabled=tab.is_sample()):
        return
    if not line.strip():
        st.info("One short line is enough.")
        return
    # A new entry first: if the power goes in between, she has both, and neither is lost.
    calm = ExerciseEntry(at=entry.at, day=entry.day, exercise=exercise.id, values=parked.calm(line))
    if is_done(lambda: session.workbook().exercises.save(calm)) and erase(entry):
        _say_it_is_gone("")


def _say_it_is_gone(said: str) -> None:
    tab.forget(ERASE_ASKED)
    tab.remember(SAID, said)
    st.rerun()
