"""Help from people: first the directory, then the lines of the country she picks, then the cards."""

import streamlit as st

from steady.ui.safety.help_screen import show_help

st.title("Help now")
show_help()
