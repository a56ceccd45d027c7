"""The end of a save: the entry itself, its day named, with Change and Undo on it, and nothing else to fill in."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import streamlit as st

from steady.domain.records.record import Record
from steady.domain.spoken import named_day
from steady.ui.saving import last_change
from steady.ui.state import session, tab
from steady.ui.widgets.entry_view import show_entry
from steady.ui.widgets.focus_mover import aim_focus, move_focus

R = TypeVar("R", bound=Record)

CHANGE, STOP = "Change", "Stop changing it"


def end_on(record: Record) -> None:
    """Let the screen show `record`, which was just saved on it, in place of the form."""
    tab.remember(tab.SAVED, record.id)


def standing(kind: type[R]) -> R | None:
    """Return the entry that this screen ends on, as the journal holds it now; None while it shows the form."""
    record_id = tab.recall(tab.SAVED)
    collection = next(each for each in session.workbook().collections if each.kind.record is kind)
    found: R | None = collection.get(record_id) if record_id else None
    return found


def begin_another(form: str) -> None:
    """Let the screen show its form, called `form`, again."""
    tab.forget(tab.SAVED)
    tab.forget(tab.CHANGE)
    aim_focus(form)


def begin_changing(record: Record) -> None:
    """Let her change `record` where it stands, and the focus go to its form."""
    tab.remember("changing", record)
    aim_focus(record.id)


def stop_changing(record: Record) -> None:
    """Let `record` stand there again to be read."""
    tab.forget("changing")
    aim_focus(record.id)


def show_saved(record: R, change: Callable[[R], object], undo: str, heading: Callable[..., object]) -> bool:
    """Draw `record` under its day as a `heading`, or `change` while she changes it; return True in that case.

    `undo` is what the button is called that takes it back.
    """
    day = named_day(record.day, date.today())
    with st.container(key="saved entry"):
        if tab.is_changing([record]):
            heading(f"What you saved for {day}", anchor=False)
            change(tab.recall("changing"))
            st.button(STOP, key=f"stop {record.id}", on_click=stop_changing, args=(record,))
            return True
        last_change.takes_focus(record.id)
        move_focus(record.id)
        heading(f"Saved for {day}", anchor=False)
        with st.container(border=True, key="saved card", gap="small"):
            show_entry(record)
            with st.container(horizontal=True, vertical_alignment="center"):
                st.button(CHANGE, key=f"change {record.id}", type="tertiary", on_click=begin_changing, args=(record,))
                last_change.offer_undo(record.id, undo)
    return False
