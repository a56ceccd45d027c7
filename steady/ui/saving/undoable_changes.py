"""What is done with one press: an entry deleted, amended, hidden, erased, a choice kept or switched."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

import streamlit as st

from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.kinds import kind_of
from steady.domain.records.privacy import is_private
from steady.domain.records.record import Record
from steady.ui.saving import last_change
from steady.ui.saving.last_change import Change
from steady.ui.state import session, tab
from steady.ui.widgets.fragment import errors_shown

R = TypeVar("R", bound=Record)

HIDE, SHOW_AGAIN = "Don't bring this up again", "You can bring this up again"
HIDDEN = "Okay. It stays in your diary, but it won't come up on its own."
SHOWN = "Okay. It may come up on its own again."
ERASE_ASKED = "erase asked"
ON, OFF, KEPT = "Okay, that's on now.", "Okay, that's off now.", "Okay, we'll remember that."


def is_done(change: Callable[[], object]) -> bool:
    """Do it; return False after saying what stood in the way."""
    with errors_shown():
        change()
        return True
    return False


def keep_choice(name: str, value: object, said: str = "") -> bool:
    """Keep one of her choices under `name`; return False after saying why it could not be kept.

    What is `said` of it stands where `show_choice_notice` is called for it, else on top of the screen.
    """
    is_kept = is_done(lambda: session.choose(name, value))
    if is_kept and said:
        last_change.note_change(Change((_place(name),), said))
    return is_kept


def show_choice_notice(name: str) -> None:
    """Say how the choice `name` stands, if it was changed last on this screen."""
    last_change.show_notice(_place(name))


def _place(name: str) -> str:
    return f"switch {name}"


def keep_choices(choices: Mapping[str, object]) -> bool:
    """Keep several of her choices, name → value, in one save: all or none; returns as `keep_choice` does."""

    def keep() -> None:
        with session.own_workbook().journal.transaction():
            for name, value in choices.items():
                session.choose(name, value)

    return is_done(keep)


def offer_switch(label: str, name: str, chosen: bool, *, disabled: bool = False) -> None:
    """Let her turn the choice `name`, which stands at `chosen`, on or off; beneath it, say how it stands then."""
    # The stored value is in the key, so that an older tab does not take back what another window chose.
    wanted = st.toggle(label, chosen, key=f"{name} {chosen}", disabled=disabled)
    if wanted != chosen and keep_choice(name, wanted, ON if wanted else OFF):
        st.rerun()
    show_choice_notice(name)


def delete(record: Record) -> None:
    """Delete `record`, so that it can be brought back as long as the notice stands."""
    with errors_shown():
        if session.workbook().collection_of(record).delete(record.id):
            last_change.note_change(Change((record.id,), "Deleted.", record))
            st.rerun()


def amend(record: R, change: Callable[[R], R], said: str = "") -> R | None:
    """Save what `change` makes of `record` as the journal holds it now, and return it as stored.

    For one small thing pressed on a list: read and saved in one step, it takes nothing from what another window
    saved. None if the record is deleted by now, or after saying what went wrong. With `said` a notice offers Undo.
    """
    with errors_shown():
        workbook = session.workbook()
        collection = workbook.collection_of(record)
        with workbook.journal.transaction():
            newest = collection.get(record.id)
            saved = collection.save(change(newest)) if newest else None
        if said and saved:
            last_change.note_change(Change((record.id,), said, newest, saved))
        return saved
    return None


def amend_values(
    entry: ExerciseEntry, new_values: Callable[[Mapping[str, Any]], Mapping[str, Any]]
) -> ExerciseEntry | None:
    """Save what `new_values` makes of the values of `entry` as they are in the journal now; fails as `amend` does."""
    return amend(entry, lambda newest: replace(newest, values=dict(new_values(newest.values))))


def add_values(entry: ExerciseEntry, **values: Any) -> ExerciseEntry | None:
    """Save `values` beside those that `entry` has; returns and fails as `amend` does."""
    return amend_values(entry, lambda newest: {**newest, **values})


def offer_to_hide(record: Record) -> None:
    """Draw the button that keeps `record` out of look-backs or lets it back in; a press is saved and can be undone."""
    if is_private(record, session.content().parts):
        # These stand on their own screen alone, and nothing looks back at them.
        return
    label, said = (SHOW_AGAIN, SHOWN) if record.hidden else (HIDE, HIDDEN)
    if st.button(label, key=f"hide {record.id}", type="tertiary"):
        hidden = not record.hidden
        if amend(record, lambda newest: replace(newest, hidden=hidden), said):
            st.rerun()


def erase(record: Record) -> bool:
    """Erase `record` for good; return False after saying what stood in the way."""
    if not is_done(lambda: session.workbook().journal.erase(kind_of(record).name, record.id)):
        return False
    if last_change.is_about(record):
        tab.forget(tab.CHANGE)
    return True


def offer_to_erase(label: str, record: Record, words: Mapping[str, str]) -> bool:
    """Draw the button `label`, then `words["really_delete"]` and the question; return True once it is erased."""
    if tab.recall(ERASE_ASKED) != record.id:
        asking = (ERASE_ASKED, record.id)
        st.button(label, key=f"erase {record.id}", on_click=tab.remember, args=asking, disabled=tab.is_sample())
        return False
    st.markdown(words["really_delete"])
    with st.container(horizontal=True):
        # What cannot be brought back is never the button that stands out.
        really = st.button("Yes, delete it for good", key=f"really {record.id}")
        st.button("Keep it", key=f"leave {record.id}", on_click=tab.forget, args=(ERASE_ASKED,))
    return really and erase(record)
