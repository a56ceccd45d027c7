"""Where the journal lies and how it is kept, in words; and the way into the sample journal."""

import streamlit as st

from steady.ui.safety.cloud_warning import syncing_service, warn_if_synced
from steady.ui.state import session, tab


def show_where_it_lies() -> None:
    """Say where the journal lies, how much is in it, and how to keep a copy elsewhere."""
    if tab.is_sample():
        st.markdown("The sample is made up afresh each time. It lies nowhere, and your own journal is not touched.")
        return
    workbook = session.workbook()
    kept = (workbook.check_ins, workbook.ratings, workbook.reflections)
    check_ins, ratings, reflections = (len(kind.all()) for kind in kept)
    st.markdown(
        f"It holds {_counted(check_ins, 'check-in')}, {_counted(ratings, 'rating')} and "
        f"{_counted(reflections, 'weekly reflection')}."
    )
    elsewhere = "" if syncing_service() else ", and nowhere else"
    st.markdown(f"It lies in this folder on your computer{elsewhere}:")
    st.code(str(workbook.journal.folder), language=None, wrap_lines=True)
    warn_if_synced()
    st.markdown(
        "To keep a copy elsewhere, open “Backups” and save one locked file. Or close the workbook and copy that whole "
        "folder to a place only you can reach; to go back to such a copy, put it where the folder was."
    )


def _counted(number: int, one: str) -> str:
    return f"{number} {one}" if number == 1 else f"{number} {one}s"


def offer_the_sample() -> None:
    """Let her look at a made-up journal, to see what hers may look like one day."""
    st.header("Look at a sample")
    st.markdown("Eighteen months of a made-up person. You can look at every screen. Nothing of yours is mixed in.")
    st.button("Open the sample journal", on_click=tab.open_the_sample, args=(True,))
