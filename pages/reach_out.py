"""I want to reach out: six small steps with a wait in the middle, and how it went so far."""

import streamlit as st

from steady.domain.urge_steps import DONE
from steady.ui import places, session, urge_now
from steady.ui.urge_end import show_end
from steady.ui.urge_list import show_earlier
from steady.ui.urge_screens import show_step

words = session.content().urge
entry, step = urge_now.urge_on_screen()
title = words.peace["title"] if urge_now.peace_wanted() else words.title
st.title(session.named(title, places.NEUTRAL_REACH_OUT))
if entry is None:
    st.markdown(words.peace["opening"] if urge_now.peace_wanted() else words.opening)
if step == DONE:
    show_end(entry)
else:
    show_step(entry, step)
# One task at a time: what lies behind her is shown before she begins and after she is done.
if entry is None or step == DONE:
    show_earlier(without=entry)
