"""The check-in on the first screen: the form, or the entry it was saved as, or one that is being changed below."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from steady.domain.guidance.history import since
from steady.domain.records.check_in import CheckIn
from steady.ui.check_in import bad_night
from steady.ui.check_in.daily_form import NEW, check_in_form
from steady.ui.saving import saved_entry
from steady.ui.saving.last_change import with_deleted
from steady.ui.state import session, tab

GAP = 3
ANOTHER, UNDO = "Another check-in", "Undo: take back this check-in"


def check_in_or_saved(check_ins: Sequence[CheckIn]) -> None:
    """Draw the form, or what was just saved with it; `check_ins` are all of hers, oldest first."""
    asked = session.content().check_in
    saved = saved_entry.standing(CheckIn)
    if saved:
        _show_saved(saved)
        return
    st.title(asked.question)
    if check_ins and (date.today() - check_ins[-1].day).days >= GAP:
        st.markdown(asked.after_gap)
    # One form at a time: while she changes an entry below, the empty form above would only confuse.
    if tab.is_changing(check_in for check_in in check_ins if check_in.day == date.today()):
        return
    bad_night.offer_bad_night(NEW)
    if bad_night.is_on():
        bad_night.bad_night_form()
    else:
        check_in_form()


def others_of_today(check_ins: Sequence[CheckIn]) -> list[CheckIn]:
    """Return what else she wrote about today, newest first; one she has just deleted is among them."""
    saved = saved_entry.standing(CheckIn)

    def fits(record: object) -> bool:
        return isinstance(record, CheckIn) and record.day == date.today() and record != saved

    return with_deleted(filter(fits, since(check_ins, date.today())), fits=fits)[::-1]


def _show_saved(saved: CheckIn) -> None:
    is_changing = saved_entry.show_saved(saved, check_in_form, UNDO, st.title)
    if is_changing:
        return
    st.caption(session.content().check_in.after_saving)
    if saved.heaviness is not None and bad_night.is_on():
        bad_night.offer_what_next(saved)
    form = bad_night.FORM if bad_night.is_on() else NEW
    st.button(ANOTHER, type="tertiary", on_click=saved_entry.begin_another, args=(form,))
