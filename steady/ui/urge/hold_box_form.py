"""A message put into the hold box: sorted on this computer, the practical part freed, the rest laid to rest."""

from dataclasses import replace
from datetime import timedelta
from typing import Literal

import streamlit as st

from steady.domain.content.exercise_form import HOLD_BOX
from steady.domain.hold_box import ABOUT_US, MIXED, PLAIN, PRACTICAL, ScreenWord, SortedMessage, sort
from steady.domain.records import privacy
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import now
from steady.domain.spoken import spoken_moment
from steady.ui.safety.help_lines import show_help_if_danger
from steady.ui.saving.form import Form
from steady.ui.state import session, tab
from steady.ui.urge.hold_box_list import show_to_copy
from steady.ui.widgets.entry_view import show_words
from steady.ui.widgets.writing_box import text_area

# Named as its entries are, so that a draft is erased together with them.
FORM = f"exercise {HOLD_BOX}"
LOOKED_AT = "hold looked at"
SAID_PRACTICAL = "hold is practical"


def hold_box_form() -> None:
    """Ask for the message and, once she has had it looked at, say what can go now and what can rest."""
    form = Form(FORM)
    message = _ask_message(form)
    looked_at = tab.recall(form.key(LOOKED_AT), False)
    # Once it was looked at, what to do with it comes first.
    st.button(
        "Look at it",
        type="secondary" if looked_at and message else "primary",
        key="hold look",
        disabled=tab.is_sample(),
        on_click=_look_again,
        args=(form,),
    )
    if not looked_at:
        return
    if not message:
        st.info("There is nothing in the box yet.")
        return
    show_help_if_danger(message)
    _show_sorted(form, message, sort(message, session.content().hold_box))


def _ask_message(form: Form) -> str:
    blank = ExerciseEntry(id=form.id, exercise=HOLD_BOX)
    start = form.begin(None, blank)
    blank = replace(blank, id=start.id)
    typed = text_area("The message", start.values.get("text", ""), form, "message", rows=5)
    form.keep_draft(replace(blank, values=privacy.marked({"text": typed}) if typed.strip() else {}))
    return typed.strip()


def _look_again(form: Form) -> None:
    tab.remember(form.key(LOOKED_AT), True)
    tab.forget(form.key(SAID_PRACTICAL))


def _show_sorted(form: Form, message: str, found: SortedMessage) -> None:
    words = session.content().hold_box.words
    if tab.recall(form.key(SAID_PRACTICAL)) == message:
        show_to_copy(message)
        if st.button("Empty the box", key="hold empty") and form.erase():
            form.refresh()
            st.rerun()
        return
    free_at = now() + timedelta(hours=session.content().hold_box.wait_hours)
    said: ScreenWord = "cannot_wait" if found.cannot_wait else found.kind
    st.markdown(words[said].format(time=spoken_moment(free_at)))
    if found.kind == MIXED and not found.cannot_wait:
        _show_sentences(found)
    if found.practical_part and not found.is_free:
        show_to_copy(found.practical_part)
    st.caption(words["not_sure"])
    _offer_ways(form, message, found, free_at.isoformat())


def _show_sentences(found: SortedMessage) -> None:
    words = session.content().hold_box.words
    marks = {PRACTICAL: words["mark_practical"], ABOUT_US: words["mark_about_us"], PLAIN: words["mark_plain"]}
    with st.container(border=True, gap="small"):
        for sentence in found.sentences:
            st.caption(marks[sentence.kind])
            show_words(sentence.text)


def _offer_ways(form: Form, message: str, found: SortedMessage, free_at: str) -> None:
    with st.container(horizontal=True):
        first: Literal["primary", "secondary"] = "primary" if found.is_free else "secondary"
        second: Literal["primary", "secondary"] = "secondary" if found.is_free else "primary"
        label = "Take it to copy" if found.is_free else "It is practical, let me copy it"
        st.button(label, type=first, key="hold free", on_click=tab.remember, args=(form.key(SAID_PRACTICAL), message))
        if st.button("Let it rest here", type=second, key="hold rest"):
            entry = ExerciseEntry(
                id=form.id, exercise=HOLD_BOX, values=privacy.marked({"text": message, "free_at": free_at})
            )
            if form.store(entry):
                form.refresh()
                st.rerun()
