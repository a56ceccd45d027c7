"""When it's hard: what fits this minute, one press each, and what one moment has to read."""

import streamlit as st

from steady.ui.hard import moments
from steady.ui.hard.plan_page import hard_words

card = moments.opened_card()
if card:
    moments.show_card(card)
else:
    st.title(hard_words().title)
    st.markdown(hard_words().lead)
    moments.show_cards()
