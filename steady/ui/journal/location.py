"""Where the journal lies, a warning where a program copies that folder elsewhere, and the way into the sample."""

import os
from pathlib import Path

import streamlit as st

from steady.bootstrap import Settings
from steady.domain.spoken import count
from steady.storage.file.cloud_folders import synced_here
from steady.ui.state import lock_session, session, tab
from steady.ui.widgets.fragment import errors_shown

IN_SHORT = (
    "**Your journal is in a folder that {service} copies.** So what you write may leave this computer. You can see "
    "what to do about it under “My journal,” in “Copies.”"
)
WHERE = (
    "**Your journal is in a folder that {service} copies.** It may go to your other devices, to people you share "
    "that folder with, and to a server."
)
LOCKED = (
    "The copies are locked like the journal, so nobody can read them without your passphrase. But people can see that "
    "the workbook is there, and copies from before you set the passphrase may still be around."
)
OPEN = (
    "Anyone who can open the copies can read what you write. A passphrase locks every new copy, but older ones may "
    "still be around."
)
WAY_OUT = (
    "To stop this, close the workbook and move its whole folder to a place that isn't copied. Or move just the "
    "journal: put its whole folder somewhere else, and name that place in the setting WORKBOOK_DATA before you start "
    "the workbook."
)

COPY_BESIDE = (
    "**There's another copy of your journal in its folder.** A program that copies the folder to other devices makes "
    "one when the journal gets changed in two places at once, or someone may have put it there by hand. Nothing was "
    "deleted. Under “Backups” here you can look inside it and go back to it. If nothing's missing here, you can delete "
    "this file. As long as it's there, a passphrase you set locks it too, and what you erase is erased from it, too."
)
COPIES_BESIDE = (
    "**There are other copies of your journal in its folder.** A program that copies the folder to other devices makes "
    "one when the journal gets changed in two places at once, or someone may have put them there by hand. Nothing was "
    "deleted. Under “Backups” here you can look inside each one and go back to it. If nothing's missing here, you can "
    "delete these files. As long as they're there, a passphrase you set locks them too, and what you erase is erased "
    "from them, too."
)


def show_where_it_lies() -> None:
    """Say where the journal lies, how much is in it, and how to keep a copy elsewhere."""
    if tab.is_sample():
        st.markdown("The sample is made fresh each time and isn't saved anywhere. Your own journal isn't touched.")
        return
    workbook = session.workbook()
    kept = (workbook.check_ins, workbook.ratings, workbook.reflections)
    check_ins, ratings, reflections = (len(kind.all()) for kind in kept)
    st.markdown(
        f"It has {count(check_ins, 'check-in')}, {count(ratings, 'rating')}, and "
        f"{count(reflections, 'weekly reflection')} in it."
    )
    elsewhere = "" if syncing_service() else ", and nowhere else"
    st.markdown(f"It's in this folder on your computer{elsewhere}:")
    st.code(str(workbook.journal.folder), language=None, wrap_lines=True)
    warn_if_synced()
    _warn_of_copies_and_weaknesses()
    st.markdown(
        "To keep a copy somewhere else, save one locked file below. Or close the workbook and copy that "
        "whole folder to a place only you can get to. To go back to that copy later, put it where the folder was."
    )


def _warn_of_copies_and_weaknesses() -> None:
    with errors_shown():
        journal = session.own_or_rerun().journal
        if copies := journal.backups.copies():
            st.warning(COPY_BESIDE if len(copies) == 1 else COPIES_BESIDE)
            st.code("\n".join(copy.name for copy in copies), language=None, wrap_lines=True)
        if journal.folder_warning:
            st.warning(journal.folder_warning)


def offer_the_sample() -> None:
    """Let her look at a made-up journal, to see what hers may look like one day; or back out of it."""
    st.markdown(
        "Eighteen months of a made-up woman's life. You can look at every screen, and nothing of yours is in it."
    )
    if not tab.is_sample():
        st.button("Open the sample journal", type="primary", on_click=tab.open_the_sample, args=(True,))


def syncing_service() -> str | None:
    """Return the name of the program that copies the folder of the journal; None where none is seen."""
    return None if tab.is_sample() else synced_here(Settings.from_environment().data, os.environ, Path.home())


def mention_if_synced() -> None:
    """Say it in two sentences, where something else comes first."""
    if service := syncing_service():
        st.markdown(IN_SHORT.format(service=service))


def warn_if_synced() -> None:
    """Draw the warning where it is due, with what it means for a journal with and without a lock."""
    if service := syncing_service():
        has_lock = session.unlocked() is not None or lock_session.needs_unlocking()
        st.warning("\n\n".join((WHERE.format(service=service), LOCKED if has_lock else OPEN, WAY_OUT)))
