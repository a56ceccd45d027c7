"""The yardstick of the first chart after a start: four weeks of six feelings in Streamlit's own line chart."""

import numpy as np
import pandas as pd
import streamlit as st

DAYS = 28

days = pd.date_range(end=pd.Timestamp.today().normalize(), periods=DAYS, freq="D")
st.line_chart(pd.DataFrame(np.random.default_rng(2026).integers(0, 11, (DAYS, 6)), days, columns=list("abcdef")))
