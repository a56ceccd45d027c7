"""Take it with you: the locked file first, then files that anyone can read, made only when she asks."""

import streamlit as st

from steady.ui.journal.export_page import offer_files, show_locked_way
from steady.ui.state import tab

st.title("Export")
if tab.is_sample():
    st.markdown("The sample is made up, so there's nothing of yours to export.")
else:
    show_locked_way()
    offer_files()
