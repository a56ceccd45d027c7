"""I want to text him: six small steps with a wait in the middle, and how it went so far."""

import streamlit as st

from steady.domain.urge.stage import DONE
from steady.ui.state import page_paths, session
from steady.ui.urge import current
from steady.ui.urge.past_list import show_past_urges
from steady.ui.urge.step_screens import show_end, show_step

words = session.content().urge
entry, step = current.urge_on_screen()
title = words.peace.title if current.peace_wanted() else words.title
st.title(session.named(title, page_paths.NEUTRAL_REACH_OUT))
if entry is None:
    st.markdown(words.peace.opening if current.peace_wanted() else words.opening)
if entry and step == DONE:
    show_end(entry)
else:
    show_step(entry, step)
st.page_link(page_paths.MY_PLAN, label=session.named(page_paths.PLAN, page_paths.NEUTRAL_PLAN))
# One task at a time: what lies behind her is shown before she begins and after she is done.
if entry is None or step == DONE:
    show_past_urges(without=entry)
