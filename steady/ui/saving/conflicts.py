"""An entry that was saved elsewhere meanwhile: nobody's words are lost, and she says which of the two stays."""

from collections.abc import Callable

import streamlit as st

from steady.domain.records.record import Record
from steady.storage.journal import Conflict, JournalTrouble
from steady.ui.saving import drafts
from steady.ui.state import tab
from steady.ui.widgets.entry_view import show_entry


def or_show_error(change: Callable[[], Record | None], form: str = "") -> Record | None:
    """Return what `change` does; None after saying what went wrong, or where `form` has to be asked about."""
    try:
        return change()
    except Conflict as conflict:
        tab.remember(_name(form), (conflict.stored, str(conflict)))
    except JournalTrouble as trouble:
        st.error(str(trouble))
    return None


def keeps_mine(form: str) -> bool:
    """Show what was saved elsewhere, if `form` has to be asked about; return True once she keeps her own words."""
    found = tab.recall(_name(form))
    if not found:
        return False
    stored, sentence = found
    st.warning(sentence)
    if stored is not None:
        show_entry(stored)
    with st.container(horizontal=True):
        mine = st.button("Keep what I wrote here", key=f"mine/{form}")
        if st.button("Keep the saved one", key=f"theirs/{form}"):
            settle(form)
            tab.forget("changing")
            or_show_error(lambda: drafts.drop_draft(form))
            tab.fresh_form(form)
            st.rerun()
    return mine


def stored_revision(form: str) -> int:
    """Return the revision of what was saved elsewhere; 0 when it was deleted there."""
    stored = tab.recall(_name(form))[0]
    return stored.revision if stored else 0


def settle(form: str) -> None:
    """There is nothing to ask about in `form` any more."""
    tab.forget(_name(form))


def _name(form: str) -> str:
    return f"conflict/{form}"
