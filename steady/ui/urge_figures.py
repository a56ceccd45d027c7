"""How her urges went, as pictures: loaded only when she asks, for pandas and Altair come with it."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.urge import urges
from steady.insights.urge import tool_panels
from steady.ui.saving.painful_filter import calm_ones
from steady.ui.state import session
from steady.ui.widgets.chart_view import palette, show_panel
from steady.ui.widgets.entry_view import show_words


def show_figures(entries: Sequence[ExerciseEntry]) -> None:
    """Draw strength before and after, what passed week by week, the hours of the day, and what helped."""
    noted, colours = urges(entries), palette()
    nothing_this_week = session.content().urge.figures["none_yet"]
    show_panel(tool_panels.strength_panel(noted, colours))
    show_panel(tool_panels.weeks_panel(noted, date.today(), nothing_this_week, colours))
    show_panel(tool_panels.hours_panel(noted, colours))
    helped = tool_panels.what_helped(urges(calm_ones(entries)))
    if helped:
        st.subheader("What helped")
    for line, times in helped:
        show_words(line if times == 1 else f"{line} ({times} times)")
