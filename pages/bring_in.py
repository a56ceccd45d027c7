"""Bring in a journal from elsewhere: see what is in the file first, then save it, and take it back if you like."""

import streamlit as st

from steady.ui.bring_in.import_page import bring_in
from steady.ui.state import tab

st.title("Bring in a journal")
if tab.is_sample():
    st.markdown("The sample takes nothing in. Your own journal does.")
else:
    st.markdown(
        "Did you keep a journal in another app? Export it there as CSV or JSON, and choose the file here. A "
        "Daylio backup will do as well. You see what is in it first. Nothing is saved until you say so."
    )
    st.caption(
        "The workbook knows Daylio, Bearable, How We Feel, iMoodJournal, Day One, jrnl, and its own files. Any "
        "other table with a day in each row can come in, too. The file stays on this computer, "
        "and the workbook keeps no copy of it."
    )
    bring_in()
