"""When it's hard: what fits this minute, one press each, and what one moment has to read."""

import streamlit as st

from steady.ui.hard import moment_cards
from steady.ui.hard.plan_page import hard_words

card = moment_cards.opened_card()
if card:
    moment_cards.show_card(card)
else:
    st.title(hard_words().title)
    st.markdown(hard_words().lead)
    moment_cards.show_cards()
