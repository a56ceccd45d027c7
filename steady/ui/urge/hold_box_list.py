"""The messages that rest in the hold box: each can be taken out early, cut to its practical part, or deleted."""

from dataclasses import replace
from datetime import datetime

import streamlit as st

from steady.domain.content.exercise_form import HOLD_BOX
from steady.domain.hold_box import sort
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import now
from steady.domain.spoken import full_day, spoken_moment, spoken_time
from steady.ui.saving.changes import delete, is_done
from steady.ui.state import session, tab
from steady.ui.widgets.entry_view import show_words


def show_held() -> None:
    """List what rests in the box, newest first."""
    held = [entry for entry in session.workbook().exercises.all() if entry.exercise == HOLD_BOX]
    if held:
        st.header("Resting here")
    for entry in reversed(held):
        with st.container(border=True):
            st.caption(f"Put here on {full_day(entry.day)}, {spoken_time(entry.at)}")
            _show(entry)


def show_to_copy(text: str) -> None:
    """Draw `text` in a plain box with a copy button; nothing in it is read as Markdown."""
    st.code(text, language=None, wrap_lines=True)
    st.caption(session.content().hold_box.words["freed"])


def _show(entry: ExerciseEntry) -> None:
    words, text = session.content().hold_box.words, str(entry.values.get("text", ""))
    free_at = _free_at(entry)
    is_free = free_at is None or free_at <= now()
    if free_at is None or is_free:
        st.markdown(words["rested"])
        show_to_copy(text)
    else:
        st.caption(words["resting"].format(time=spoken_moment(free_at)))
        # Folded, so that coming here for something else does not mean reading it again.
        with st.expander("Read it", key=f"hold read {entry.id}"):
            show_words(text)
    if not tab.is_sample():
        _show_buttons(entry, text, is_free)


def _show_buttons(entry: ExerciseEntry, text: str, is_free: bool) -> None:
    practical = sort(text, session.content().hold_box).practical_part
    with st.container(horizontal=True):
        if not is_free and st.button("Take it out now", key=f"hold free {entry.id}"):
            _change(entry, free_at=now().isoformat())
        if practical not in ("", text) and st.button("Keep only the practical part", key=f"hold practical {entry.id}"):
            _change(entry, text=practical, free_at=now().isoformat())
        if st.button("Delete", key=f"hold delete {entry.id}"):
            delete(entry)


def _change(entry: ExerciseEntry, **values: str) -> None:
    changed = replace(entry, values={**entry.values, **values})
    if is_done(lambda: session.workbook().exercises.save(changed)):
        st.rerun()


def _free_at(entry: ExerciseEntry) -> datetime | None:
    """When it may go; None where nobody can tell, and then it is free, for a box must not lock her words in."""
    try:
        free_at = datetime.fromisoformat(entry.values["free_at"])
    except (KeyError, TypeError, ValueError):
        return None
    return free_at if free_at.tzinfo else None
