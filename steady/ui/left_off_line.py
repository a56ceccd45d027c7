"""One quiet line on the first screen: where she left off, unless a draft waits or the next step leads there."""

from collections.abc import Sequence
from datetime import date, timedelta

import streamlit as st

from steady.domain.content.part import Part
from steady.domain.guidance.history import Written
from steady.domain.guidance.journey import NextStep
from steady.domain.guidance.resume import LeftOff, left_off
from steady.domain.records.record import now
from steady.ui.parts.exercises_page import open_exercise
from steady.ui.state import page_paths, session, tab
from steady.ui.widgets.entry_view import spoken_day

LINE = "You left off at {name}, {when}."
GO_ON = "Back to it"
# What was typed and not saved comes first, and one line is enough.
DRAFTS_COUNT_FOR = timedelta(days=7)


def show_left_off(written: Written, parts: Sequence[Part], step: NextStep) -> None:
    """Draw the line, or nothing at all."""
    found = left_off(written, parts, date.today())
    if found is None or found.target == step.target or step.kind == "rest" or _something_waits():
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(LINE.format(name=_name(found, parts), when=_when(found.day)), width="content")
        if st.button(GO_ON, key="left off", type="tertiary"):
            _go(found)


def _something_waits() -> bool:
    return any(now() - one.last_written < DRAFTS_COUNT_FOR for one in session.workbook().drafts.all())


def _name(found: LeftOff, parts: Sequence[Part]) -> str:
    if found.kind == "reflection":
        return "your look back on this week"
    if found.kind == "part":
        return next(f"“{session.heading_of(part)}”" for part in parts if part.id == found.target)
    title = next(one.title for part in parts for one in part.exercises if one.id == found.target)
    return "an exercise" if session.is_private() else f"“{title}”"


def _when(day: date) -> str:
    ago = (date.today() - day).days
    return {0: "today", 1: "yesterday"}.get(ago) or f"on {spoken_day(day)}"


def _go(found: LeftOff) -> None:
    match found.kind:
        case "part":
            st.switch_page(tab.recall("screens of parts")[found.target])
        case "reflection":
            st.switch_page(page_paths.THIS_WEEK)
    open_exercise(found.target)
    st.switch_page(page_paths.EXERCISES)
