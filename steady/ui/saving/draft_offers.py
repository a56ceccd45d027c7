"""What is said about drafts above a form: what came back by itself, and what is only offered."""

from collections.abc import Callable
from datetime import datetime

import streamlit as st

from steady.domain.records.draft import Draft
from steady.domain.records.record import Record
from steady.storage.journal import JournalTrouble
from steady.ui.state import tab
from steady.ui.widgets.entry_view import show_entry, spoken_day, spoken_time

CAME_BACK = "You had not saved this yet. It is from {when}."
OFFERED = "Here is something you wrote on {when} and did not save. It is not in the form below."
DISCARD, TAKE = "Discard it", "Put it into the form"


def wanted(form: str) -> str | None:
    """Return the id of the draft she asked to have put into `form`, if she did."""
    return tab.recall(_wish(form))


def touched(draft: Draft) -> datetime:
    """Return when a draft was kept last."""
    return draft.last_written


def spoken_when(draft: Draft) -> str:
    """Return when a draft was kept last, as it is said."""
    at = touched(draft).astimezone()
    return f"{spoken_day(at.date())}, {spoken_time(at)}"


def say_it_came_back(form: str, draft: Draft, discard: Callable[[], None]) -> None:
    """Say that what stands in `form` was not saved yet, and offer to throw it away."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(CAME_BACK.format(when=spoken_when(draft)), width="content")
        if st.button(DISCARD, key=tab.field(form, "discard"), type="tertiary") and _done(discard):
            tab.fresh_form(form)
            st.rerun()


def offer(form: str, draft: Draft, record: Record, discard: Callable[[], None]) -> None:
    """Show a draft that is older than what is saved, or of another window: to take, throw away, or leave there."""
    with st.container(border=True):
        st.caption(OFFERED.format(when=spoken_when(draft)))
        show_entry(record)
        with st.container(horizontal=True):
            st.button(TAKE, key=f"take {draft.id}", on_click=_take, args=(form, draft))
            if st.button(DISCARD, key=f"discard {draft.id}") and _done(discard):
                st.rerun()


def _take(form: str, draft: Draft) -> None:
    tab.remember(_wish(form), draft.id)
    tab.fresh_form(form)


def _done(discard: Callable[[], None]) -> bool:
    try:
        discard()
    except JournalTrouble as trouble:
        st.error(str(trouble))
        return False
    return True


def _wish(form: str) -> str:
    return f"wanted draft/{form}"
