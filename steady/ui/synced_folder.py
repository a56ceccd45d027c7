"""Says kindly that the journal lies in a folder which a program copies to other devices, and what can be done."""

import os
from pathlib import Path

import streamlit as st

from steady.bootstrap import Settings
from steady.storage.synced import synced_here
from steady.ui import session

WHERE = "**Your journal lies in a folder that {service} keeps in step.** Copies of it may go to other devices and to a server."
LOCKED = (
    "They are locked like the journal, so nobody can read them without your passphrase. That the workbook is there "
    "can be seen, and copies from before you set the passphrase may still be kept."
)
OPEN = (
    "Anyone who can open them there can read what you write. A passphrase locks every new copy; copies made before "
    "may still be kept."
)
WAY_OUT = (
    "To stop this, close the workbook and move its whole folder to a place that is not kept in step. Or move only the "
    "journal: put all of its folder in another place, and name that place in the setting WORKBOOK_DATA before you "
    "start the workbook."
)


def warn_if_synced() -> None:
    """Draw the warning where it is due, with what it means for a journal with and without a lock."""
    service = None if session.is_sample() else synced_here(Settings.from_environment().data, os.environ, Path.home())
    if service is not None:
        has_lock = session.unlocked() is not None or session.is_locked()
        st.warning("\n\n".join((WHERE.format(service=service), LOCKED if has_lock else OPEN, WAY_OUT)))
