"""Forgetting everything: asked with a word to type, and honest about what stays."""

from pathlib import Path

import streamlit as st

from steady.bootstrap import Settings
from steady.storage.maintenance.wipe import forget_everything
from steady.ui.bring_in import backup_first
from steady.ui.state import lock_session, session, tab
from steady.ui.widgets.fragment import errors_shown

WORDS = "forget everything"
WHAT_GOES = (
    "This deletes your journal, every backup kept with it, anything you've written and not saved, and the lock. You "
    "can't undo it. If there's a court case, or there may be one, ask a lawyer first."
)
WHAT_STAYS = (
    "The workbook can't delete what's somewhere else: your browser's history, files you downloaded or copied, paper, "
    "and copies the computer made on its own, like a snapshot, a synced folder, or a system backup. On some drives, "
    "experts can find deleted files for a while."
)
_browser_too = st.components.v2.component(
    "farewell", js=Path(__file__).with_name("farewell.js").read_text(encoding="utf-8")
)


def offer_to_forget() -> None:
    """Draw the way to delete everything, folded away, and do it once the words are typed."""
    with st.expander("Forget everything"):
        st.markdown(WHAT_GOES)
        st.markdown(WHAT_STAYS)
        with st.form("forget", clear_on_submit=True, border=False):
            typed = st.text_input(f"To go on, type: {WORDS}", autocomplete="off", key="forget words")
            pressed = st.form_submit_button("Delete it all")
        if pressed and " ".join(typed.lower().split()) != WORDS:
            st.info("Nothing was deleted. Those aren't quite the same words.")
        elif pressed:
            with errors_shown():
                lock_session.close_everything(forget_everything(Settings.from_environment().data))
                st.rerun()


def show_farewell() -> None:
    """Say that everything is gone, and what is not; the workbook begins anew only when she wants it, or with a file."""
    if backup_first.is_asked():
        backup_first.bring_back()
        return
    if tab.recall(session.OPENED_LATER):
        # Whoever opens a tab later need not learn that something was deleted here.
        st.title("No journal yet")
        st.markdown("Nothing gets written on this computer until you start.")
    else:
        st.title("Your journal is deleted")
        _browser_too(key="farewell")
        st.markdown(WHAT_STAYS)
        if left := tab.recall(session.FORGOTTEN):
            st.markdown("These files are in the same folder but aren't part of the workbook, so we left them alone:")
            st.code("\n".join(left), language=None)
    backup_first.offer_backup_file()
    st.button("Start a new journal", on_click=lock_session.begin_anew)
