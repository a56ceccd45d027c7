"""The wall of her moments of lightness, newest first, a few at a time."""

from collections.abc import Iterable

import streamlit as st

from steady.domain.content.exercise_form import LIGHT_MOMENTS
from steady.domain.exercises.light_moments import LightMoment, moments
from steady.domain.records.privacy import without_private
from steady.domain.records.record import Record
from steady.domain.spoken import full_day
from steady.ui.exercises.wizard import open_exercise
from steady.ui.state import page_paths, session, tab
from steady.ui.widgets.entry_view import find_exercise, show_words

AT_ONCE = 8
SHOWN = "moments shown"
TITLE = "Moments of lightness"
NONE_YET = "No moments here yet. One small good moment is enough to begin, and it takes half a minute."


def records_with_moments() -> list[Record]:
    """Return the entries and reflections that have a moment to show."""
    workbook = session.workbook()
    written = without_private([*workbook.exercises.all(), *workbook.reflections.all()], session.content().parts)
    return [record for record in written if moments([record])]


def show_wall(records: Iterable[Record]) -> None:
    """Draw the moments in `records`, and the way to note one more."""
    st.subheader(TITLE)
    found = moments(records)
    if not found:
        st.markdown(NONE_YET)
    shown = tab.recall(SHOWN, AT_ONCE)
    grid = st.grid(2, gap="small")
    for moment in found[:shown]:
        with grid.cell():
            _show_moment(moment)
    with st.container(horizontal=True):
        if len(found) > shown:
            st.button("Show earlier ones", on_click=tab.remember, args=(SHOWN, shown + AT_ONCE), key="more moments")
        if find_exercise(LIGHT_MOMENTS) and st.button("Note a moment", key="note a moment"):
            open_exercise(LIGHT_MOMENTS)
            st.switch_page(page_paths.EXERCISES)


def _show_moment(moment: LightMoment) -> None:
    with st.container(border=True, gap="small"):
        st.caption(full_day(moment.day))
        show_words(moment.what)
        if moment.my_part:
            show_words(f"My part: {moment.my_part}")
        light = "" if moment.light is None else f"light {moment.light}"
        if beside := " · ".join(filter(None, (_with_whom(moment), light))):
            show_words(beside)


def _with_whom(moment: LightMoment) -> str:
    exercise = find_exercise(LIGHT_MOMENTS)
    choices = next((field.choices for field in exercise.fields if field.id == "with"), {}) if exercise else {}
    who = choices.get(moment.with_whom, "")
    return who if who in ("", "alone") else f"with {who}"
