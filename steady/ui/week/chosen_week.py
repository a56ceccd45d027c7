"""Which week the screen is about: this one at first, and any of two years by a quiet control."""

from collections.abc import Mapping
from datetime import date, timedelta

import streamlit as st

from steady.domain.records.record import now
from steady.domain.records.week import days_of, monday_of, week_of
from steady.domain.spoken import day_and_month, spoken_day
from steady.ui.saving.form_state import latest_draft
from steady.ui.state import session, tab
from steady.ui.state.tab import FormKeys

WEEKS_BACK = 104
IN_HAND_FOR = timedelta(days=1)
_WHICH_WEEK = FormKeys("which week")


def choose_week() -> str:
    """Say which week it is about, this week first, and let her choose another; return its name, as "2026-W47"."""
    weeks = _weeks()
    written = {reflection.week for reflection in session.workbook().reflections.all()}

    def spoken(week: str) -> str:
        first, *_, last = days_of(week)
        begins = first.day if first.month == last.month else day_and_month(first)
        named = {0: "This week, ", 1: "Last week, "}.get(weeks.index(week), "")
        return f"{named}{begins} to {spoken_day(last)}" + (" (written)" if week in written else "")

    key = _WHICH_WEEK.key("week")
    tab.remember_first(key, _in_hand() or weeks[0])
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(spoken(tab.recall(key)), width="content")
        with st.popover("Another week", type="tertiary"):
            return st.selectbox("Which week?", weeks, key=key, persist_state="session", format_func=spoken)


def open_week(week: str) -> None:
    """Let the screen ask about `week` the next time, if it is one that can be chosen."""
    if week in _weeks():
        tab.remember(_WHICH_WEEK.key("week"), week)


def _in_hand() -> str | None:
    """Return the week she was writing about within a day, as before a reload, or None."""
    draft = latest_draft("reflection ")
    record = draft.values.get("record") if draft and now() - draft.last_written < IN_HAND_FOR else None
    week = record.get("week") if isinstance(record, Mapping) else None
    return week if week in _weeks() else None


def _weeks() -> list[str]:
    monday = monday_of(week_of(date.today()))
    return [week_of(monday - timedelta(weeks=back)) for back in range(WEEKS_BACK)]
