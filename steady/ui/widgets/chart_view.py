"""Pictures of her weeks on the screen: a sentence above, the chart, and beneath it its numbers and its files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

import streamlit as st

from steady.domain.content.part import Part
from steady.domain.records.rating import Rating
from steady.palette import DARK, LIGHT, Palette
from steady.ui.state import session, tab
from steady.ui.widgets.entry_view import show_words
from steady.ui.widgets.markdown_escape import as_written

if TYPE_CHECKING:
    from pandas import DataFrame
    from streamlit.elements.lib.mutable_expander_container import ExpanderContainer

    from steady.insights.charts.anonymized import Anonymized
    from steady.insights.days.panel import Panel

# It says nothing, for it lands among her downloads.
FILE = "picture"
TABLE_AND_FILE = "See it as a table, or save the chart"
NUMBERS, WAITING = "The numbers behind this", "Not enough days yet"
WHOLE_PAGE = "Tables and charts of this page"
KEY, WITHOUT_LETTERS = "What the letters mean", "What this shows"
ALT = ": a chart. Open the line below it to read what it shows, in words and numbers."


def palette() -> Palette:
    """Return the colours of the theme this tab shows, the light ones where it does not say."""
    return DARK if st.context.theme.type == "dark" else LIGHT


def show_part_history(part: Part, ratings: list[Rating]) -> None:
    """Draw how her ratings of `part` went, with the sentence about the shift since the first."""
    from steady.insights.charts import week_panels

    named = replace(part, title=session.heading_of(part))
    show_panel(week_panels.part_panel(ratings, named, date.today(), palette()))


def show_panel(panel: Panel, lines: Sequence[str] = ()) -> None:
    """Draw one panel under its title; without a chart only its kind sentence. `lines` may hold her own words."""
    st.subheader(_lettered(panel).title if session.wants_neutral_names() else panel.title)
    show_picture(panel, lines=lines)


def lettered(name: str) -> str:
    """Return the letter that stands for `name` on the charts while she wants neutral names; else the name itself."""
    from steady.insights.days.panel import Panel

    return _lettered(Panel(name, "")).title if session.wants_neutral_names() else name


def show_chart(panel: Panel) -> None:
    """Draw the chart alone; its words and numbers stand in the fold of its page, `fold_page`."""
    if panel.chart is None:
        return
    drawn: Panel | Anonymized = panel
    described = panel.alt
    if session.wants_neutral_names():
        drawn = _lettered(panel)
        described = drawn.title + ALT
    st.vega_lite_chart(drawn.for_browser, width="stretch", theme=None, key=f"chart {panel.title}", alt=described)


def fold_numbers(*panels: tuple[Panel, Sequence[str]]) -> None:
    """Offer the chart of each panel with its table and files in one fold; its lines, above it, may hold her words."""
    is_neutral = session.wants_neutral_names()
    with _fold(WITHOUT_LETTERS if is_neutral else NUMBERS, panels[0][0].title) as fold:
        if not fold.open:
            return
        for panel, lines in panels:
            drawn: Panel | Anonymized = panel
            if is_neutral:
                drawn = _lettered(panel)
                _show_lines([f"{letter}: {name}" for letter, name in drawn.key.items()])
            _show_lines(lines)
            show_chart(panel)
            if panel.chart is not None:
                _show_numbers(panel, drawn, panel.title)
            if panel.waiting:
                rows = [{"With": label, "So far": so_far} for label, so_far in panel.waiting]
                st.markdown(f"**{WAITING}**")
                st.dataframe(rows, hide_index=True, alt=f"{WAITING}: {panel.title}")


def fold_page(panels: Sequence[Panel], more: Callable[[], Sequence[tuple[str, DataFrame]]]) -> None:
    """Offer all charts of a page as tables and files in one fold, and `more` tables with their names."""
    is_neutral = session.wants_neutral_names()
    with _fold(KEY if is_neutral else WHOLE_PAGE, "page") as fold:
        if not fold.open:
            return
        for panel in panels:
            drawn: Panel | Anonymized = panel
            st.markdown(f"**{as_written(panel.title)}**")
            if is_neutral:
                drawn = _lettered(panel)
                _show_lines([f"{letter}: {name}" for letter, name in drawn.key.items()])
            _say(panel)
            if panel.chart is not None:
                _show_numbers(panel, drawn, panel.title)
        for name, table in more():
            st.markdown(f"**{name}**")
            _show_table(table, name)


def show_picture(
    panel: Panel, key: str = "", on_select: Callable[[], None] | None = None, lines: Sequence[str] = ()
) -> None:
    """Draw one panel without its title, its chart under `key`, then `lines`; marks in the chart call `on_select`."""
    named = f"{panel.title} {panel.own_name}".strip()
    about: dict[str, Any] = {"key": key or f"chart {named}", "on_select": on_select or "ignore"}
    draw = partial(st.vega_lite_chart, width="stretch", theme=None, **about)
    if not session.wants_neutral_names():
        _say(panel)
        if panel.chart is not None:
            draw(panel.for_browser, alt=panel.alt)
            with _fold(TABLE_AND_FILE, named) as fold:
                if fold.open:
                    _show_numbers(panel, panel, named)
        _show_lines(lines)
        return
    # The chart has letters, and all that says what it is about is folded away beneath it.
    shown = _lettered(panel)
    if shown.own_name:
        show_words(shown.own_name)
    if shown.for_browser is not None:
        draw(shown.for_browser, alt=f"{shown.title} {shown.own_name}".strip() + ALT)
    with _fold(KEY if shown.key else WITHOUT_LETTERS, named) as fold:
        if not fold.open:
            return
        _show_lines([f"{letter}: {name}" for letter, name in shown.key.items()])
        _say(panel)
        _show_lines(lines)
        if panel.chart is not None:
            _show_numbers(panel, shown, named)


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


def _fold(label: str, key: str) -> ExpanderContainer:
    """Return a fold called `label`; what goes into it is to be made only while it is open."""
    return st.expander(label, key=f"table {key}", on_change="rerun")


def _show_table(rows: DataFrame, alt: str) -> None:
    # Without a placeholder an empty cell reads "None".
    st.dataframe(rows, hide_index=True, alt=alt, placeholder="")


def _show_numbers(panel: Panel, drawn: Panel | Anonymized, named: str) -> None:
    """Draw the numbers of `panel`, which is `named` so, and offer its picture as it is `drawn` on the screen."""
    _show_table(panel.table(), f"The numbers in the chart “{named}”")
    with st.container(horizontal=True):
        for label, form, kind in (("Save as PNG", "png", "image/png"), ("Save as SVG", "svg", "image/svg+xml")):
            picture = partial(_picture, drawn, form)
            st.download_button(label, picture, f"{FILE}.{form}", kind, key=f"{form} {named}", on_click="ignore")
    st.caption("Saved charts are light, so you can print them. They go to your Downloads, where others may see them.")


def _picture(drawn: Panel | Anonymized, form: str) -> bytes | str:
    """Draw the picture; that takes a while, and is done only when she asks for the file."""
    from steady.insights.charts.image_export import png_of, svg_of

    chart: Any = drawn.chart
    return png_of(chart) if form == "png" else svg_of(chart)
