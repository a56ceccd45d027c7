"""Erasing from a screen: asked twice, said plainly, and never offered to undo."""

from collections.abc import Mapping

import streamlit as st

from steady.domain.records.record import Record
from steady.storage.journal import JournalTrouble
from steady.ui.saving import drafts
from steady.ui.state import session, tab

ASKED = "erase asked"


def erase(kind: str, record: Record) -> bool:
    """Erase `record` for good; return False after saying what stood in the way."""
    try:
        session.workbook().journal.erase(kind, record.id)
    except JournalTrouble as trouble:
        st.error(str(trouble))
        return False
    _forget_the_undo(record)
    return True


def erase_draft(form: str) -> bool:
    """Erase the draft of `form` for good; return False after saying what stood in the way."""
    try:
        drafts.erase_draft(form)
    except JournalTrouble as trouble:
        st.error(str(trouble))
        return False
    return True


def offer_to_erase(label: str, kind: str, record: Record, words: Mapping[str, str]) -> bool:
    """Draw the button `label`, then `words["really_delete"]` and the question; return True once it is erased."""
    if tab.recall(ASKED) != record.id:
        st.button(
            label, key=f"erase {record.id}", on_click=tab.remember, args=(ASKED, record.id), disabled=tab.is_sample()
        )
        return False
    st.markdown(words["really_delete"])
    with st.container(horizontal=True):
        # What cannot be brought back is never the button that stands out.
        really = st.button("Yes, delete it for good", key=f"really {record.id}")
        st.button("Leave it here", key=f"leave {record.id}", on_click=tab.forget, args=(ASKED,))
    return really and erase(kind, record)


def _forget_the_undo(record: Record) -> None:
    """Undo would bring it back from the memory of this tab."""
    change = tab.recall("change")
    if change is not None and any(getattr(one, "id", None) == record.id for one in change):
        tab.forget("change")
