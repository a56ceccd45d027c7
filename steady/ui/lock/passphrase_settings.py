"""The lock on the screen “Your journal”: put on, changed, taken off, and the recovery code, shown once."""

from collections.abc import Callable

import streamlit as st

from steady.bootstrap import OwnWorkbook, Settings, open_workbook
from steady.domain.spoken import count
from steady.ui.lock import passphrase_screen
from steady.ui.lock.passphrase_screen import FIVE, IDLE_MINUTES
from steady.ui.saving.form import put_drafts_away
from steady.ui.saving.undoable_changes import keep_choice
from steady.ui.state import lock_session, session, tab
from steady.ui.widgets.fragment import errors_shown

MINUTES = (1, 2, 5, 10, 15, 30)
NOT_IN_THE_BROWSER = (
    "If your browser offers to keep the passphrase, choose “never”. Otherwise anyone who uses this browser can open "
    "the journal with it."
)
PUT_AWAY = (
    "The journal locked while your new recovery code stood here, so it was put away. If you have not written it down, "
    "you can get another one below."
)
NOT_THE_SAME = "The two do not match. Please type the passphrase once more."
WHAT_IT_DOES = (
    "A passphrase locks the whole journal, with its backups. Each time the workbook is opened, in each tab, it is "
    "asked for. Copies without the lock are deleted, damaged ones too. Backup files you keep elsewhere stay as they "
    "are."
)
ON_YOUR_OWN = (
    "**Nobody can help without it.** There is no second key anywhere. If you lose both the passphrase and the recovery "
    "code, nobody can open the journal any more, not even the people who made this workbook."
)


def show_lock_settings() -> None:
    """Draw what can be done about the lock, and right after a change the new recovery code."""
    st.header("Lock")
    code = tab.recall(lock_session.CODE)
    if code is not None:
        with st.container(border=True):
            st.markdown(
                "**This is your recovery code.** It opens the journal when you forget the passphrase. "
                "It is shown only this once, until the journal locks. Write it down, or print this page, and "
                "keep it where only you look."
            )
            st.code(code, language=None, wrap_lines=True)
            st.markdown(ON_YOUR_OWN)
            st.button("I have written it down", on_click=tab.forget, args=(lock_session.CODE,))
    elif session.unlocked() is not None and tab.recall(lock_session.CODE_PUT_AWAY):
        st.info(PUT_AWAY)
        st.button("I have read about the code", on_click=tab.forget, args=(lock_session.CODE_PUT_AWAY,))
    if session.unlocked() is not None:
        _offer_to_change()
        return
    st.markdown(WHAT_IT_DOES)
    st.markdown(ON_YOUR_OWN)
    st.markdown(NOT_IN_THE_BROWSER)
    with st.form("put the lock on", clear_on_submit=True):
        passphrase = _new_passphrase("lock")
        if st.form_submit_button("Lock my journal") and passphrase:
            _change_lock(lambda book: book.journal.lock.put_on(passphrase), "")


def _offer_to_change() -> None:
    st.markdown("Your journal is locked with a passphrase, and open in this tab.")
    st.markdown(NOT_IN_THE_BROWSER)
    st.button("Lock it now", on_click=passphrase_screen.ask_to_lock)
    now = session.choice(IDLE_MINUTES, FIVE)
    steps = sorted({*MINUTES, now})
    wanted = st.selectbox(
        "Lock by itself when I do nothing for",
        steps,
        steps.index(now),
        key=IDLE_MINUTES,
        format_func=lambda minutes: count(minutes, "minute"),
    )
    if wanted != now:
        keep_choice(IDLE_MINUTES, wanted)
    with st.expander("Change the passphrase, or get a new recovery code"):
        st.markdown("Keep the same passphrase if you only want a new code. The old code then opens nothing any more.")
        with st.form("change the lock", clear_on_submit=True):
            secret = _secret("Your passphrase or recovery code so far", "change so far")
            passphrase = _new_passphrase("change")
            if st.form_submit_button("Change it") and passphrase:
                _change_lock(lambda book: book.journal.lock.change(secret, passphrase), secret)
    with st.expander("Take the lock off"):
        st.markdown("After that, anyone who can use your account on this computer can read what you wrote.")
        with st.form("take the lock off", clear_on_submit=True):
            so_far = _secret("Your passphrase or recovery code", "off so far")
            if st.form_submit_button("Take it off"):
                _change_lock(lambda book: book.journal.lock.take_off(so_far), so_far)


def _change_lock(change: Callable[[OwnWorkbook], str | None], secret: str) -> None:
    put_drafts_away()
    lock_session.clear_secret_fields()
    with errors_shown():
        with session.program().guesses.attempt():
            # A journal of this tab's own: the one that all tabs share must never hold a key.
            book = session.unlocked() or open_workbook(Settings.from_environment(), secret)
            code = change(book)
        lock_session.lock()
        tab.forget(lock_session.CODE_PUT_AWAY)
        if code:
            lock_session.unlock(book)
            tab.remember(lock_session.CODE, code)
        else:
            lock_session.bring_forms_back()
        st.rerun()


def _new_passphrase(name: str) -> str:
    """Draw two fields; return what stands in both, or an empty text after saying that they differ."""
    first = _secret("New passphrase, at least 10 letters", f"{name} first")
    if first == _secret("The same once more", f"{name} second"):
        return first
    st.info(NOT_THE_SAME)
    return ""


def _secret(label: str, key: str) -> str:
    return st.text_input(label, type="password", autocomplete="new-password", key=f"{lock_session.SECRET}{key}")
