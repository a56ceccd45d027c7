"""When it's hard: what fits this minute, one press each, and what one moment has to read."""

import streamlit as st

from steady.ui.hard import moments
from steady.ui.state import session

card = moments.opened_card()
if card:
    moments.show_card(card)
else:
    words = session.content().hard_moments
    st.title(words.title)
    st.markdown(words.lead)
    moments.show_cards()
