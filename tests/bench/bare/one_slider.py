"""The yardstick of a rerun."""

import streamlit as st

st.write(st.select_slider("Calm", range(11)))
