"""What the four views of Looking back share: the answer at the top, the switch, and the way to a report."""

import streamlit as st

from steady.ui.state import page_paths, session

VIEWS = {
    "Weeks": page_paths.WEEKS,
    "Year": page_paths.DAYS,
    "Patterns": page_paths.PATTERNS,
    "Then and now": page_paths.THEN_AND_NOW,
}
REPORT = "Make a report"
# The style sheet of the page knows these three.
_ANSWER, _SWITCH, _HERE = "look-back-answer", "look-back-switch", "look-back-here"


def show_answer(answer: str, said: str = "") -> None:
    """Draw the one sentence that answers, and what it rests on; with neutral names they stand in a fold of the page."""
    if not answer or session.wants_neutral_names():
        return
    with st.container(key=_ANSWER, gap="xsmall"):
        st.header(answer)
        if said:
            st.caption(said)


def look_back_switch(here: str) -> None:
    """Draw the four views in one row, the one she's in marked and the others as links; `here` is one of VIEWS."""
    with st.container(horizontal=True, vertical_alignment="center", gap=None, key=_SWITCH, width="content"):
        for name, path in VIEWS.items():
            if name == here:
                with st.container(key=_HERE, width="content"):
                    st.markdown(f"**{name}**", width="content")
            else:
                st.page_link(path, label=name, width="content")


def offer_report() -> None:
    """Draw the link to the report, at the foot of each view."""
    st.page_link(page_paths.REPORT, label=REPORT, width="content")
