"""A journal brought back where none has been begun: on a new computer, and after everything was forgotten."""

import streamlit as st

from steady.domain.records.kinds import in_counts
from steady.domain.spoken import spoken_moment
from steady.storage.exports import is_whole, read_whole
from steady.storage.file.journal_format import Snapshot
from steady.storage.maintenance.backup_history import ExternalBackup, open_backup, record_counts
from steady.ui.state import lock_session, page_paths, session, tab
from steady.ui.widgets.fragment import errors_shown

OFFER, FILE, SECRET_LABEL = "I have a backup file", "Your backup file", "Its passphrase or recovery code, if it has one"
OPEN, TAKE, BACK = "Open the file", "Make this my journal", "Back"
TITLE = "Bring your journal back"
WHAT_FITS = "Pick the locked file you saved, a backup, or an export. It's read here and isn't sent anywhere."
IS_BACK = "Your journal is back, as it was on {when}. It's kept on this computer."
LOCKED_AGAIN = " It's locked with the passphrase of your file."
_ASKED, _BROUGHT = "backup file asked", "journal brought back"
_SECRET = f"{session.SECRET}of a file to begin with"


def is_asked() -> bool:
    """Return True while the way back stands in the place of what offers it."""
    return bool(tab.recall(_ASKED))


def offer_backup_file() -> None:
    """Draw the quiet button that opens the way back."""
    st.button(OFFER, key="have a backup", type="tertiary", on_click=tab.remember, args=(_ASKED, True))


def bring_back() -> None:
    """Draw the way back: the file, its passphrase, what is in it, and the journal that begins with it."""
    st.title(TITLE)
    st.markdown(WHAT_FITS)
    with st.form("begin with a file", border=False):
        file = st.file_uploader(FILE, key="file to begin with, chosen")
        secret = st.text_input(SECRET_LABEL, type="password", autocomplete="off", key=_SECRET)
        found = tab.recall(lock_session.BEGINS_WITH)
        pressed = st.form_submit_button(OPEN, type="secondary" if found else "primary")
    if pressed and file is not None:
        tab.forget(lock_session.BEGINS_WITH)
        with errors_shown(), session.program().guesses.attempt():
            tab.remember(lock_session.BEGINS_WITH, _opened(file.getvalue(), secret))
        if tab.recall(lock_session.BEGINS_WITH) and not found:
            st.rerun()
    brought: ExternalBackup | None = tab.recall(lock_session.BEGINS_WITH)
    if brought:
        held = in_counts(record_counts(brought.opened))
        st.markdown(f"Saved on {spoken_moment(brought.opened.saved)}. It has {held}.")
        if st.button(TAKE, type="primary"):
            with errors_shown():
                _begin_with(brought)
    st.button(BACK, type="tertiary", on_click=_forget_the_file)


def say_it_is_back() -> None:
    """Say in one line, right after it was brought back, that it was, and where it lies."""
    if said := tab.recall(_BROUGHT):
        st.success(said)
        st.button("Okay", key="back and read", on_click=tab.forget, args=(_BROUGHT,))


def _opened(content: bytes, secret: str) -> ExternalBackup:
    if not is_whole(content):
        return open_backup(content, secret)
    whole = read_whole(content)
    return ExternalBackup(Snapshot(whole.tables, whole.taken, format=0), None)


def _begin_with(brought: ExternalBackup) -> None:
    lock_session.begin_anew()
    # An own lock that she has put on meanwhile stays.
    takes_lock = brought.lock is not None and session.unlocked() is None
    if takes_lock and brought.lock:
        lock_session.lock_like(brought.lock)
    session.own_workbook().journal.replace_everything(brought.opened.tables)
    _forget_the_file()
    said = IS_BACK.format(when=spoken_moment(brought.opened.saved))
    tab.remember(_BROUGHT, said + (LOCKED_AGAIN if takes_lock else ""))
    st.switch_page(page_paths.TODAY)


def _forget_the_file() -> None:
    for name in (_ASKED, _SECRET, lock_session.BEGINS_WITH):
        tab.forget(name)
