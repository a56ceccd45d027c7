"""What stands beneath a chart, folded away: its numbers as a table, and the picture as a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import streamlit as st

if TYPE_CHECKING:
    from pandas import DataFrame
    from streamlit.elements.lib.mutable_expander_container import ExpanderContainer

    from steady.insights.charts.anonymized import Anonymized
    from steady.insights.days.panel import Panel

# It says nothing, for it lands among her downloads.
FILE = "picture"


def chart_fold(label: str, key: str) -> ExpanderContainer:
    """Return a fold called `label`; what goes into it is to be made only while it is open."""
    return st.expander(label, key=f"table {key}", on_change="rerun")


def show_numbers(panel: Panel, drawn: Panel | Anonymized, named: str) -> None:
    """Draw the numbers of `panel`, which is `named` so, and offer its picture as it is `drawn` on the screen."""
    show_table(panel.table(), f"The numbers of the chart “{named}”")
    _offer_files(lambda: drawn.chart, named)


def show_table(rows: DataFrame, alt: str) -> None:
    """Draw the rows as a table, described by `alt`."""
    # Without a placeholder an empty cell reads "None".
    st.dataframe(rows, hide_index=True, alt=alt, placeholder="")


def _offer_files(chart: Callable[[], Any], key: str) -> None:
    """Offer the picture in both forms; each is drawn only when it is asked for."""

    def png() -> bytes:
        from steady.insights.charts.image_export import png_of

        return png_of(chart())

    def svg() -> str:
        from steady.insights.charts.image_export import svg_of

        return svg_of(chart())

    with st.container(horizontal=True):
        st.download_button("Save as PNG", png, f"{FILE}.png", "image/png", key=f"png {key}", on_click="ignore")
        st.download_button("Save as SVG", svg, f"{FILE}.svg", "image/svg+xml", key=f"svg {key}", on_click="ignore")
    st.caption("Saved pictures are light, to be printed. They land among your downloads, where others may see them.")
