"""Her own scales: up to six things she follows in her own words, from 0 to 10."""

import streamlit as st

from steady.ui.journal.own_scales_page import offer_to_add, show_scales

st.title("My own scales")
st.markdown("Name up to six things you'd like to keep track of. You'll find them in the check-in.")
show_scales()
offer_to_add()
