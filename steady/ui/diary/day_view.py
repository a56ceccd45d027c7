"""A year of days, box by box; the day she presses, or names by its date, is shown with all she wrote on it."""

from datetime import date

import streamlit as st

from steady.domain.records.privacy import without_private
from steady.domain.records.record import Record
from steady.insights.days.spans import Span
from steady.ui.diary.entry_cards import KINDS, show_card
from steady.ui.state import session, tab
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.chart_view import palette, show_picture
from steady.ui.widgets.entry_view import spoken_day
from steady.ui.widgets.own_scale_sliders import own_scale_names

EARLIEST = date(1970, 1, 1)


def show_year() -> None:
    """Ask for a feeling and a year, and draw its days; what she presses is what `choose_day` then has."""
    # Imported here, so that the first screen of the day does not wait for pandas and Altair.
    from steady.insights.charts import year_of_days
    from steady.insights.days.chart_sentences import NOTHING_YET
    from steady.insights.days.frames import series_days, series_names

    check_ins, today = session.workbook().check_ins.all(), date.today()
    if not check_ins:
        st.markdown(NOTHING_YET)
        return
    scale_names = own_scale_names(check_ins)
    names = series_names(check_ins, session.content().check_in.feelings, scale_names)
    with st.container(horizontal=True):
        shown = st.selectbox("What to show", list(names), format_func=names.get, key=_key("series"), width=260)
        years = {year.name: year.span for year in year_of_days.years(check_ins[0].day, today)}
        span = years[st.selectbox("Which year?", list(years), key=_key("year"), width=260)]
    at_first, colours = tab.recall(_key("at first")), palette()
    panel = session.made_once(
        "year",
        (shown, names[shown], span, at_first, colours),
        lambda: year_of_days.year_panel(series_days(check_ins, shown), names[shown], span, at_first, colours),
    )
    show_picture(panel, _pressed_key(), lambda: _press(span))


def choose_day() -> date | None:
    """Ask which day to open, as pressing its box does; return it, or None while there is none."""
    tab.remember(_key("day"), tab.recall(_key("chosen")))
    return st.date_input(
        "Open a day",
        key=_key("day"),
        value=None,
        min_value=EARLIEST,
        format="YYYY-MM-DD",
        width=260,
        on_change=_name_a_day,
    )


def show_day(day: date) -> None:
    """Draw everything she wrote about that day, as it happened."""
    st.header(spoken_day(day))
    records = sorted(_written_about(day), key=lambda one: one.at)
    if not records:
        st.markdown("Nothing is written about that day. It can stay that way.")
    for record in records:
        show_card(record)


def _written_about(day: date) -> list[Record]:
    workbook = session.workbook()
    about = [one for kind in KINDS for one in getattr(workbook, kind.name).all() if one.day == day]
    return without_private(about, session.content().parts)


def _press(span: Span) -> None:
    from steady.insights.charts.year_of_days import picked_day

    day = picked_day(tab.recall(_pressed_key()), span)
    if day is not None:
        tab.remember(_key("chosen"), day)


def _name_a_day() -> None:
    """Open the day in the field, and draw the boxes anew with a frame around its own."""
    day = tab.recall(_key("day"))
    tab.remember(_key("chosen"), day)
    tab.remember(_key("at first"), day)
    tab.remember(_key("turn"), tab.recall(_key("turn"), 0) + 1)


def _pressed_key() -> str:
    return f"{_key('pressed')} {tab.recall(_key('turn'), 0)}"


def _key(name: str) -> str:
    return FormKeys("days").key(name)
