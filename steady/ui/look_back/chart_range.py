"""Which days the figure of Weeks shows, and the events that its numbers stand for, in her own words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

import streamlit as st

from steady.domain.spoken import full_day
from steady.insights.days.spans import EVERYTHING, STRETCHES, Span, shown_span
from steady.ui.state import session
from steady.ui.widgets.entry_view import show_words

if TYPE_CHECKING:
    from pandas import DataFrame

    from steady.insights.charts.event_marks import EventMark

FOUR_WEEKS, THREE_MONTHS = STRETCHES[:2]
SAID = {FOUR_WEEKS: "4 weeks", THREE_MONTHS: "3 months", "a year": "A year", EVERYTHING: "All"}
# A journal younger than this has nothing to hold against three months ago.
YOUNG, A_YEAR = timedelta(days=100), timedelta(days=365)
MOST_LISTED = 3
# The whole title stands in the diary.
LONGEST = 120
HEADING = "Dotted lines are your events, by number."
EVENTS = "Your events, by number"


def choose_stretch(first_day: date, today: date) -> str:
    """Ask how far back to look; return one of STRETCHES. The whole journal is one once it's older than a year."""
    offered = [stretch for stretch in STRETCHES if stretch != EVERYTHING or today - first_day > A_YEAR]
    chosen: str = st.segmented_control(
        "How far back?",
        offered,
        default=FOUR_WEEKS if today - first_day < YOUNG else THREE_MONTHS,
        required=True,
        key="stretch",
        persist_state="session",
        format_func=SAID.__getitem__,
        label_visibility="collapsed",
    )
    return chosen


def shown_days(stretch: str, today: date, first_day: date) -> Span:
    """Return the days of the stretch: whole weeks where weeks are drawn."""
    from steady.insights.charts.week_panels import span_shown

    return span_shown(shown_span(stretch, today, first_day), today, first_day)


def list_marks(marks: Sequence[EventMark]) -> None:
    """List the events, where there are few and names may be read; all of them stand in the fold of the page."""
    if marks and len(marks) <= MOST_LISTED and not session.wants_neutral_names():
        st.caption(HEADING)
        show_words("\n".join(f"{mark.number}  {full_day(mark.day)}: {_title(mark)}" for mark in marks))


def fold_marks(marks: Sequence[EventMark]) -> list[tuple[str, DataFrame]]:
    """Return the events as a table with its name; nothing without any."""
    import pandas as pd

    rows = [{"Number": mark.number, "Day": full_day(mark.day), "Event": _title(mark)} for mark in marks]
    return [(EVENTS, pd.DataFrame(rows))] if rows else []


def _title(mark: EventMark) -> str:
    title = " ".join(mark.title.split())
    return title if len(title) <= LONGEST else f"{title[:LONGEST]} …"
