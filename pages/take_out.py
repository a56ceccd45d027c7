"""Take it with you: the locked file first, then files that anyone can read, made only when she asks."""

import streamlit as st

from steady.ui import tab
from steady.ui.taking_out import offer_files, show_locked_way

st.title("Take it with you")
if tab.is_sample():
    st.markdown("The sample is made up, so there is nothing of yours to take along.")
else:
    show_locked_way()
    offer_files()
