"""Not sent yet: a message is sorted on this computer, its practical part freed, and the rest set aside for a day."""

from dataclasses import replace
from datetime import timedelta
from typing import Literal

import streamlit as st

from steady.domain.content.exercise_form import HOLD_BOX
from steady.domain.exercises.values import stored_moment
from steady.domain.hold_box import ABOUT_US, MIXED, PLAIN, PRACTICAL, UNCLEAR, SortedMessage, sort
from steady.domain.records import privacy
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import now
from steady.domain.spoken import full_day, spoken_moment, spoken_time
from steady.ui.safety.help_cards import show_cards_for
from steady.ui.saving.form import Form
from steady.ui.saving.last_change import deleted_here, with_deleted
from steady.ui.saving.undoable_changes import delete, is_done
from steady.ui.state import session, tab
from steady.ui.widgets.entry_view import show_words
from steady.ui.widgets.focus_mover import move_focus
from steady.ui.widgets.writing_box import text_area

# Named as its entries are, so that a draft is erased together with them.
FORM = f"exercise {HOLD_BOX}"


def hold_box_form() -> None:
    """Ask for the message and, once she has had it looked at, say what can go now and what can rest."""
    form = Form(FORM)
    blank = ExerciseEntry(id=form.id, exercise=HOLD_BOX)
    start = form.begin(None, blank)
    typed = text_area("Your message", start.values.get("text", ""), form, "message", rows=5)
    message = typed.strip()
    form.keep_draft(replace(blank, id=start.id, values=privacy.marked({"text": typed}) if message else {}))
    looked_at = tab.recall(form.key("hold looked at"), False)
    # Once it was looked at, what to do with it comes first.
    look: Literal["primary", "secondary"] = "secondary" if looked_at and message else "primary"
    st.button("Check it", type=look, key="hold look", disabled=tab.is_sample(), on_click=_look_again, args=(form,))
    show_cards_for(message, form)
    if looked_at and message:
        _show_sorted(form, message, sort(message, session.content().hold_box))
    elif looked_at:
        st.info("There's nothing in the box yet.")


def _look_again(form: Form) -> None:
    tab.remember(form.key("hold looked at"), True)
    tab.forget(form.key("hold is practical"))


def _show_sorted(form: Form, message: str, found: SortedMessage) -> None:
    words = session.content().hold_box.words
    said_practical = form.key("hold is practical")
    if tab.recall(said_practical) == message:
        _show_to_copy(message)
        if st.button("Empty the box", key="hold empty") and form.erase():
            form.refresh()
            st.rerun()
        return
    free_at = now() + timedelta(hours=session.content().hold_box.wait_hours)
    said = words["cannot_wait"] if found.cannot_wait else words[found.kind]
    st.markdown(said.format(time=spoken_moment(free_at)))
    if found.kind == MIXED and not found.cannot_wait:
        marks = {PRACTICAL: words["mark_practical"], ABOUT_US: words["mark_about_us"], PLAIN: words["mark_plain"]}
        with st.container(border=True, gap="small"):
            for sentence in found.sentences:
                st.caption(marks[sentence.kind])
                show_words(sentence.text)
    if found.practical_part and not found.is_free:
        _show_to_copy(found.practical_part)
    st.caption(words["not_sure"])
    with st.container(horizontal=True):
        first: Literal["primary", "secondary"] = "primary" if found.is_free else "secondary"
        # Nobody can tell where a message is unclear, so neither way stands out.
        is_open = found.is_free or found.kind == UNCLEAR
        second: Literal["primary", "secondary"] = "secondary" if is_open else "primary"
        label = "Let me copy it" if found.is_free else "It's practical, let me copy it"
        st.button(label, type=first, key="hold free", on_click=tab.remember, args=(said_practical, message))
        if st.button("Let it rest here", type=second, key="hold rest"):
            values = privacy.marked({"text": message, "free_at": free_at.isoformat()})
            if form.store(ExerciseEntry(id=form.id, exercise=HOLD_BOX, values=values)):
                form.refresh()
                st.rerun()


def show_held() -> None:
    """List what rests in the box, newest first: each can be taken out early, cut to its practical part, or deleted."""

    def fits(entry: object) -> bool:
        return isinstance(entry, ExerciseEntry) and entry.exercise == HOLD_BOX

    held = with_deleted(filter(fits, session.workbook().exercises.all()), fits=fits)
    if held:
        st.header("Waiting here")
    for entry in reversed(held):
        if deleted_here(entry):
            continue
        with st.container(border=True, key=f"card {entry.id}"):
            move_focus(entry.id)
            st.caption(f"Put here on {full_day(entry.day)}, {spoken_time(entry.at)}")
            _show_entry_held(entry)


def _show_to_copy(text: str) -> None:
    """Draw `text` in a plain box with a copy button; nothing in it is read as Markdown."""
    st.code(text, language=None, wrap_lines=True)
    st.caption(session.content().hold_box.words["freed"])


def _show_entry_held(entry: ExerciseEntry) -> None:
    words, text = session.content().hold_box.words, str(entry.values.get("text", ""))
    # Where nobody can tell when it may go, it is free: a box must not lock her words in.
    free_at = stored_moment(entry.values.get("free_at")) or now()
    is_free = free_at <= now()
    if is_free:
        st.markdown(words["rested"])
        _show_to_copy(text)
    else:
        st.caption(words["resting"].format(time=spoken_moment(free_at)))
        # Folded, so that coming here for something else does not mean reading it again.
        with st.expander("Read it", key=f"hold read {entry.id}"):
            show_words(text)
    if tab.is_sample():
        return
    practical = sort(text, session.content().hold_box).practical_part
    with st.container(horizontal=True):
        if not is_free and st.button("Take it out now", key=f"hold free {entry.id}"):
            _change_held(entry, free_at=now().isoformat())
        if practical not in ("", text) and st.button("Keep only the practical part", key=f"hold practical {entry.id}"):
            _change_held(entry, text=practical, free_at=now().isoformat())
        if st.button("Delete", key=f"hold delete {entry.id}"):
            delete(entry)


def _change_held(entry: ExerciseEntry, **values: str) -> None:
    changed = replace(entry, values={**entry.values, **values})
    if is_done(lambda: session.workbook().exercises.save(changed)):
        st.rerun()
