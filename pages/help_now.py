"""Help from people: first the directory, then the lines of the country she picks, then the cards."""

import streamlit as st

from steady.ui import safety, session

st.title("Help now")
safety.show_lines()
cards = session.content().safety
for card in (cards.help, cards.thoughts_of_suicide, cards.afraid):
    safety.show_card(card)
