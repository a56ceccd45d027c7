"""Pictures of her weeks on the screen: a sentence above, the chart, and the same numbers as a table beneath."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import streamlit as st

from steady.domain.part import Part
from steady.domain.rating import Rating
from steady.insights.stretches import STRETCHES
from steady.palette import DARK, LIGHT, Palette
from steady.ui import session
from steady.ui.measure_charts import show_measures

if TYPE_CHECKING:
    from pandas import DataFrame

    from steady.insights.panels import Panel


def palette() -> Palette:
    """Return the colours of the theme this tab shows, the light ones where it does not say."""
    return DARK if st.context.theme.type == "dark" else LIGHT


def choose_range() -> str:
    """Ask how far back to look; return one of STRETCHES."""
    return st.segmented_control("How far back?", STRETCHES, default=STRETCHES[0], required=True, key="stretch",
                                persist_state="session")


def show_weeks(stretch: str) -> None:
    """Draw the feelings, the weekly pulse and the parts over the stretch, and the days as one table."""
    # Imported here, so that the first screen of the day does not wait for pandas and Altair.
    from steady.insights import panels, sentences

    workbook, feelings, today = session.workbook(), session.content().check_in.feelings, date.today()
    check_ins = workbook.check_ins.all()
    parts = [replace(part, title=session.heading_of(part)) for part in session.content().parts]
    st.header("Day by day")
    _show_grid(panels.feeling_panels(check_ins, feelings, stretch, today, palette()))
    if check_ins:
        st.caption(sentences.GAPS_NOTE)
        _offer_table("All feelings, day by day", lambda: panels.days_table(check_ins, feelings, stretch, today),
                     "Your check-ins, one row for each day you checked in")
    show_measures(check_ins, stretch, palette(), _show_grid)
    st.header("Week by week")
    show_panel(panels.pulse_panel(workbook.reflections.all(), parts, stretch, today, palette()))
    st.header("The seven parts")
    _show_grid(panels.part_panels(workbook.ratings.all(), parts, today, palette()))


def show_part_history(part: Part, ratings: list[Rating]) -> None:
    """Draw how her ratings of `part` went, with the sentence about the shift since the first."""
    from steady.insights import panels

    show_panel(panels.part_panel(ratings, part, date.today(), palette()))


def _show_grid(shown: list[Panel]) -> None:
    grid = st.grid(2, gap="large")
    for panel in shown:
        with grid.cell():
            show_panel(panel)


def show_panel(panel: Panel) -> None:
    """Draw one panel; without a chart only its kind sentence."""
    st.subheader(panel.title)
    st.markdown(panel.sentence)
    if panel.chart is None:
        return
    st.altair_chart(panel.chart, theme=None, alt=panel.alt, key=f"chart {panel.title}")
    _offer_table("These numbers as a table", panel.table, f"The numbers of the chart “{panel.title}”")


def _offer_table(label: str, rows: Callable[[], DataFrame], alt: str) -> None:
    with st.expander(label, key=f"table {alt}", on_change="rerun") as folded:
        if folded.open:
            # Without it an empty cell reads "None".
            st.dataframe(rows(), hide_index=True, alt=alt, placeholder="")
