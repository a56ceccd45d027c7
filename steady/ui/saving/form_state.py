"""What lies before her in one form: the draft it came from, what came back by itself, and what is only offered."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

import streamlit as st

from steady.domain.records.draft import Draft, form_of
from steady.domain.records.record import Record
from steady.domain.spoken import spoken_moment
from steady.ui.saving import day_question
from steady.ui.saving.drafts import DraftKeeper, answers_in, is_unsaved, is_up_to_date, record_in, values_of
from steady.ui.saving.undoable_changes import is_done
from steady.ui.state import session, tab
from steady.ui.state.tab import FormKeys
from steady.ui.widgets import writing_box
from steady.ui.widgets.entry_view import show_entry

R = TypeVar("R", bound=Record)

CAME_BACK = "You hadn't saved this yet. It's from {when}."
OFFERED = "Here's something you wrote on {when} and didn't save. It isn't in the form below."
DISCARD, TAKE = "Throw it away", "Put it in the form"
# Remembered of a form whose draft was taken there from another step: that it came back is no news to her then.
TAKEN_ALONG = "taken along"


@dataclass
class FormState(Generic[R]):
    """A form as it lies before her: what it starts with, the draft it came from, and drafts that are only offered."""

    keeper: DraftKeeper
    start: R
    came_from: Draft | None = None
    offered: list[Draft] = field(default_factory=list)
    # Kept with its draft, and no answer: the questions she picked, the step she is at.
    beside: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def of_form(cls, form: FormKeys, before: R | None, blank: R) -> "FormState[R]":
        """Return the state of `form`, which starts with its draft if there is one, else with `before`, else `blank`."""
        base, wanted = before or blank, tab.recall(_wish(form))
        # Those of every window, the one that was touched last first.
        drafts = (draft for draft in session.workbook().drafts.all() if form_of(draft.form) == form.name)
        newest_first = sorted(drafts, key=lambda draft: draft.last_written, reverse=True)
        readable = [draft for draft in newest_first if record_in(draft, base)]
        asked_for = (draft for draft in readable if draft.id == wanted)
        fitting = (draft for draft in readable if is_up_to_date(draft, before))
        mine = next(asked_for, None) or next(fitting, None)
        shown = answers_in(mine) if mine else None
        others = [draft for draft in readable if draft is not mine and answers_in(draft) != shown]
        start = record_in(mine, base) if mine else None
        if mine is None or start is None:
            return cls(DraftKeeper(form.name, None), base, offered=others)
        writing_box.resume_numbers(mine.values.get("typed", {}))
        tab.remember(form.key("id"), start.id)
        day_question.note_draft(form, mine, start)
        return cls(DraftKeeper(form.name, mine), start, mine, others, dict(mine.values.get("beside", {})))

    def keep(self, form: FormKeys, record: Record, before: Record | None) -> None:
        """Keep `record`, which stands in `form` now, as its draft unless it is as `before`. Raises JournalTrouble."""
        drafts = session.workbook().drafts
        if not self.beside and not is_unsaved(record, before):
            self.keeper.drop(drafts)
            return
        values = values_of(record) | {"beside": self.beside, "typed": writing_box.typed_in(form)}
        keep = self.keeper.keep if writing_box.has_news(form) else self.keeper.keep_soon
        keep(drafts, values)

    def show_offers(self, form: FormKeys, discard: Callable[[], bool]) -> None:
        """Offer the older drafts above `form`; say what came back, which `discard` throws away."""
        for draft in self.offered:
            self._offer(form, draft)
        is_news = self.keeper.stored and not self.start.is_empty and not tab.recall(form.key(TAKEN_ALONG), False)
        if not (self.came_from and is_news):
            return
        with st.container(horizontal=True, vertical_alignment="center"):
            st.caption(CAME_BACK.format(when=spoken_when(self.came_from)), width="content")
            if st.button(DISCARD, key=form.key("discard"), type="tertiary") and discard():
                form.refresh()
                st.rerun()

    def _offer(self, form: FormKeys, draft: Draft) -> None:
        """Show a draft that is older than what is saved, or of another window: to take, throw away, or leave there."""
        with st.container(border=True):
            st.caption(OFFERED.format(when=spoken_when(draft)))
            record = record_in(draft, self.start)
            if record is not None:
                show_entry(record)
            with st.container(horizontal=True):
                st.button(TAKE, key=f"take {draft.id}", on_click=_take, args=(form, draft))
                wanted = st.button(DISCARD, key=f"discard {draft.id}")
                if wanted and is_done(lambda: session.workbook().drafts.delete(draft.id)):
                    self.offered.remove(draft)
                    st.rerun()


@dataclass(frozen=True)
class PutBack:
    """Lets `written`, whose saving is undone, stand in `form` again, with what was kept `beside` its draft.

    An entry that was changed where it stands is being changed again.
    """

    form: FormKeys
    written: Record
    beside: dict[str, Any]
    is_changing: bool = field(kw_only=True)

    def __call__(self, stands: Record | None) -> None:
        """Put it back over `stands`, which is what the journal holds by then. Raises JournalTrouble."""
        # What she has begun there since stays beside it, as what another window wrote would.
        if begun := tab.form_states().get(self.form.key("")):
            begun.keeper.settle()
        unsaved = replace(self.written, revision=stands.revision if stands else 0)
        values = values_of(unsaved) | {"beside": self.beside, "typed": {}}
        DraftKeeper(self.form.name, None).keep(session.workbook().drafts, values)
        self.form.refresh()
        tab.remember(self.form.key(TAKEN_ALONG), True)
        if self.is_changing:
            tab.remember("changing", stands)


def spoken_when(draft: Draft) -> str:
    """Return when a draft was kept last, as it is said."""
    return spoken_moment(draft.last_written.astimezone())


def _take(form: FormKeys, draft: Draft) -> None:
    tab.remember(_wish(form), draft.id)
    form.refresh()


def _wish(form: FormKeys) -> str:
    return f"wanted draft/{form.name}"


def latest_draft(forms: str) -> Draft | None:
    """Return the draft touched last among all forms whose names begin with `forms`."""
    if tab.is_sample():
        return None
    found = (draft for draft in session.workbook().drafts.all() if draft.form.startswith(forms))
    return max(found, key=lambda draft: draft.last_written, default=None)
