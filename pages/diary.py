"""Everything she wrote, newest first, month by month."""

import streamlit as st

from steady.ui.diary_list import by_month, show_card
from steady.ui.diary_search import ask_what_to_show, choose_month

st.title("Your diary")
months = by_month(ask_what_to_show())
for record in choose_month(months):
    show_card(record)
