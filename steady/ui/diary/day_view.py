"""A year of days, box by box; the day she presses, or names by its date, is shown with all she wrote on it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import streamlit as st

from steady.domain.records.privacy import without_private
from steady.domain.spoken import full_day
from steady.ui.diary.entry_cards import KINDS, show_entry_card
from steady.ui.look_back.four_views import show_answer
from steady.ui.saving.last_change import with_deleted
from steady.ui.state import session, tab
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.chart_view import palette, show_picture
from steady.ui.widgets.markdown_escape import as_written
from steady.ui.widgets.slider import own_scale_names

if TYPE_CHECKING:
    from steady.insights.days.panel import Panel

EARLIEST = date(1970, 1, 1)
# The form that the chart of boxes is the one field of.
_BOXES = FormKeys("days boxes")
_key = FormKeys("days").key


def show_year() -> None:
    """Ask for a feeling and a year, and draw its days; what she presses is what `choose_day` then has."""
    # Imported here, so that the first screen of the day does not wait for pandas and Altair.
    from steady.insights.charts import year_of_days
    from steady.insights.charts.month_strip import TOO_FEW, months_line, twelve_months
    from steady.insights.days.chart_sentences import NOTHING_YET
    from steady.insights.days.frames import series_days, series_names, within

    check_ins, today = session.workbook().check_ins.all(), date.today()
    answer = st.container()
    if not check_ins:
        st.markdown(NOTHING_YET)
        return
    scale_names = own_scale_names(check_ins)
    names = series_names(check_ins, session.content().check_in.feelings, scale_names)
    with st.container(horizontal=True):
        # The feeling whose months Weeks names, so that both name the same ones.
        noted = {name for check_in in check_ins for name in check_in.feelings}
        first = next((place for place, name in enumerate(names) if name in noted), 0)
        shown = st.selectbox(
            "What to show", list(names), first, format_func=names.__getitem__, key=_key("series"), width=260
        )
        years = {year.name: year.span for year in year_of_days.years(check_ins[0].day, today)}
        year = st.selectbox("Which year?", list(years), key=_key("year"), width=260)
        span = years[year]
    at_first, colours = tab.recall(_key("at first")), palette()

    def made() -> tuple[Panel, str]:
        days = series_days(check_ins, shown)
        panel = year_of_days.year_panel(days, names[shown], span, at_first, colours)
        # The same twelve as on Weeks, so that both name the same ones.
        months = twelve_months(days["mean"], today) if year == year_of_days.LAST_TWELVE else span
        return panel, months_line(shown, within(days["mean"], months))

    panel, months = session.made_once("year", (shown, names[shown], span, at_first, colours), made)
    with answer:
        if panel.chart is not None and months != TOO_FEW:
            show_answer(months, f"Going by “{as_written(names[shown].lower())}.” A month needs ten days to count.")
    key = _BOXES.key("chart")

    def open_pressed() -> None:
        if (day := year_of_days.picked_day(tab.recall(key), span)) is not None:
            tab.remember(_key("chosen"), day)

    show_picture(panel, key, open_pressed)


def choose_day() -> date | None:
    """Ask which day to open, as pressing its box does; return it, or None while there is none."""
    tab.remember(_key("day"), tab.recall(_key("chosen")))
    return st.date_input(
        "Open a day", None, EARLIEST, key=_key("day"), format="YYYY-MM-DD", width=260, on_change=_name_a_day
    )


def show_day(day: date) -> None:
    """Draw everything she wrote about that day, as it happened."""
    st.header(full_day(day))
    workbook = session.workbook()
    about = [each for kind in KINDS for each in getattr(workbook, kind.name).all() if each.day == day]
    shown = without_private(about, session.content().parts)
    records = sorted(with_deleted(shown, fits=lambda gone: gone.day == day), key=lambda record: record.at)
    if not records:
        st.markdown("You didn't write anything about that day, and you don't have to.")
    for record in records:
        show_entry_card(record)


def _name_a_day() -> None:
    """Open the day in the field, and draw the boxes anew with a frame around its own."""
    day = tab.recall(_key("day"))
    tab.remember(_key("chosen"), day)
    tab.remember(_key("at first"), day)
    _BOXES.refresh()
