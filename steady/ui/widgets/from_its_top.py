"""Where several views stand behind one address, each opens at its top as a screen with an address of its own does."""

from pathlib import Path

import streamlit as st

_view = st.components.v2.component("steady_view", js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"))


def open_from_the_top(view: str) -> None:
    """Let the page scroll to its top, and the keyboard go on there, whenever another `view` is shown than before."""
    _view(key="view", data={"view": view})
