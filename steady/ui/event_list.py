"""What the numbers on the charts stand for: her events, each with its day, in her own words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from steady.ui.state import session
from steady.ui.widgets.entry_view import show_words, spoken_day

if TYPE_CHECKING:
    from steady.insights.charts.event_marks import EventMark

MOST_LISTED = 6
# The whole title stands in the diary.
LONGEST = 120
HEADING = "Dotted lines are your events, by number."


def list_marks(marks: Sequence[EventMark]) -> None:
    """List the events; many of them, or with neutral names, only when she unfolds the list."""
    if not marks:
        return
    # What a number stands for is no more for other eyes than what a letter does.
    if len(marks) <= MOST_LISTED and not session.is_private():
        st.caption(HEADING)
        _list(marks)
        return
    with st.expander(HEADING):
        _list(marks)


def _list(marks: Sequence[EventMark]) -> None:
    show_words("\n".join(f"{mark.number}  {spoken_day(mark.day)}: {_one_line(mark.title)}" for mark in marks))


def _one_line(title: str) -> str:
    line = " ".join(title.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]} …"
