"""Leave, seen from a screen: what it does, where it goes, and a practice. Its button is gate/page/quick_exit.js."""

from pathlib import Path

import streamlit as st

WHAT_IT_DOES = (
    "**Leave** stands at the top right of every screen. It turns the page white at once and opens another page in its "
    "place. Pressing the Shift key three times does the same. The Back button then finds no screen of this workbook."
)
WHAT_IT_CANNOT_DO = (
    "This hides the page fast. It does not wipe your browser’s history. It leaves other tabs and saved files as they "
    "are, and it cannot stop a program that watches this computer. A private window forgets its list when you close it."
)
NO_NEED_TO_SAVE = "Do not wait to save first. What you have saved stays safe."


def _written(ending: str) -> str:
    return Path(__file__).with_suffix(ending).read_text(encoding="utf-8")


_choice = st.components.v2.component("leaving", html=_written(".html"), css=_written(".css"), js=_written(".js"))


def offer_to_leave(label: str) -> None:
    """Draw a button that does what Leave does; gate/page/quick_exit.js knows it by its key and takes the click."""
    st.button(label, key="leave here")


def practise_leaving() -> None:
    """Draw what Leave does and cannot do, the choice of where it goes, and a practice that comes back by itself."""
    for line in (WHAT_IT_DOES, WHAT_IT_CANNOT_DO, NO_NEED_TO_SAVE):
        st.markdown(line)
    _choice(key="leaving")
