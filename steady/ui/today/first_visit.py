"""The first visit: one question about who else may look, and nothing that stands in the way of the check-in."""

import streamlit as st

from steady.ui.journal.location import mention_if_synced
from steady.ui.safety.hide_screen import practise_leaving
from steady.ui.saving.undoable_changes import keep_choice
from steady.ui.state import page_paths, session, tab

PRIVATE = "private"
PRACTICE = "practise leaving"
SWITCH = (
    "Hide the headings. The steps are just called “Step 1” to “Step 7,” and charts show letters that you can look up "
    "below them."
)


def ask_who_else() -> None:
    """Ask once whether someone else may look at this computer; yes and not sure turn the neutral names on."""
    if tab.is_sample() or session.choice(PRIVATE) is not None:
        # Right after her yes, she may try Leave once; it stays under “My journal” as well.
        if tab.recall(PRACTICE):
            with st.container(border=True):
                practise_leaving()
                st.button("Okay, I know how it works", on_click=tab.forget, args=(PRACTICE,))
        return
    with st.container(border=True):
        st.markdown(
            "**Could anyone else see this screen?** If so, we'll hide the headings, and blur the page when you step "
            "away."
        )
        with st.container(horizontal=True):
            yes = st.button("Yes, or I'm not sure")
            no = st.button("No, just me")
        st.markdown("You can also lock your journal with a passphrase, now or any other time.")
        st.page_link(page_paths.JOURNAL, label="Set a passphrase")
        mention_if_synced()
    if (yes or no) and keep_choice(PRIVATE, yes):
        tab.remember(PRACTICE, yes)
        st.rerun()
