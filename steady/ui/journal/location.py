"""Where the journal lies and how it is kept, in words; and the way into the sample journal."""

import streamlit as st

from steady.domain.spoken import count
from steady.ui.safety.cloud_warning import syncing_service, warn_if_synced
from steady.ui.safety.help_lines import HIDE_TAG
from steady.ui.saving.changes import offer_switch
from steady.ui.state import session, tab
from steady.ui.widgets.slider import BUTTONS


def show_where_it_lies() -> None:
    """Say where the journal lies, how much is in it, and how to keep a copy elsewhere."""
    if tab.is_sample():
        st.markdown("The sample is made up afresh each time. It lies nowhere, and your own journal is not touched.")
        return
    workbook = session.workbook()
    kept = (workbook.check_ins, workbook.ratings, workbook.reflections)
    check_ins, ratings, reflections = (len(kind.all()) for kind in kept)
    st.markdown(
        f"It holds {count(check_ins, 'check-in')}, {count(ratings, 'rating')} and "
        f"{count(reflections, 'weekly reflection')}."
    )
    elsewhere = "" if syncing_service() else ", and nowhere else"
    st.markdown(f"It lies in this folder on your computer{elsewhere}:")
    st.code(str(workbook.journal.folder), language=None, wrap_lines=True)
    warn_if_synced()
    st.markdown(
        "To keep a copy elsewhere, open “Backups” and save one locked file. Or close the workbook and copy that whole "
        "folder to a place only you can reach; to go back to such a copy, put it where the folder was."
    )


def offer_to_hide_the_tag() -> None:
    """Let her take the word about being afraid off the check-in, or put it back."""
    if tab.is_sample():
        return
    tag = session.content().check_in.shielded_tag
    offer_switch(f"Hide the word “{tag.label}” in the check-in", HIDE_TAG, session.choice(HIDE_TAG, False))


def offer_buttons() -> None:
    """Let her answer with buttons instead of sliders: for hands that shake, and for screen readers."""
    if tab.is_sample():
        return
    offer_switch("Buttons from 0 to 10 instead of sliders", BUTTONS, session.choice(BUTTONS, False))


def offer_the_sample() -> None:
    """Let her look at a made-up journal, to see what hers may look like one day."""
    if tab.is_sample():
        return
    st.header("Look at a sample")
    st.markdown("Eighteen months of a made-up person. You can look at every screen. Nothing of yours is mixed in.")
    st.button("Open the sample journal", on_click=tab.open_the_sample, args=(True,))
