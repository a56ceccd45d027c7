"""Saving and deleting from a screen: what went wrong is said in a sentence, and the form keeps its words."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import streamlit as st

from steady.domain.records.record import Record, new_id
from steady.storage.journal import JournalTrouble
from steady.ui.saving import conflicts, drafts, undo
from steady.ui.state import session, tab


def id_of(form: str) -> str:
    """Return the id of the record that `form` will become: the same until the form is fresh again.

    A second click on Save then saves the same record once more, and not a second one.
    """
    return tab.remember_first(tab.field(form, "id"), new_id())


def choose(name: str, value: object) -> bool:
    """Keep one of her choices under `name`; return False after saying why it could not be kept."""
    try:
        session.choose(name, value)
    except JournalTrouble as trouble:
        st.error(str(trouble))
        return False
    return True


def offer_switch(label: str, name: str, chosen: bool, *, disabled: bool = False) -> None:
    """Let her turn the choice `name`, which stands at `chosen`, on or off."""
    # The stored value is in the key, so that an older tab does not take back what another window chose.
    wanted = st.toggle(label, chosen, key=f"{name} {chosen}", disabled=disabled)
    if wanted != chosen and choose(name, wanted):
        st.rerun()


def base(form: str, stored: Record | None) -> Record | None:
    """Return the record as it stood when she began to change it in `form`, so that a later save elsewhere shows."""
    return tab.remember_first(tab.field(form, "base"), stored)


@dataclass(frozen=True)
class Saved:
    """What a press on a save button came to: the record as stored (None if there was nothing yet) and the button."""

    record: Record | None
    button: str


def offer_to_save(
    label: str,
    kind: str,
    form: str,
    record: Record,
    before: Record | None,
    said: str = "",
    *,
    other: str = "",
    may_be_empty: bool = False,
    not_yet: str = "",
    draft: Record | None = None,
    back: str = "",
) -> Saved | None:
    """Draw the save button of `form` (and a second one named `other`), and the question after a conflict.

    Returns what was saved just now, None otherwise. `said` is the notice that stands until the next change, with
    Undo beside it; without it there is none. A record that is empty and new is refused kindly, unless it may be.
    `not_yet` is a sentence about what stands in the way of the first button; the second one saves all the same. The
    quiet button `back` saves nothing: pressed, it comes back without a record.
    Until it is saved, `record`, or `draft` in its place, is kept as the draft of the form.
    """
    pressed = _pressed(label, other, back, form)
    if back and pressed == back:
        tab.forget(f"conflict/{form}")
        return Saved(None, back)
    if pressed == label and not_yet:
        st.info(not_yet)
        pressed = ""
    if pressed and record.is_empty and before is not None:
        st.info("There would be nothing left in it. “Delete” takes the whole entry away.")
        pressed = ""
    if pressed and record.is_empty and before is None:
        if may_be_empty:
            forget_draft(form)
            return Saved(None, pressed)
        st.info("There is nothing to save yet. One answer is enough.")
        pressed = ""
    saved = _keep(kind, form, record) if pressed else None
    if conflicts.keeps_mine(form):
        saved = _keep(kind, form, replace(record, revision=conflicts.stored_revision(form)))
    if saved is None:
        drafts.keep_draft(form, draft or record, before)
        return None
    conflicts.settle(form)
    tab.fresh_form(form)
    if said:
        undo.note_change(said, kind, before, saved)
    return Saved(saved, pressed or label)


def _pressed(label: str, other: str, back: str, form: str) -> str:
    """Draw the buttons that have a label and return that of the one that was pressed, or an empty text."""
    with st.container(horizontal=True):
        first = st.button(label, type="primary", key=tab.field(form, "save"), disabled=tab.is_sample())
        second = bool(other) and st.button(other, key=tab.field(form, "other"), disabled=tab.is_sample())
        third = bool(back) and st.button(back, type="tertiary", key=tab.field(form, "back"), disabled=tab.is_sample())
    return label if first else other if second else back if third else ""


def _keep(kind: str, form: str, record: Record) -> Record | None:
    def saved() -> Record:
        # In one change, so that a crash leaves either the draft or the entry, and never both.
        with session.workbook().journal.transaction():
            kept = getattr(session.workbook(), kind).save(record, as_seen=True)
            drafts.drop_draft(form)
            return kept

    drafts.pause(form)
    return conflicts.or_show_error(saved, form)


def forget_draft(form: str) -> None:
    """Delete the draft of `form`, whose words are kept in another way, or say what went wrong."""
    conflicts.or_show_error(lambda: drafts.drop_draft(form))


def delete(kind: str, record: Record) -> None:
    """Delete `record`, so that it can be brought back as long as the notice stands."""
    if conflicts.or_show_error(lambda: getattr(session.workbook(), kind).delete(record.id)) is not None:
        undo.note_change("Deleted.", kind, record, None)
        st.rerun()


def keep(kind: str, record: Record, form: str = "") -> Record | None:
    """Save `record`, which stood in `form`, and return it as stored; None after saying what went wrong."""
    return _keep(kind, form, record)


def amend(kind: str, record: Record, change: Callable[[Record], Record], said: str = "") -> Record | None:
    """Save what `change` makes of `record` as the journal holds it now, and return it as stored.

    For one small thing pressed on a list: read and saved in one step, it takes nothing from what another window
    saved. None if the record is deleted by now, or after saying what went wrong. With `said` a notice offers Undo.
    """

    def amended() -> Record | None:
        kept = getattr(session.workbook(), kind)
        with session.workbook().journal.transaction():
            newest = kept.get(record.id)
            saved = kept.save(change(newest)) if newest else None
        if said and saved:
            undo.note_change(said, kind, newest, saved)
        return saved

    return conflicts.or_show_error(amended)
