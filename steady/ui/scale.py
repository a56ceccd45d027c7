"""The slider of the workbook: 0 to 10 with worded ends, and a first stop that is no answer at all."""

import streamlit as st

from steady.domain.scale import HIGHEST, LOWEST
from steady.ui import session

# st.slider cannot start unset and would record 0 for a slider nobody touched.
UNANSWERED = "–"
STOPS = (UNANSWERED, *range(LOWEST, HIGHEST + 1))


def ask_scale(label: str, low: str, high: str, key: str, start: int | None = None) -> int | None:
    """Draw one slider with its two ends in words; return 0–10, or None while it is not answered."""
    with st.container(gap=None):
        answer = st.select_slider(
            label,
            STOPS,
            value=UNANSWERED if start is None else start,
            key=key,
            disabled=session.is_sample(),
            persist_state="session",
        )
        with st.container(horizontal=True, horizontal_alignment="distribute", gap="small"):
            st.caption(f"0 = {low}", width="content")
            st.caption(f"10 = {high}", width="content")
    return None if answer == UNANSWERED else answer
