"""Pictures of her weeks on the screen: a sentence above, the chart, and beneath it its numbers and its files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import streamlit as st

from steady.domain.part import Part
from steady.domain.rating import Rating
from steady.palette import DARK, LIGHT, Palette
from steady.ui.entry import show_words

if TYPE_CHECKING:
    from pandas import DataFrame

    from steady.insights.panel import Panel

# It says nothing, for it lands among her downloads.
FILE = "picture"
TABLE_AND_FILE = "As a table, or as a picture to keep"


def palette() -> Palette:
    """Return the colours of the theme this tab shows, the light ones where it does not say."""
    return DARK if st.context.theme.type == "dark" else LIGHT


def show_part_history(part: Part, ratings: list[Rating]) -> None:
    """Draw how her ratings of `part` went, with the sentence about the shift since the first."""
    from steady.insights import panels

    show_panel(panels.part_panel(ratings, part, date.today(), palette()))


def show_grid(shown: list[Panel]) -> None:
    """Draw the panels side by side, two in a row where there is room."""
    grid = st.grid(2, gap=("medium", "large"))
    for panel in shown:
        with grid.cell():
            show_panel(panel)


def show_panel(panel: Panel) -> None:
    """Draw one panel under its title; without a chart only its kind sentence."""
    st.subheader(panel.title)
    show_picture(panel)


def show_picture(panel: Panel, key: str = "", on_select: Callable[[], None] | None = None) -> None:
    """Draw one panel without its title, its chart under `key`; what she marks in the chart calls `on_select`."""
    if panel.own_name:
        show_words(panel.own_name)
    st.markdown(panel.sentence)
    if panel.chart is None:
        return
    named = f"{panel.title} {panel.own_name}".strip()
    st.vega_lite_chart(panel.for_browser, width="stretch", theme=None, alt=panel.alt, key=key or f"chart {named}",
                       on_select=on_select or "ignore")
    with _folded(TABLE_AND_FILE, named) as fold:
        if fold.open:
            _show_table(panel.table(), f"The numbers of the chart “{named}”")
            _offer_files(panel, named)


def offer_table(label: str, rows: Callable[[], DataFrame], alt: str) -> None:
    """Offer a table that is made only when she unfolds it."""
    with _folded(label, alt) as fold:
        if fold.open:
            _show_table(rows(), alt)


def _folded(label: str, key: str) -> st.delta_generator.DeltaGenerator:
    return st.expander(label, key=f"table {key}", on_change="rerun")


def _show_table(rows: DataFrame, alt: str) -> None:
    # Without a placeholder an empty cell reads "None".
    st.dataframe(rows, hide_index=True, alt=alt, placeholder="")


def _offer_files(panel: Panel, key: str) -> None:
    """Offer the picture in both forms; each is drawn only when it is asked for."""
    def png() -> bytes:
        from steady.insights.pictures import png_of

        return png_of(panel.chart)

    def svg() -> str:
        from steady.insights.pictures import svg_of

        return svg_of(panel.chart)

    with st.container(horizontal=True):
        st.download_button("Save as PNG", png, f"{FILE}.png", "image/png", key=f"png {key}", on_click="ignore")
        st.download_button("Save as SVG", svg, f"{FILE}.svg", "image/svg+xml", key=f"svg {key}", on_click="ignore")
    st.caption("Saved pictures are light, to be printed. They land among your downloads, where others may see them.")
