"""Her country, asked once for the numbers to call: kept in her journal, behind its lock where it has one.

Help now asks here too. There any failure means only that no country is known.
"""

from contextlib import suppress

import streamlit as st

from steady.bootstrap import Settings
from steady.storage.errors import JournalTrouble
from steady.storage.file.country_note import put_country, read_country
from steady.ui.saving.last_change import Change, note_change, show_notice
from steady.ui.saving.undoable_changes import KEPT
from steady.ui.state import session, tab
from steady.ui.widgets.fragment import errors_shown

COUNTRY = "country"
# Kept as her answer, so that nobody asks again.
NOT_HERE = ""
IN_THE_CLEAR = "Also remember it while the workbook is locked"
WHO_SEES_IT = "Anyone who opens this page, or your journal's folder, can then see which country you chose."
_HERE = "country in this tab"


def kept() -> str | None:
    """Return the country she chose, or NOT_HERE; None where she was not asked yet, or where nobody can tell."""
    name, was_open = tab.recall(_HERE, (None, False))
    # What she chose while a locked journal was open is not told once it is locked.
    if name is not None and (session.unlocked() is not None or not was_open):
        return str(name)
    with suppress(JournalTrouble):
        name = session.choice(COUNTRY)
        if isinstance(name, str):
            return name
    with suppress(JournalTrouble):
        return read_country(Settings.from_environment().data) or None
    return None


def keep(name: str) -> None:
    """Keep `name` as her country: in her journal, or in this tab where the journal takes nothing."""
    if tab.is_sample() or not _is_in_journal(name):
        tab.remember(_HERE, (name, session.unlocked() is not None))
        return
    tab.forget(_HERE)
    note_change(Change((_HERE,), KEPT))
    folder = Settings.from_environment().data
    with suppress(JournalTrouble):
        if read_country(folder):
            put_country(folder, name)


def say_it_is_kept() -> None:
    """Say that her country is kept, if that was the last change."""
    show_notice(_HERE)


def offer_to_keep_it_in_the_clear(name: str) -> None:
    """Ask whether the country `name` may be known while the journal is locked; only while a locked one is open."""
    folder = Settings.from_environment().data
    with errors_shown():
        is_clear = bool(read_country(folder))
        if session.is_open_without_lock() and is_clear:
            # The lock was taken off, and the journal itself is in the clear.
            put_country(folder, "")
        if session.unlocked() is None or tab.is_sample():
            return
        wanted = st.checkbox(IN_THE_CLEAR, is_clear)
        st.caption(WHO_SEES_IT)
        if wanted != is_clear:
            put_country(folder, name if wanted else "")


def _is_in_journal(name: str) -> bool:
    try:
        session.choose(COUNTRY, name)
    except JournalTrouble:
        return False
    return True
