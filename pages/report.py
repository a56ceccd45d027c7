"""One file with her charts, numbers and words over a time she picks: for herself, or for someone who helps her."""

import streamlit as st

from steady.ui.report.contents_form import ask_for_period, ask_what_goes_in, records, say_what_is_there
from steady.ui.report.delivery import offer_to_make

st.title("A report to keep or to share")
st.markdown("One file, for you or for a counselor. You say what goes in it, and you'll see it before anyone else does.")
kept = records()
period = ask_for_period(kept)
if period is None:
    st.stop()
say_what_is_there(kept, period)
chosen = ask_what_goes_in(kept, period)
offer_to_make(chosen, kept, period)
