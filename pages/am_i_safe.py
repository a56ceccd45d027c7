"""Five kind questions about her safety; nothing of it is kept unless she wants it."""

import streamlit as st

from steady.ui.safety import five_questions, help_lines
from steady.ui.state import page_paths, session

cards = session.content().safety
five_questions.ask_five_questions()
st.page_link(page_paths.HELP_NOW, label=cards.check.to_help)
for card in (cards.afraid, cards.children, cards.legal, cards.too_small):
    help_lines.show_help_card(card)
