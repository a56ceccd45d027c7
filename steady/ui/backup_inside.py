"""What one backup holds: a line for the list, and a look at its newest entries."""

from collections.abc import Mapping

import streamlit as st

from steady.storage.file.file_format import Opened
from steady.storage.journal import open_in_memory
from steady.storage.maintenance.backup_history import EarlierVersion, counts_in
from steady.ui.widgets.entry_view import show_entry, spoken_day, spoken_time

NEWEST = 10
_NAMES = {
    "check_ins": "check-in",
    "ratings": "rating",
    "reflections": "weekly reflection",
    "exercises": "exercise",
    "events": "event",
}


def show_inside(opened: Opened) -> None:
    """Say when it was saved and what it holds; its newest entries are folded away."""
    st.markdown(f"Saved on {_moment(opened)}. It holds {_counted(counts_in(opened))}.")
    with st.expander("Look inside: the newest entries"):
        journal = open_in_memory(opened=opened)
        records = [record for kind in journal.collections if kind.name in _NAMES for record in kind.all()]
        for record in sorted(records, key=lambda one: one.at, reverse=True)[:NEWEST]:
            st.markdown(f"**{spoken_day(record.day)}**")
            show_entry(record)


def spoken_version(version: EarlierVersion) -> str:
    """Return the line of a backup in the list: its day, time and size, and how much of each kind it holds."""
    size = f"{max(1, round(version.size / 1024))} KB"
    if version.saved is None:
        return f"{spoken_day(version.day)} · {size} · cannot be opened"
    return f"{spoken_day(version.saved.date())}, {spoken_time(version.saved)} · {size} · {_counted(version.counts)}"


def _moment(opened: Opened) -> str:
    return f"{spoken_day(opened.saved.date())}, {spoken_time(opened.saved)}"


def _counted(counts: Mapping[str, int]) -> str:
    named = [f"{count} {_NAMES[kind]}{'' if count == 1 else 's'}" for kind, count in counts.items() if kind in _NAMES]
    return ", ".join(named) or "nothing yet"
