"""Everything she wrote, newest first, month by month."""

import streamlit as st

from steady.ui.diary.entry_cards import show_entry_card
from steady.ui.diary.search import ask_what_to_show, choose_month
from steady.ui.week.event_form import offer_to_note_event

st.title("Your diary")
offer_to_note_event()
for record in choose_month(ask_what_to_show()):
    show_entry_card(record)
