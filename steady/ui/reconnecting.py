"""After a restart of the workbook, a page that was left open asks for a whole new run, so that its forms work again."""

from pathlib import Path

import streamlit as st

_SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
_watch = st.components.v2.component("steady_reconnecting", html="<span hidden>\n</span>", js=_SCRIPT)


def watch_the_connection() -> None:
    """Draw the piece that nobody sees, outside every fragment."""
    _watch(key="connection", on_again_change=_run_again)


def _run_again() -> None:
    """Nothing to do: that the browser spoke up makes the whole screen run."""
