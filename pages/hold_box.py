"""Not sent yet: a message is sorted here before it goes anywhere, and what is not practical can rest a day."""

import streamlit as st

from steady.ui.state import session
from steady.ui.urge import current
from steady.ui.urge.hold_box_page import hold_box_form, show_held
from steady.ui.urge.ready_words_page import link_to_ready_words

words = session.content().hold_box.words
st.title(words["title"])
st.markdown(words["peace"] if current.peace_wanted() else words["opening"])
link_to_ready_words()
hold_box_form()
show_held()
