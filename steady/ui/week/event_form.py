"""An event with its day, such as "he moved out": a new one in a fold, or one being changed where it stands."""

from dataclasses import replace
from datetime import date

import streamlit as st

from steady.domain.records.event import Event
from steady.ui.saving import save
from steady.ui.state import tab
from steady.ui.widgets.fragment import guarded_fragment

LONGEST = 80
EARLIEST = date(1950, 1, 1)
WHAT_FOR = "Something that changed your days. It stands as a dated line on your charts, in your words."
NO_WORDS = "Please say in a few words what happened. One line is enough."


def offer_to_note_event() -> None:
    """Draw the fold with the form of a new event."""
    with st.expander("Note an event", icon=":material/event:"):
        st.caption(WHAT_FOR)
        event_form()


@guarded_fragment
def event_form(changing: Event | None = None) -> None:
    """Draw the form of a new event, or of `changing`, and save it when she asks for it."""
    form = f"event {changing.id}" if changing else "event"
    before = save.base(form, changing)
    title, day = _ask_title(form, before), _ask_day(form, before)
    record = replace(before, title=title, day=day) if before else Event(id=save.id_of(form), title=title, day=day)
    if save.offer_to_save("Save event", "events", form, record, before, "Saved.", not_yet="" if title else NO_WORDS):
        tab.forget("changing")
        st.rerun()


def _ask_title(form: str, before: Event | None) -> str:
    start = before.title if before else ""
    line = st.text_input(
        "What happened?",
        start,
        max_chars=max(LONGEST, len(start)),
        key=tab.field(form, "title"),
        placeholder="First hour with a counsellor",
        disabled=tab.is_sample(),
        autocomplete="off",
        live=True,
        persist_state="session",
    )
    return " ".join(line.split())


def _ask_day(form: str, before: Event | None) -> date:
    today = date.today()
    start = before.day if before else today
    return st.date_input(
        "On which day?",
        start,
        min_value=min(EARLIEST, start),
        max_value=max(start, today),
        key=tab.field(form, "day"),
        disabled=tab.is_sample(),
        format="YYYY-MM-DD",
        persist_state="session",
    )
