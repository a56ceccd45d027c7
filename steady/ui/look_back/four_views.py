"""What the four views of Looking back share: the answer at the top, and the way to a report."""

import streamlit as st

from steady.ui.state import page_paths, session

REPORT = "Make a report"
# The style sheet of the page knows it.
_ANSWER = "look-back-answer"


def show_answer(answer: str, said: str = "") -> None:
    """Draw the one sentence that answers, and what it rests on; with neutral names they stand in a fold of the page."""
    if not answer or session.wants_neutral_names():
        return
    with st.container(key=_ANSWER, gap="xsmall"):
        st.header(answer)
        if said:
            st.caption(said)


def offer_report() -> None:
    """Draw the link to the report, at the foot of each view."""
    st.page_link(page_paths.REPORT, label=REPORT, width="content")
