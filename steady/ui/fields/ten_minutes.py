"""The ten minutes of the parked words: a quiet line says what is left, and the page closes by itself."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import streamlit as st

from steady.domain.exercises.parked import MOST_WRITING
from steady.domain.records.record import now

LAST_MINUTE = 60
_HTML = '<p class="left" role="status"></p>'
_CSS = ".left { margin: 0; min-height: 1.5rem; font-size: 0.875rem; color: var(--st-text-color); opacity: 0.8; }"
_clock = st.components.v2.component(
    "steady_ten_minutes",
    html=_HTML,
    css=_CSS,
    js=(Path(__file__).parent / "ten_minutes.js").read_text(encoding="utf-8"),
)


def show_time_left(began: datetime, words: Mapping[str, str], key: str) -> bool:
    """Draw how long the page that was opened at `began` stays open; return True once it is to close."""
    left = MOST_WRITING - (now() - began)
    st.caption(words["ten_minutes"])
    closed = _clock(
        key=f"{key} {began.isoformat()}",
        on_closed_change=_run_again,
        data={"left": max(0.0, left.total_seconds()), "soon": words["closing_soon"], "last": LAST_MINUTE},
    ).closed
    return bool(closed) or left.total_seconds() <= 0


def _run_again() -> None:
    """Nothing to note: that the browser spoke up is enough."""
