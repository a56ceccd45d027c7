"""How her urges went, as pictures: loaded only when she asks, for pandas and Altair come with it."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from steady.domain.exercise import ExerciseEntry
from steady.domain.urges import urges
from steady.insights import urge_panels
from steady.ui import session
from steady.ui.entry import show_words
from steady.ui.looking_back import calm_ones
from steady.ui.panels import palette, show_panel


def show_figures(entries: Sequence[ExerciseEntry]) -> None:
    """Draw strength before and after, what passed week by week, the hours of the day, and what helped."""
    noted, colours = urges(entries), palette()
    nothing_this_week = session.content().urge.figures["none_yet"]
    show_panel(urge_panels.strength_panel(noted, colours))
    show_panel(urge_panels.weeks_panel(noted, date.today(), nothing_this_week, colours))
    show_panel(urge_panels.hours_panel(noted, colours))
    helped = urge_panels.what_helped(urges(calm_ones(entries)))
    if helped:
        st.subheader("What helped")
    for line, times in helped:
        show_words(line if times == 1 else f"{line} ({times} times)")
