"""One file with her words, charts and numbers over a time she picks: for herself, or for someone who helps her."""

import streamlit as st

from steady.ui.report.contents_form import ask_for_period, ask_what_goes_in, records
from steady.ui.report.delivery import offer_to_make
from steady.ui.report.first_look import show_first_look

st.title("A report to keep or to share")
st.markdown("One file, for you or for a counselor. Check what should go in, and uncheck what should stay out.")
kept = records()
period = ask_for_period(kept)
if period is None:
    st.stop()
chosen, places = ask_what_goes_in(kept, period)
named = show_first_look(chosen, kept, period, places)
offer_to_make(chosen, named, period)
