"""Earlier versions of the journal: look inside, go back to one, take one elsewhere, and bring one from elsewhere."""

import streamlit as st

from steady.ui.journal import backups_page
from steady.ui.state import tab

st.title("Backups")
if tab.is_sample():
    st.markdown("The sample doesn't have any backups.")
else:
    backups_page.show_restored()
    backups_page.list_backups()
    backups_page.offer_to_take_along()
    backups_page.offer_to_bring_back()
