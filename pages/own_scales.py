"""Scales and reminders: what she follows in her own words, and a file for the calendar of her phone."""

import streamlit as st

from steady.ui.journal.own_scales_page import offer_to_add, show_scales
from steady.ui.journal.reminders_page import offer_reminders
from steady.ui.state import tab

st.title("Scales and reminders")
st.header("My own scales")
st.markdown("Name up to six things you'd like to keep track of. You'll find them in the check-in.")
show_scales()
offer_to_add()
st.header("Reminders")
if tab.is_sample():
    st.markdown("The sample doesn't have any reminders.")
else:
    offer_reminders()
