"""One step back: nothing is saved by it, and what stands in the step she leaves goes along and is not lost."""

from typing import Any

import streamlit as st

from steady.domain.records.record import Record
from steady.storage.journal import JournalTrouble
from steady.ui.saving import draft_reading, drafts, save
from steady.ui.saving.draft_keeper import DraftKeeper
from steady.ui.state import session, tab

BACK = "Back"


def take_along(form: str, to: str, record: Record, before: Record | None, **beside: Any) -> bool:
    """Let the form `to` begin with `record`, which stands in `form` now and was made from `before`.

    What is not saved of it becomes the draft of `to`, with `beside` as its notes; it is saved with the next save there.
    Return False after saying why it could not be kept: then all stays as it is.
    """
    drafts.pause(form)
    try:
        _move_draft(form, to, record, before, beside)
    except JournalTrouble as trouble:
        st.warning(str(trouble))
        return False
    for one in (form, to):
        tab.fresh_form(one)
    # What another window saved since is a conflict there as it would be here.
    save.base(to, before)
    tab.remember(tab.field(to, drafts.TAKEN_ALONG), True)
    return True


def _move_draft(form: str, to: str, record: Record, before: Record | None, beside: dict[str, Any]) -> None:
    is_saved = draft_reading.says_the_same(record, before) if before else record.is_empty
    # In one change, so that a crash leaves her words in one draft, and neither in none nor in two.
    with session.workbook().journal.transaction():
        if not is_saved:
            values = draft_reading.values_of(record) | {"beside": beside, "typed": {}}
            DraftKeeper(to, None).keep(session.workbook().drafts, values)
        drafts.drop_draft(form)
