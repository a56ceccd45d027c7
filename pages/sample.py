"""The sample journal: a made-up woman's months, to look at every screen with."""

import streamlit as st

from steady.ui.journal.location import offer_the_sample

st.title("Sample journal")
offer_the_sample()
