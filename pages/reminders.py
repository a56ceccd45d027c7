"""Reminders: a file for the calendar of her phone, in words of her own."""

import streamlit as st

from steady.ui.journal.reminders_page import offer_reminders
from steady.ui.state import tab

st.title("Reminders")
if tab.is_sample():
    st.markdown("The sample doesn't have any reminders.")
else:
    offer_reminders()
