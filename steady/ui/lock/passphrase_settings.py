"""The lock on the screen “My journal”: put on, changed and taken off.

She gives a passphrase, sees the recovery code that will belong to it, and says that she has written it down. Only then
the lock is put on: whatever fails from there on, she has a code that opens it.
"""

from contextlib import suppress

import streamlit as st

from steady.bootstrap import OwnWorkbook, Settings, open_workbook
from steady.domain.spoken import count
from steady.storage.errors import JournalTrouble
from steady.storage.lock.key_slots import new_code
from steady.ui.lock import passphrase_screen
from steady.ui.lock.new_passphrase import ask_for_new_passphrase, need_same, secret_field
from steady.ui.lock.passphrase_screen import FIVE, IDLE_MINUTES
from steady.ui.saving.form import put_drafts_away
from steady.ui.saving.undoable_changes import KEPT, keep_choice, show_choice_notice
from steady.ui.state import lock_session, session, tab
from steady.ui.widgets.fragment import errors_shown

MINUTES = (1, 2, 5, 10, 15, 30)
NOT_IN_THE_BROWSER = (
    "If your browser offers to save the passphrase, choose “Never.” Otherwise anyone who uses this browser can open "
    "your journal with it."
)
PUT_AWAY = (
    "There was a recovery code here, and it's been put away. If you hadn't yet said that you'd written it down, "
    "nothing was changed, and that code won't open anything, so please cross it out. You can start again below."
)
THE_CODE = (
    "**This is your recovery code.** It opens your journal if you forget the passphrase. You'll only see it this once, "
    "so write it down, or print this page, and keep it where only you will look."
)
NOT_LOCKED_YET = "Nothing is locked yet. The lock goes on when you tap the button."
NOT_CHANGED_YET = "Nothing has changed yet. Once you tap the button, your old code and passphrase won't open anything."
ONLY_ONCE_PRESSED = (
    "This code only counts once you've tapped the button. If you leave or reload this page before that, it won't open "
    "anything, so please cross it out then."
)
LOCKED_NOW, CHANGED_NOW = "Your journal is locked now.", "Your lock has been changed."
OFF_NOW = "The lock is off now."
GO_ON = "Next: your recovery code"
LOCK_IT, CHANGE_IT = "I've written it down. Lock my journal", "I've written it down. Change the lock"
WHAT_IT_DOES = (
    "A passphrase locks your whole journal, with its backups. You'll be asked for it each time you open the workbook, "
    "in each tab. Copies without the lock are deleted, damaged ones too. Backup files you keep somewhere else stay as "
    "they are."
)
ON_YOUR_OWN = (
    "**Nobody can help you without it.** There's no second key anywhere. If you lose both the passphrase and the "
    "recovery code, nobody can ever open your journal again, not even the people who made this workbook."
)
OFF_SO_FAR = "off so far"
_DONE = "what was done with the lock"


def show_lock_settings() -> None:
    """Draw what can be done about the lock, or the recovery code of the one that is about to be put on."""
    st.header("Lock")
    if planned := tab.recall(session.PLANNED):
        _show_code(planned)
        passphrase_screen.watch_what_she_types()
        return
    # A place of its own: when the sentence goes, nothing below moves, which would shut what she has just unfolded.
    with st.container():
        if done := tab.take(_DONE):
            st.success(done)
    if tab.recall(session.CODE_PUT_AWAY):
        st.info(PUT_AWAY)
        st.button("Okay, I've read this", key="read code", on_click=tab.forget, args=(session.CODE_PUT_AWAY,))
    if session.unlocked() is not None:
        _offer_to_change()
        return
    st.markdown(WHAT_IT_DOES)
    st.markdown(ON_YOUR_OWN)
    st.markdown(NOT_IN_THE_BROWSER)
    with st.container(border=True):
        passphrase = ask_for_new_passphrase("lock")
        if st.button(GO_ON, type="primary") and need_same("lock"):
            _plan(passphrase)
    passphrase_screen.watch_what_she_types()


def _show_code(planned: lock_session.PlannedLock) -> None:
    is_change = session.unlocked() is not None
    with st.container(border=True):
        st.markdown(THE_CODE)
        st.code(planned.code, language=None, wrap_lines=True)
        st.markdown(ONLY_ONCE_PRESSED)
        st.markdown(ON_YOUR_OWN)
        st.markdown(NOT_CHANGED_YET if is_change else NOT_LOCKED_YET)
        with st.container(horizontal=True):
            is_written_down = st.button(CHANGE_IT if is_change else LOCK_IT, type="primary")
            st.button("Not now", type="tertiary", on_click=lock_session.clear_secret_fields)
        if is_written_down:
            _put_on(planned)


def _plan(passphrase: str) -> None:
    lock_session.clear_secret_fields()
    lock_session.touch()
    tab.forget(session.CODE_PUT_AWAY)
    tab.remember(session.PLANNED, lock_session.PlannedLock(passphrase, new_code()))
    st.rerun()


def _put_on(planned: lock_session.PlannedLock) -> None:
    put_drafts_away()
    done = CHANGED_NOW if session.unlocked() is not None else LOCKED_NOW
    with errors_shown():
        # A journal of this tab's own: the one that all tabs share must never hold a key.
        book = session.unlocked() or open_workbook(Settings.from_environment())
        try:
            book.journal.lock.put_on(planned.passphrase, code=planned.code)
        except JournalTrouble:
            # It may have failed behind the step from which on the new lock holds; then it is on.
            if (opened := _opened_with(planned.code)) is None:
                raise
            book = opened
        tab.remember(_DONE, done)
        _take_up(book)


def _opened_with(code: str) -> OwnWorkbook | None:
    """Return the workbook if its lock is the one that this new code belongs to."""
    with suppress(JournalTrouble):
        book = open_workbook(Settings.from_environment(), code)
        return book if book.journal.lock.is_on else None
    return None


def _take_up(book: OwnWorkbook | None) -> None:
    """Let go of the journal as it was open here, and of every secret; go on with `book`, where it has a lock."""
    lock_session.lock()
    tab.forget(session.CODE_PUT_AWAY)
    if book is None:
        lock_session.bring_forms_back()
    else:
        lock_session.unlock(book)
    st.rerun()


def _offer_to_change() -> None:
    st.markdown("Your journal is locked with a passphrase. Right now it's open in this tab.")
    st.markdown(NOT_IN_THE_BROWSER)
    st.button("Lock it now", on_click=passphrase_screen.ask_to_lock)
    now = session.choice(IDLE_MINUTES, FIVE)
    steps = sorted({*MINUTES, now})
    wanted = st.selectbox(
        "Lock it by itself when I don't do anything for",
        steps,
        steps.index(now),
        key=IDLE_MINUTES,
        format_func=lambda minutes: count(minutes, "minute"),
    )
    if wanted != now and keep_choice(IDLE_MINUTES, wanted, KEPT):
        st.rerun()
    show_choice_notice(IDLE_MINUTES)
    with st.expander("Change the passphrase, or get a new recovery code"):
        st.markdown(
            "Keep the same passphrase if you only want a new code. The old code won't open anything after that."
        )
        secret = secret_field("Your current passphrase or recovery code", "change so far")
        passphrase = ask_for_new_passphrase("change")
        if st.button(GO_ON, type="primary") and need_same("change"):
            with errors_shown():
                with session.program().guesses.attempt():
                    session.own_workbook().journal.lock.check(secret)
                _plan(passphrase)
    with st.expander("Take the lock off"):
        st.markdown("After that, anyone who can use your account on this computer can read what you wrote.")
        with st.form("take the lock off", clear_on_submit=True):
            so_far = secret_field("Your passphrase or recovery code", OFF_SO_FAR)
            if st.form_submit_button("Take it off"):
                _take_off(so_far)


def _take_off(secret: str) -> None:
    put_drafts_away()
    # This field alone: a new turn would give all fields other keys than those this run has drawn.
    tab.forget(lock_session.secret_key(OFF_SO_FAR))
    with errors_shown():
        with session.program().guesses.attempt():
            session.own_workbook().journal.lock.take_off(secret)
        tab.remember(_DONE, OFF_NOW)
        _take_up(None)
