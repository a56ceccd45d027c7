"""Time off: until its last day nothing is suggested, and only what cannot wait is offered."""

from datetime import date, timedelta

import streamlit as st

from steady.domain.spoken import full_day
from steady.ui.saving.undoable_changes import OFF, ON, keep_choice, show_choice_notice
from steady.ui.state import session, tab

UNTIL = "week off until"
WEEK = 7


def time_off_until() -> date | None:
    """Return the last day of the time off she took, or None."""
    kept = session.choice(UNTIL)
    return date.fromisoformat(kept) if kept else None


def offer_time_off(days: int = WEEK, label: str = "Take a week off") -> None:
    """Draw the button that takes the next `days` off; while she is off, say until when, and let her end it."""
    until = time_off_until()
    if until is not None and until >= date.today():
        st.markdown(f"You're taking time off until {full_day(until)}.")
        st.button("End my time off", on_click=end_time_off)
    else:
        st.button(label, on_click=take_time_off, args=(days,), disabled=tab.is_sample())
    show_choice_notice(UNTIL)


def take_time_off(days: int = WEEK) -> None:
    """Take the `days` from today off."""
    keep_choice(UNTIL, (date.today() + timedelta(days=days)).isoformat(), ON)


def end_time_off() -> None:
    """End the time off before its last day."""
    keep_choice(UNTIL, None, OFF)
