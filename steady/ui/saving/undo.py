"""What was just changed, said at the bottom of the window, with Undo beside it until the next change."""

from dataclasses import replace

import streamlit as st

from steady.domain.records.record import Record
from steady.storage.journal import Conflict
from steady.ui.saving.conflicts import or_show_error
from steady.ui.state import session, tab


def note_change(said: str, kind: str, before: Record | None, after: Record | None) -> None:
    """Remember a change and what is said of it; `before` or `after` is None where there was, or is, no entry."""
    tab.remember("change", (said, kind, before, after))


def show_notice() -> None:
    """Say what was just saved or deleted, at the bottom of the window, and offer to undo it."""
    change = tab.recall("change")
    if change is None:
        return
    with st.bottom, st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(change[0], width="content")
        if st.button("Undo", key="undo"):
            _undo(*change[1:])


def _undo(kind: str, before: Record | None, after: Record | None) -> None:
    kept = getattr(session.workbook(), kind)
    if after is not None and _changed_since(kind, after):
        st.warning(str(Conflict(kept.get(after.id))))
        return
    if before is None:
        undone = or_show_error(lambda: kept.delete(after.id))
    elif after is None:
        undone = or_show_error(lambda: kept.restore(before))
    else:
        undone = or_show_error(lambda: kept.save(replace(before, revision=after.revision)))
    if undone is not None:
        tab.forget("change")
        st.rerun()


def _changed_since(kind: str, after: Record) -> bool:
    stored = getattr(session.workbook(), kind).get(after.id)
    return stored is None or stored.revision != after.revision
