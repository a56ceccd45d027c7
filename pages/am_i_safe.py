"""Five kind questions about her safety; nothing of it is kept unless she wants it."""

import streamlit as st

from steady.ui import careful, places, safety, session

cards = session.content().safety
careful.ask_five_questions()
st.page_link(places.HELP_NOW, label=cards.check.to_help)
for card in (cards.afraid, cards.children, cards.legal, cards.too_small):
    safety.show_card(card)
