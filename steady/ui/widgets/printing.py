"""A button that opens the browser's own print window; gate/page/print.css says how a screen looks on paper."""

from pathlib import Path

import streamlit as st


def _file(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


_button = st.components.v2.component(
    "steady_print",
    html='<button type="button"></button>',
    css=_file("print_button.css"),
    js=_file("print_button.js"),
)


def offer_to_print(label: str) -> None:
    """Draw a button called `label` that prints the screen as it stands; nothing is sent anywhere by it."""
    _button(key=f"print {label}", data={"label": label})
