"""Where the journal lies, its lock, what the screens say of her, the sample journal, and forgetting everything."""

import streamlit as st

from steady.ui.journal.location import offer_buttons, offer_the_sample, offer_to_hide_the_tag, show_where_it_lies
from steady.ui.lock.passphrase_settings import show_lock
from steady.ui.lock.wipe_page import offer_to_forget
from steady.ui.safety import safety_questions, screen_blur
from steady.ui.safety.quick_exit import practise_leaving
from steady.ui.today import first_visit

st.title("Your journal")
show_where_it_lies()
show_lock()
first_visit.offer_private_names()
screen_blur.offer_to_veil()
safety_questions.offer_careful_version()
offer_to_hide_the_tag()
offer_buttons()
offer_the_sample()
st.header("Leave")
practise_leaving()
offer_to_forget()
