"""What she did last on this screen, said where it happened: saved, changed, deleted, chosen; and Undo beside it.

It stands until the next change or until she goes to another screen, and with it goes what Undo would need.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import streamlit as st

from steady.domain.records.record import Record
from steady.storage.errors import Conflict
from steady.ui.state import session, tab
from steady.ui.widgets.focus_mover import aim_focus, move_focus
from steady.ui.widgets.fragment import errors_shown

R = TypeVar("R", bound=Record)

# What Undo takes back, by what was there before and after; without either there is nothing to take back.
NEW, CHANGED, GONE = "Undo: take it back", "Undo: take back this change", "Undo: bring it back"
_ON_TOP = "top"


@dataclass(frozen=True)
class Change:
    """A change, and what is said of it at the first of `places` that is drawn: ids of entries, names of forms.

    `before` or `after` is None where there was, or is, no entry. `put_back` is called by Undo, in the same save, with
    the entry as it stands then, None if there is none; then `reopen` draws the form again where it is gone.
    """

    places: tuple[str, ...]
    said: str
    before: Record | None = None
    after: Record | None = None
    put_back: Callable[[Record | None], object] | None = None
    reopen: Callable[[], object] | None = None


def note_change(change: Change) -> None:
    """Remember `change`, and let the focus go to what is said of it."""
    tab.remember(tab.CHANGE, change)
    tab.forget(tab.SAID_AT)
    aim_focus(*map(_said_at, change.places))


def lead_back(place: str, reopen: Callable[[], object]) -> None:
    """Say the last change at `place`, where the form was, and let Undo call `reopen`, which draws the form again."""
    if change := tab.recall(tab.CHANGE):
        note_change(replace(change, places=(place, *change.places), reopen=reopen))


def show_notice(place: str) -> bool:
    """Say what was done at `place`, if that was the last change, with Undo; return True if it was."""
    change = _said_here(place)
    if change is None:
        return False
    with st.container(horizontal=True, vertical_alignment="center", key="notice"):
        move_focus(_said_at(place))
        if change.said:
            st.markdown(change.said, width="content")
        _offer_undo(change)
    return True


def offer_undo(place: str, new: str) -> None:
    """Offer only Undo where what was saved at `place` is shown itself; it is called `new` if that was not there."""
    if change := _said_here(place):
        _offer_undo(change, new)


def takes_focus(place: str) -> None:
    """Let the heading of the container around this take the focus once what was saved at `place` is shown there."""
    move_focus(_said_at(place))


def show_on_top() -> None:
    """Say on top of the screen what no place on it says."""
    if tab.recall(tab.SAID_AT) == _ON_TOP:
        show_notice(_ON_TOP)


def say_it_on_top_if_unsaid() -> None:
    """Draw the screen once more if the places of the last change are gone from it, so that it is said on top."""
    change: Change | None = tab.recall(tab.CHANGE)
    if change and tab.recall(tab.SAID_AT) is None:
        note_change(replace(change, places=(_ON_TOP,)))
        tab.remember(tab.SAID_AT, _ON_TOP)
        st.rerun()


def is_gone(record: Record) -> bool:
    """Return True if `record` was deleted on this screen just now."""
    change: Change | None = tab.recall(tab.CHANGE)
    return change is not None and change.after is None and change.before == record


def deleted_here(record: Record) -> bool:
    """Return True if `record` was deleted on this screen just now; then this says so in its place."""
    return is_gone(record) and show_notice(record.id)


def with_deleted(records: Iterable[R], *, fits: Callable[[Any], bool]) -> list[R]:
    """Return `records`, oldest first, and in its place among them the one just deleted here, if it `fits` there."""
    change: Change | None = tab.recall(tab.CHANGE)
    gone: Any = change.before if change and change.after is None else None
    if gone is None or not fits(gone):
        return list(records)
    return sorted([*records, gone], key=lambda record: (record.day, record.at))


def is_about(record: Record) -> bool:
    """Return True if Undo would bring something of `record` back from the memory of this tab."""
    change: Change | None = tab.recall(tab.CHANGE)
    return change is not None and record.id in {part.id for part in (change.before, change.after) if part}


def _said_at(place: str) -> str:
    return f"said at {place}"


def _said_here(place: str) -> Change | None:
    change: Change | None = tab.recall(tab.CHANGE)
    if change is None or place not in change.places:
        return None
    return change if tab.remember_first(tab.SAID_AT, place) == place else None


def _offer_undo(change: Change, new: str = NEW) -> None:
    if change.before is None and change.after is None:
        return
    label = new if change.before is None else CHANGED if change.after else GONE
    with errors_shown():
        if st.button(label, key="undo", type="tertiary") and _is_undone(change):
            tab.forget(tab.CHANGE)
            st.rerun()


def _is_undone(change: Change) -> bool:
    """Turn the change back, and put back what stood in its form: both or neither. Raises JournalTrouble."""
    with session.workbook().journal.transaction():
        stands = _turned_back(change.before, change.after)
        if change.put_back:
            change.put_back(stands)
    if change.reopen:
        change.reopen()
    aim_focus(*change.places)
    return True


def _turned_back(before: Record | None, after: Record | None) -> Record | None:
    """Return what stands after turning back: a record, or None. Raises Conflict, and then nothing is changed."""
    if after is None:
        return session.workbook().collection_of(before).restore(before) if before else None
    collection = session.workbook().collection_of(after)
    stored = collection.get(after.id)
    if stored is None or stored.revision != after.revision:
        raise Conflict(stored)
    if before is None:
        collection.delete(after.id)
        return None
    return collection.save(replace(before, revision=after.revision))
