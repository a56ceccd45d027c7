"""A whole journal of this workbook that comes back: added to hers, or put in its place."""

from collections.abc import Callable

import streamlit as st

from steady.domain.records.kinds import ENTRY_KINDS, in_counts
from steady.domain.spoken import amount, spoken_moment
from steady.storage.errors import JournalTrouble
from steady.storage.exports import Whole, add_to, put_in_place, read_whole
from steady.ui.state import session
from steady.ui.widgets.fragment import errors_shown

ADD, PUT_IN_PLACE = "Add it to my journal", "Put it in the place of my journal"


def offer_whole(content: bytes, finished: Callable[[str], None]) -> None:
    """Say what the file holds and offer both ways; `finished` is told how it went."""
    try:
        whole = read_whole(content)
    except JournalTrouble as trouble:
        st.warning(str(trouble))
        return
    st.header("What is in it")
    held = in_counts({kind.name: whole.counts.get(kind.name, 0) for kind in ENTRY_KINDS}, ",")
    st.markdown(
        f"This is a whole journal of this workbook, taken on {spoken_moment(whole.taken)}. "
        f"It holds {held}. Nothing is saved yet."
    )
    st.markdown(
        "Adding it keeps all that is here. Where an entry is in both, the one that was changed more often "
        "stays. How your journal is now is kept as the newest backup either way."
    )
    with st.container(horizontal=True):
        if st.button(ADD, type="primary", key="add whole"):
            with errors_shown():
                finished(_add(whole))
        # Without the private entries it is no whole journal, and must not take the place of one.
        if whole.is_complete and st.button(PUT_IN_PLACE, key="put in place"):
            with errors_shown():
                put_in_place(session.workbook().journal, whole)
                finished("Done. Your journal is the one in the file. How it was before is kept as the newest backup.")


def _add(whole: Whole) -> str:
    brought = add_to(session.workbook().journal, whole)
    return (
        f"Done. {amount(brought.new, 'entry')} new, {brought.updated:,} updated, "
        f"{brought.unchanged + brought.kept:,} unchanged."
    )
