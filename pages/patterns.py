"""Patterns in her days: tags, sleep, weekdays and hours, and contact with him as a chart of its own."""

import streamlit as st

from steady.ui.look_back.patterns_page import show_patterns

st.title("Patterns")
show_patterns()
