"""What a file does not say by itself: what stands where in a table, how far numbers go, what mood names mean."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from steady.domain.spoken import amount
from steady.storage.imports import Import, ImportScale, Mapping, TableSeen, levels_remembered
from steady.storage.imports.merge import Levels
from steady.ui.safety.help_cards import show_cards_for
from steady.ui.state import session
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.entry_view import show_words

NONE = -1
DAY, NUMBER, NOTE = "The day is in", "The number is in", "The words are in"
LOWEST, HIGHEST, READ_DAYS = "Lowest it can be", "Highest it can be", "A day like 3/4/2021 means"
DAY_FIRST, MONTH_FIRST = "April 3", "March 4"
SHOWN = 12
BEST = "The best mood you could pick there"
NAME_LABEL = "Number for the name above, {number} of {of}"


def ask_mapping(table: TableSeen, form: FormKeys) -> Mapping | None:
    """Show the first rows and ask what stands where; None until the answers make sense."""
    st.header("What's in each column?")
    st.markdown("The workbook doesn't know this kind of table. Here are its first rows, so you can say what's what.")
    _show_rows(table)
    names = dict(enumerate(table.columns))
    day = st.selectbox(DAY, table.days, format_func=names.__getitem__, key=form.key("day"))
    number_names, note_names = names | {NONE: "There isn't one"}, names | {NONE: "There aren't any"}
    numbers = [*(place for place in table.numbers if place != day), NONE]
    number = st.selectbox(NUMBER, numbers, format_func=number_names.__getitem__, key=form.key("number"))
    notes = [NONE, *(place for place in names if place not in (day, number))]
    note = st.selectbox(NOTE, notes, format_func=note_names.__getitem__, key=form.key("note"))
    day_first = None
    if table.day_or_month_first:
        order = st.segmented_control(READ_DAYS, [DAY_FIRST, MONTH_FIRST], key=form.key("order"))
        day_first = None if order is None else order == DAY_FIRST
    lowest, highest = 0.0, 10.0
    if number != NONE:
        with st.container(horizontal=True):
            lowest = st.number_input(LOWEST, value=0.0, step=1.0, format="%g", key=form.key("lowest"))
            highest = st.number_input(HIGHEST, value=10.0, step=1.0, format="%g", key=form.key("highest"))
    if lowest >= highest:
        st.info("The highest number has to be above the lowest.")
        return None
    if table.day_or_month_first and day_first is None:
        st.info("Please say which way the dates are written. Then you'll see what's in the table.")
        return None
    number_place, note_place = (None if place == NONE else place for place in (number, note))
    return Mapping(day, number_place, lowest, highest, note_place, day_first=day_first)


def _show_rows(table: TableSeen) -> None:
    columns = table.columns
    names = [name if columns.count(name) == 1 else f"{name} ({place})" for place, name in enumerate(columns, 1)]
    rows = [dict(zip(names, row, strict=False)) for row in table.rows]
    st.dataframe(rows, hide_index=True, alt="The first rows of the table in your file")


def ask_range(imported: Import, form: FormKeys) -> Import:
    """Ask for the range of the numbers where the file does not say it; return the import with that range."""
    if imported.scale.is_sure:
        return imported
    st.markdown(f"Moods in {imported.app} are numbers, and the file doesn't say how high they go.")
    highest = st.segmented_control(
        BEST, [5, 7, 10], default=int(imported.scale.highest), required=True, key=form.key("highest")
    )
    return replace(imported, scale=ImportScale(imported.scale.lowest, highest, is_sure=False))


def ask_levels(imported: Import, form: FormKeys) -> Levels:
    """Ask for the numbers of the names that have none; return name → number, None for a name that stays a word."""
    names = sorted(imported.unmapped, key=lambda name: (-imported.unmapped[name], name))
    show_cards_for(imported.moods, form)
    if not names:
        return {}
    low, high = imported.scale.lowest, imported.scale.highest
    st.header("Your own names for moods")
    st.markdown(
        "The file doesn't say how good or bad these are. "
        f"You can give each one a number from {low:g} to {high:g}, the way it felt to you. "
        "A name without a number is imported as a word. The workbook remembers what you pick."
    )
    remembered = levels_remembered(session.workbook().journal, imported.app)
    levels = _ask(imported, names[:SHOWN], 0, remembered, form)
    if names[SHOWN:]:
        with st.expander(f"{len(names) - SHOWN} more names that you used less often"):
            return {**levels, **_ask(imported, names[SHOWN:], SHOWN, remembered, form)}
    return levels


def _ask(imported: Import, names: Sequence[str], first: int, remembered: Levels, form: FormKeys) -> Levels:
    levels = {}
    choices = list(range(int(imported.scale.highest), int(imported.scale.lowest) - 1, -1))
    ends = {choices[-1]: " worst", choices[0]: " best"}
    for number, name in enumerate(names, first + 1):
        times = imported.unmapped[name]
        with st.container(border=True, gap="small"):
            show_words(f"{name}  ({amount(times, 'time')})")
            before = remembered.get(name)
            levels[name] = st.segmented_control(
                NAME_LABEL.format(number=number, of=len(imported.unmapped)),
                choices,
                label_visibility="collapsed",
                default=before if before in choices else None,
                format_func=lambda level: f"{level}{ends.get(level, '')}",
                key=form.key(f"name {number}"),
            )
    return levels
