"""A table the workbook does not know: she says what stands where."""

import streamlit as st

from steady.storage.imports import Mapping, TableSeen
from steady.ui.state.tab import FormKeys

NONE = -1
DAY, NUMBER, NOTE = "The day stands in", "The number stands in", "Words stand in"
LOWEST, HIGHEST, READ_DAYS = "Lowest it can be", "Highest it can be", "A day such as 3/4/2021 means"
DAY_FIRST, MONTH_FIRST = "3 April", "March 4"


def ask_mapping(table: TableSeen, form: FormKeys) -> Mapping | None:
    """Show the first rows and ask what stands where; None until the answers make sense."""
    st.header("What stands where?")
    st.markdown("The workbook does not know this table by itself. Here are its first rows.")
    _show_rows(table)
    names = dict(enumerate(table.columns))
    day = st.selectbox(DAY, table.days, format_func=names.__getitem__, key=form.key("day"))
    number = st.selectbox(
        NUMBER,
        [*(place for place in table.numbers if place != day), NONE],
        key=form.key("number"),
        format_func=lambda place: names.get(place, "There is none"),
    )
    note = st.selectbox(
        NOTE,
        [NONE, *(place for place in names if place not in (day, number))],
        key=form.key("note"),
        format_func=lambda place: names.get(place, "There are none"),
    )
    day_first = None
    if table.day_or_month_first:
        order = st.segmented_control(READ_DAYS, [DAY_FIRST, MONTH_FIRST], key=form.key("order"))
        day_first = None if order is None else order == DAY_FIRST
    lowest, highest = _ask_range(form) if number != NONE else (0.0, 10.0)
    if lowest >= highest:
        st.info("The highest number has to be above the lowest.")
        return None
    if table.day_or_month_first and day_first is None:
        st.info("Please say how the days are meant. Then you see what is in the table.")
        return None
    number_place, note_place = (None if place == NONE else place for place in (number, note))
    return Mapping(day, number_place, lowest, highest, note_place, day_first=day_first)


def _show_rows(table: TableSeen) -> None:
    columns = table.columns
    names = [name if columns.count(name) == 1 else f"{name} ({place})" for place, name in enumerate(columns, 1)]
    rows = [dict(zip(names, row, strict=False)) for row in table.rows]
    st.dataframe(rows, hide_index=True, alt="The first rows of the table in your file")


def _ask_range(form: FormKeys) -> tuple[float, float]:
    with st.container(horizontal=True):
        lowest = st.number_input(LOWEST, value=0.0, step=1.0, format="%g", key=form.key("lowest"))
        highest = st.number_input(HIGHEST, value=10.0, step=1.0, format="%g", key=form.key("highest"))
    return lowest, highest
