"""Reminders: a file for the calendar of her phone, in words of her own."""

import streamlit as st

from steady.ui import tab
from steady.ui.reminders import offer_reminders

st.title("Reminders")
if tab.is_sample():
    st.markdown("The sample has no reminders.")
else:
    offer_reminders()
