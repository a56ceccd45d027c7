"""What the workbook is and is not, and whom it owes its ideas to."""

import streamlit as st

from steady.ui.journal.location import warn_if_synced
from steady.ui.state import session

about = session.content().about
st.title("About this workbook")
for title, lines in (
    ("What it is", about.is_this),
    ("What it isn't", about.is_not),
    ("Who can read it", about.privacy),
    ("What it can't do", about.cannot),
):
    st.header(title)
    st.markdown("\n".join(f"- {line}" for line in lines))
warn_if_synced()
st.header("Where the ideas come from")
st.markdown(about.credit.text)
