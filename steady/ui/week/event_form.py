"""An event with its day, such as "he moved out": a new one in a fold, or one being changed where it stands."""

from dataclasses import replace
from datetime import date

import streamlit as st

from steady.domain.records.event import Event
from steady.ui.safety import help_cards
from steady.ui.saving.form import Form
from steady.ui.state import tab
from steady.ui.widgets.fragment import guarded_fragment

LONGEST = 80
EARLIEST = date(1950, 1, 1)
WHAT_FOR = "Something that changed your days. It shows up on your charts as a dated line, in your own words."
SAVED = "It's saved, and it's in your diary below."
NO_WORDS = "Please say in a few words what happened. One line is enough."


def offer_to_note_event() -> None:
    """Draw the fold with the form of a new event."""
    with st.expander("Add an event", icon=":material/event:"):
        st.caption(WHAT_FOR)
        event_form()


@guarded_fragment
def event_form(changing: Event | None = None) -> None:
    """Draw the form of a new event, or of `changing`, and save it when she asks for it."""
    form = Form(f"event {changing.id}" if changing else "event")
    before = form.base(changing)
    start, today = form.begin(before, Event(id=form.id, title="")), date.today()
    typed: str = st.text_input(
        "What happened?",
        start.title,
        max_chars=max(LONGEST, len(start.title)),
        placeholder="First hour with a counselor",
        autocomplete="off",
        live=True,
        **form.widget("title"),
    )
    title = " ".join(typed.split())
    first, last = min(EARLIEST, start.day), max(start.day, today)
    about = form.widget("day")
    day = st.date_input("Which day?", start.day, min_value=first, max_value=last, format="YYYY-MM-DD", **about)
    help_cards.show_cards_for(title, form)
    record = replace(start, title=title, day=day)
    pressed = form.ask_to_save("Save event")
    if pressed and not title:
        st.info(NO_WORDS)
        pressed = ""
    if form.save(record, pressed, SAVED):
        tab.forget("changing")
        st.rerun()
