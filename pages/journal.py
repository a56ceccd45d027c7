"""Where the journal lies, its lock, what the screens say of her, the sample journal, and forgetting everything."""

import streamlit as st

from steady.ui import careful, first_visit, veil
from steady.ui.forgetting import offer_to_forget
from steady.ui.journal_facts import offer_buttons, offer_the_sample, offer_to_hide_the_tag, show_where_it_lies
from steady.ui.leaving import practise_leaving
from steady.ui.lock_choices import show_lock

st.title("Your journal")
show_where_it_lies()
show_lock()
first_visit.offer_private_names()
veil.offer_to_veil()
careful.offer_careful_version()
offer_to_hide_the_tag()
offer_buttons()
offer_the_sample()
st.header("Leave")
practise_leaving()
offer_to_forget()
