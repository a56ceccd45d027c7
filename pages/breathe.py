"""Breathe: the circle, and nothing to fill in."""

import streamlit as st

from steady.ui.hard.moments import link_back
from steady.ui.hard.quick_breathing import show_breathing
from steady.ui.state import page_paths, session

link_back()
st.title("Breathe")
show_breathing()
st.page_link(page_paths.MY_PLAN, label=session.named(page_paths.PLAN, page_paths.NEUTRAL_PLAN))
