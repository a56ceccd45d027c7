"""One press that keeps an entry out of look-backs, and one that lets it back in.

One small press on an entry that is written already: a tick, a count, a plan put to rest.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import streamlit as st

from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.privacy import is_private
from steady.domain.records.record import Record
from steady.ui.saving import save
from steady.ui.state import session

HIDE, SHOW_AGAIN = "Hide from look-backs", "Show in look-backs again"
HIDDEN = "Hidden. It stays in your diary, and will not come up by itself."
SHOWN = "It may come up in look-backs again."


def offer_to_hide(kind: str, record: Record) -> None:
    """Draw the button for `record`, which is in the collection `kind`; a press is saved at once and can be undone."""
    if is_private(record, session.content().parts):
        # These stand on their own screen alone, and nothing looks back at them.
        return
    label, said = (SHOW_AGAIN, SHOWN) if record.hidden else (HIDE, HIDDEN)
    if st.button(label, key=f"hide {record.id}", type="tertiary"):
        hidden = not record.hidden
        if save.amend(kind, record, lambda newest: replace(newest, hidden=hidden), said):
            st.rerun()


def amend(entry: ExerciseEntry, new_values: Callable[[Mapping[str, Any]], Mapping[str, Any]]) -> ExerciseEntry | None:
    """Save what `new_values` makes of the values of `entry` as they are in the journal now; fails as keeping.amend."""
    return save.amend("exercises", entry, lambda newest: replace(newest, values=dict(new_values(newest.values))))


def note(entry: ExerciseEntry, **values: Any) -> ExerciseEntry | None:
    """Save `values` beside those that `entry` has; returns and fails as `amend` does."""
    return amend(entry, lambda newest: {**newest, **values})
