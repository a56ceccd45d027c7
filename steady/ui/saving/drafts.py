"""What stands in a form and is not saved yet: kept as a draft, brought back, and only offered where it is older."""

from dataclasses import dataclass, field
from typing import Any, TypeVar

import streamlit as st

from steady.domain.records.draft import Draft
from steady.domain.records.record import Record
from steady.storage.journal import JournalTrouble
from steady.ui.saving import draft_offers, draft_reading
from steady.ui.saving.draft_keeper import DraftKeeper, drafts_of
from steady.ui.state import session, tab
from steady.ui.widgets import writing_box

R = TypeVar("R", bound=Record)

# Remembered of a form whose draft was taken there from another step: that it came back is no news to her then.
TAKEN_ALONG = "taken along"


@dataclass
class Desk:
    """One form as it lies before her: what it starts with, the draft it came from, and drafts that are only offered."""

    keeper: DraftKeeper
    start: Record
    came_from: Draft | None
    offered: list[Draft]
    beside: dict[str, Any] = field(default_factory=dict)


def resume(form: str, before: R | None, blank: R) -> R:
    """Return what the fields of `form` start with: its draft if there is one, else `before`, else `blank`.

    A draft that was begun before the record was last saved is offered above the form, and so is that of another window.
    """
    if tab.is_sample():
        return before or blank
    desk = _desk(form)
    if desk is None:
        desk = tab.desks()[tab.field(form, "")] = _lay_out(form, before, blank)
    _show_offers(form, desk)
    return desk.start


def note(form: str, name: str, value: Any) -> None:
    """Keep `value`, which is no answer, with the draft of `form`: the questions she picked, the step she is at."""
    if desk := _desk(form):
        desk.beside[name] = value


def noted(form: str, name: str, otherwise: Any) -> Any:
    """Return what was noted under `name` in the draft that `form` began with."""
    desk = _desk(form)
    values = desk.came_from.values if desk and desk.came_from else {}
    return values.get("beside", {}).get(name, otherwise)


def keep_draft(form: str, record: Record, before: Record | None) -> None:
    """Keep `record`, which is what stands in `form` now, as its draft; no draft is kept of what is saved already."""
    desk = _desk(form)
    if desk is None:
        return
    try:
        _keep(form, desk, record, before)
    except JournalTrouble as trouble:
        # The words stay where they are: in the page, and in the browser's own store.
        st.warning(str(trouble))
        return
    writing_box.acknowledge(form)


def _keep(form: str, desk: Desk, record: Record, before: Record | None) -> None:
    if not desk.beside and (draft_reading.says_the_same(record, before) if before else record.is_empty):
        desk.keeper.drop(session.workbook().drafts)
        return
    values = draft_reading.values_of(record) | {"beside": desk.beside, "typed": writing_box.typed_in(form)}
    keep_draft = desk.keeper.keep if writing_box.has_news(form) else desk.keeper.keep_soon
    keep_draft(session.workbook().drafts, values)


def pause(form: str) -> None:
    """Keep nothing more of `form` for now: it is being saved."""
    if desk := _desk(form):
        desk.keeper.stop()


def drop_draft(form: str) -> None:
    """Delete the draft of `form`: it is saved, or she does not want it. Raises JournalTrouble."""
    if desk := _desk(form):
        desk.keeper.drop(session.workbook().drafts)
    writing_box.all_kept(form)


def erase_draft(form: str) -> None:
    """Erase the draft of `form` from every older copy too. Raises JournalTrouble."""
    drop_draft(form)
    session.workbook().journal.erase("drafts", form)


def latest_of(forms: str) -> Draft | None:
    """Return the draft touched last among all forms whose names begin with `forms`."""
    if tab.is_sample():
        return None
    found = (one for one in session.workbook().drafts.all() if one.form.startswith(forms))
    return max(found, key=draft_offers.touched, default=None)


def put_away() -> None:
    """Keep at once what waits to be kept; forms begin with their drafts, read anew, the next time they are drawn."""
    for desk in tab.desks().values():
        desk.keeper.settle()
    tab.desks().clear()


def _desk(form: str) -> Desk | None:
    return tab.desks().get(tab.field(form, ""))


def _lay_out(form: str, before: Record | None, blank: Record) -> Desk:
    drafts = session.workbook().drafts
    base = before or blank
    kept = [one for one in drafts_of(drafts, form) if draft_reading.record_in(one, base)]
    mine = _chosen(kept, draft_offers.wanted(form), before)
    shown = draft_reading.answers(mine) if mine else None
    others = [one for one in kept if one is not mine and draft_reading.answers(one) != shown]
    keeper = DraftKeeper(form, mine)
    if mine is None:
        return Desk(keeper, base, None, others)
    start = draft_reading.record_in(mine, base)
    writing_box.resume(mine.values.get("typed", {}))
    tab.remember(tab.field(form, "id"), start.id)
    return Desk(keeper, start, mine, others, dict(mine.values.get("beside", {})))


def _chosen(kept: list[Draft], wanted: str | None, before: Record | None) -> Draft | None:
    asked_for = (one for one in kept if one.id == wanted)
    fitting = (one for one in kept if draft_reading.fits(one, before))
    return next(asked_for, None) or next(fitting, None)


def _show_offers(form: str, desk: Desk) -> None:
    for draft in desk.offered:
        record = draft_reading.record_in(draft, desk.start)
        draft_offers.offer(form, draft, record, lambda draft=draft: _discard(desk, draft))
    is_news = desk.came_from and not tab.recall(tab.field(form, TAKEN_ALONG), False)
    if is_news and desk.keeper.stored and not desk.start.is_empty:
        draft_offers.say_it_came_back(form, desk.came_from, lambda: drop_draft(form))


def _discard(desk: Desk, draft: Draft) -> None:
    session.workbook().drafts.delete(draft.id)
    desk.offered.remove(draft)
