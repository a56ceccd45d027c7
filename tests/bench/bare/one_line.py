"""The yardstick of a start."""

import streamlit as st

st.write("Hello")
