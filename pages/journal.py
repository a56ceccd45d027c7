"""Where the journal lies, how to keep a copy, and the sample journal."""

import streamlit as st

from steady.ui import careful, first_visit
from steady.ui.journal_facts import offer_the_sample, offer_to_hide_the_tag, show_where_it_lies
from steady.ui.leaving import practise_leaving

st.title("Your journal")
show_where_it_lies()
first_visit.offer_private_names()
careful.offer_careful_version()
offer_to_hide_the_tag()
offer_the_sample()
st.header("Leave")
practise_leaving()
