"""The yardstick of Weeks: the points of the same days, or of the same weeks, in Streamlit's own line charts."""

import os

import numpy as np
import pandas as pd
import streamlit as st

DAYS = int(os.environ.get("BENCH_DAYS", "4000"))


@st.cache_data
def feelings(rows: int) -> pd.DataFrame:
    """Return six columns of whole numbers from 0 to 10, one row a day."""
    days = pd.date_range(end=pd.Timestamp.today().normalize(), periods=rows, freq="D")
    return pd.DataFrame(np.random.default_rng(2026).integers(0, 11, (rows, 6)), days, columns=list("abcdef"))


choice = st.segmented_control("How far back?", ("nothing", "every day", "every week"), default="nothing")
if choice == "every day":
    st.line_chart(feelings(DAYS))
if choice == "every week":
    weeks = feelings(DAYS).resample("W").mean()
    for feeling in weeks:
        st.line_chart(weeks[feeling])
