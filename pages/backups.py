"""Earlier versions of the journal: look inside, go back to one, take one elsewhere, and bring one from elsewhere."""

import streamlit as st

from steady.ui import backups, tab

st.title("Backups")
if tab.is_sample():
    st.markdown("The sample has no backups.")
else:
    backups.show_restored()
    backups.show_earlier()
    backups.offer_to_take_along()
    backups.offer_to_bring_back()
