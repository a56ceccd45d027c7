"""Not sent yet: a message is sorted before it goes anywhere, the rest waits here, with all that waits."""

import streamlit as st

from steady.ui.state import page_paths, session
from steady.ui.urge import current
from steady.ui.urge.hold_box_page import hold_box_form, show_held
from steady.ui.urge.not_sent_list import say_how_many, show_parked

words = session.content().hold_box.words
st.title(words["title"])
say_how_many()
st.markdown(words["peace"] if current.peace_wanted() else words["opening"])
hold_box_form()
show_held()
show_parked()
st.page_link(page_paths.MY_PLAN, label=session.named(page_paths.PLAN, page_paths.NEUTRAL_PLAN))
