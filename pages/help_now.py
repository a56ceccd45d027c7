"""Help from people: first the directory, then the lines of the country she picks, then the cards."""

import streamlit as st

from steady.ui.safety import help_lines
from steady.ui.state import session

st.title("Help now")
help_lines.show_lines()
cards = session.content().safety
for card in (cards.help, cards.thoughts_of_suicide, cards.afraid):
    help_lines.show_help_card(card)
