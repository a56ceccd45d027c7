"""The lock as she meets it: one field, nothing of hers around it, and a tab that locks itself when nobody is there."""

from pathlib import Path

import streamlit as st

from steady.bootstrap import Settings, open_workbook
from steady.storage.errors import JournalTrouble
from steady.ui.saving.form import put_drafts_away
from steady.ui.state import lock_session, session, tab
from steady.ui.widgets.fragment import errors_shown, guarded_fragment

IDLE_MINUTES = "idle minutes"
FIVE = 5
_WANTED = "lock wanted"
_FIELD = "unlock secret"
# The browser tells that she is there three times within the limit; a message may come late.
_PATIENCE = 1.5

_idle = st.components.v2.component(
    "steady_idle",
    css=Path(__file__).with_name("idle.css").read_text(encoding="utf-8"),
    js=Path(__file__).with_name("idle.js").read_text(encoding="utf-8"),
)


def show_lock_screen() -> None:
    """Draw the field for the passphrase; it opens the journal in this tab alone."""
    st.title("Locked")
    with st.form("unlock", clear_on_submit=True, border=False):
        secret = st.text_input("Passphrase or recovery code", type="password", autocomplete="off", key=_FIELD)
        pressed = st.form_submit_button("Open", type="primary")
    if pressed and secret.strip():
        tab.forget(_FIELD)
        with errors_shown():
            with session.program().guesses.attempt():
                lock_session.unlock(open_workbook(Settings.from_environment(), secret))
            st.rerun()
    st.caption("You can open Help now without it.")


def idle_limit() -> float:
    """Return after how many seconds without her this tab locks itself."""
    return 60.0 * float(session.choice(IDLE_MINUTES, FIVE))


def ask_to_lock() -> None:
    """Lock this tab at the end of the run that begins now: what the page has just sent is kept as drafts first."""
    tab.remember(_WANTED, True)


def lock_if_asked() -> None:
    """Lock this tab and show that, if it was asked for; what stands in the forms lies in the journal by now."""
    if tab.take(_WANTED):
        lock_with_drafts()
        st.rerun()


def lock_with_drafts() -> None:
    """Lock this tab, with every draft in the journal before."""
    lock_session.keep_lines()
    put_drafts_away()
    lock_session.lock()


def lock_when_idle() -> None:
    """Lock this tab when nothing was heard from her for too long, as after the computer slept."""
    if session.unlocked() is None and tab.recall(session.PLANNED) is None:
        return
    try:
        is_late = lock_session.idle_seconds() > idle_limit() * _PATIENCE
    except JournalTrouble:
        return
    if is_late:
        lock_with_drafts()


def watch_idleness() -> None:
    """Let the browser say when she is there, and when she no longer is, while the journal is open in this tab."""
    if session.unlocked() is not None and not tab.recall(_WANTED):
        _watch()


def watch_what_she_types() -> None:
    """Do the same where there is no lock yet, as soon as this tab holds what will open one; drawn below its fields.

    Above them it would move them, and a field that moves forgets what she is typing.
    """
    if session.unlocked() is None and lock_session.holds_secret() and not tab.recall(_WANTED):
        _watch()


@guarded_fragment
def _watch() -> None:
    # A fragment: what she is typing elsewhere on the screen is left as it is.
    if tab.recall(_WANTED) or not (session.unlocked() is not None or lock_session.holds_secret()):
        st.rerun()
    _idle(key="idle", data={"seconds": idle_limit()}, on_active_change=lock_session.touch, on_idle_change=ask_to_lock)
