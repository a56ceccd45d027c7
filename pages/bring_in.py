"""Bring in a journal from elsewhere: see what is in the file first, then save it, and take it back if you like."""

import streamlit as st

from steady.ui.bring_in.import_page import bring_in
from steady.ui.state import tab

st.title("Import")
if tab.is_sample():
    st.markdown("You can't import anything into the sample, but you can into your own journal.")
else:
    st.markdown(
        "Have you kept a journal in another app? Export it there as CSV or JSON, and choose the file here. A "
        "Daylio backup will do, too. You'll see what's in it first, and nothing is saved until you say so."
    )
    st.caption(
        "The workbook can read Daylio, Bearable, How We Feel, iMoodJournal, Day One, jrnl, and its own files, and any "
        "other table with a day in each row. The file stays on this computer, and the workbook doesn't keep a copy of "
        "it."
    )
    bring_in()
