"""Pictures of her weeks on the screen: a sentence above, the chart, and beneath it its numbers and its files.

With neutral names a chart has letters, and all that says what it is about is folded away beneath it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from steady.domain.content.part import Part
from steady.domain.records.rating import Rating
from steady.palette import DARK, LIGHT, Palette
from steady.ui.state import session, tab
from steady.ui.widgets.chart_details import folded, show_numbers, show_table
from steady.ui.widgets.entry_view import show_words

if TYPE_CHECKING:
    from pandas import DataFrame

    from steady.insights.charts.anonymized import Anonymized
    from steady.insights.days.panel import Panel

TABLE_AND_FILE = "As a table, or as a picture to keep"
KEY, WITHOUT_LETTERS = "What the letters stand for", "What this shows"
ALT = ": a chart. What it shows stands in the fold beneath it, in words and numbers."


def palette() -> Palette:
    """Return the colours of the theme this tab shows, the light ones where it does not say."""
    return DARK if st.context.theme.type == "dark" else LIGHT


def show_part_history(part: Part, ratings: list[Rating]) -> None:
    """Draw how her ratings of `part` went, with the sentence about the shift since the first."""
    from steady.insights.charts import week_panels

    named = replace(part, title=session.heading_of(part))
    show_panel(week_panels.part_panel(ratings, named, date.today(), palette()))


def show_grid(shown: list[Panel]) -> None:
    """Draw the panels side by side, two in a row where there is room."""
    grid = st.grid(2, gap=("medium", "large"))
    for panel in shown:
        with grid.cell():
            show_panel(panel)


def show_panel(panel: Panel, lines: Sequence[str] = ()) -> None:
    """Draw one panel under its title; without a chart only its kind sentence. `lines` may hold her own words."""
    st.subheader(_lettered(panel).title if session.is_private() else panel.title)
    show_picture(panel, lines=lines)


def offer_table(label: str, rows: Callable[[], DataFrame], alt: str) -> None:
    """Offer a table that is made only when she unfolds it."""
    with folded(label, alt) as fold:
        if fold.open:
            show_table(rows(), alt)


def show_picture(
    panel: Panel, key: str = "", on_select: Callable[[], None] | None = None, lines: Sequence[str] = ()
) -> None:
    """Draw one panel without its title, its chart under `key`; what she marks in the chart calls `on_select`.

    The `lines` stand beneath it, with neutral names in the fold.
    """
    named = f"{panel.title} {panel.own_name}".strip()
    draw = partial(
        st.vega_lite_chart, width="stretch", theme=None, key=key or f"chart {named}", on_select=on_select or "ignore"
    )
    if session.is_private():
        _show_lettered(panel, named, draw, lines)
        return
    _say(panel)
    if panel.chart is not None:
        draw(panel.for_browser, alt=panel.alt)
        with folded(TABLE_AND_FILE, named) as fold:
            if fold.open:
                show_numbers(panel, panel, named)
    _show_lines(lines)


def _show_lettered(panel: Panel, named: str, draw: Callable[..., object], lines: Sequence[str]) -> None:
    shown = _lettered(panel)
    if shown.own_name:
        show_words(shown.own_name)
    if shown.for_browser is not None:
        draw(shown.for_browser, alt=f"{shown.title} {shown.own_name}".strip() + ALT)
    with folded(KEY if shown.key else WITHOUT_LETTERS, named) as fold:
        if not fold.open:
            return
        _show_lines([f"{letter}: {name}" for letter, name in shown.key.items()])
        _say(panel)
        _show_lines(lines)
        if panel.chart is not None:
            show_numbers(panel, shown, named)


def _lettered(panel: Panel) -> Anonymized:
    from steady.insights.charts.anonymized import anonymize

    return anonymize(panel, tab.remember_first(session.LETTERED, []))


def _say(panel: Panel) -> None:
    if panel.own_name:
        show_words(panel.own_name)
    st.markdown(panel.sentence)


def _show_lines(lines: Sequence[str]) -> None:
    if lines:
        show_words("\n".join(lines))
