"""The frame of every screen: one navigation table, the neutral tab, and what has to be said before anything else."""

import streamlit as st

from steady.ui import frame, places

TODAY = st.Page(places.TODAY, title="Today", default=True)
WRITING = (
    st.Page(places.THIS_WEEK, title="This week", url_path="this-week"),
    st.Page(places.WEEKS, title="Weeks", url_path="weeks"),
    st.Page(places.DIARY, title="Diary", url_path="diary"),
)
EXERCISES = st.Page(places.EXERCISES, title="Exercises", url_path="exercises")
REACHING_OUT = (
    st.Page(places.REACH_OUT, title=frame.named("I want to reach out", "A short wait"), url_path="reach-out"),
    st.Page(places.HOLD_BOX, title="Hold a message", url_path="hold-box"),
)
JOURNAL = st.Page(places.JOURNAL, title="Your journal", url_path="journal")
SAFE = st.Page(places.AM_I_SAFE, title=frame.named("Am I safe?", "Five questions"), url_path="am-i-safe")
ALWAYS_OPEN = (
    st.Page(places.HELP_NOW, title="Help now", url_path="help-now"),
    st.Page(places.ABOUT, title="About", url_path="about"),
)

parts = {st.Page(places.PART, title=title, url_path=path): part for title, path, part in frame.parts()}
screen = st.navigation([TODAY, *WRITING, *parts, EXERCISES, *REACHING_OUT, SAFE, JOURNAL, *ALWAYS_OPEN], expanded=True)
frame.set_up(screen, parts, wide=screen.url_path == "weeks")
frame.show(screen, needs_journal=screen not in ALWAYS_OPEN)
