"""The frame of every screen: one navigation table, the neutral tab, and what has to be said before anything else."""

import streamlit as st

from steady.ui import frame, places

is_locked = frame.is_locked()
# While locked, the screens keep their addresses and lose their names in the navigation.
SEEN = "hidden" if is_locked else "visible"
TODAY = st.Page(places.TODAY, title="Locked" if is_locked else "Today", default=True)
WRITING = (
    st.Page(places.THIS_WEEK, title="This week", url_path="this-week", visibility=SEEN),
    st.Page(places.WEEKS, title="Weeks", url_path="weeks", visibility=SEEN),
    st.Page(places.DIARY, title="Diary", url_path="diary", visibility=SEEN),
)
EXERCISES = st.Page(places.EXERCISES, title="Exercises", url_path="exercises", visibility=SEEN)
REACHING_OUT = (
    st.Page(places.REACH_OUT, title="I want to reach out", url_path="reach-out", visibility=SEEN),
    st.Page(places.HOLD_BOX, title="Hold a message", url_path="hold-box", visibility=SEEN),
)
BACKUPS = st.Page(places.BACKUPS, title="Backups", url_path="backups", visibility=SEEN)
JOURNAL = st.Page(places.JOURNAL, title="Your journal", url_path="journal", visibility=SEEN)
SAFE = st.Page(places.AM_I_SAFE, title="Am I safe?", url_path="am-i-safe", visibility=SEEN)
ALWAYS_OPEN = (
    st.Page(places.HELP_NOW, title="Help now", url_path="help-now"),
    st.Page(places.ABOUT, title="About", url_path="about"),
)

parts = {st.Page(places.PART, title=title, url_path=path, visibility=SEEN): part for title, path, part in frame.parts()}
screens = [TODAY, *WRITING, *parts, EXERCISES, *REACHING_OUT, SAFE, JOURNAL, BACKUPS, *ALWAYS_OPEN]
screen = st.navigation(screens, expanded=True)
frame.set_up(screen, parts, wide=screen.url_path == "weeks")
frame.show(screen, needs_journal=screen not in ALWAYS_OPEN, is_locked=is_locked)
