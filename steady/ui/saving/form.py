"""A form: the keys of its fields, the record it changes, its draft, and the way to the disk.

form = Form("check-in")
start = form.begin(form.base(changing), CheckIn())
calm = ask_scale(…, form.key("calm"), start.calm)
record = replace(start, calm=calm)
if form.save(record, form.ask_to_save("Save check-in"), "Saved."):
    st.rerun()
"""

from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

import streamlit as st

from steady.domain.records.draft import WINDOW
from steady.domain.records.kinds import DRAFTS
from steady.domain.records.record import Record, new_id, now
from steady.storage.errors import Conflict, JournalTrouble
from steady.ui.saving import day_question
from steady.ui.saving.drafts import DraftKeeper, is_unsaved, values_of
from steady.ui.saving.form_state import TAKEN_ALONG, FormState, PutBack
from steady.ui.saving.last_change import Change, note_change, show_notice
from steady.ui.saving.undoable_changes import is_done
from steady.ui.state import session, tab
from steady.ui.state.tab import FormKeys
from steady.ui.widgets import writing_box
from steady.ui.widgets.entry_view import show_entry
from steady.ui.widgets.focus_mover import move_focus

R = TypeVar("R", bound=Record)

EMPTIED = "That would leave nothing in it. If you want the whole entry gone, tap “Delete.”"
NO_ANSWER = "There's nothing to save yet. One answer is enough."


class Form(FormKeys):
    """The form `name`, which is the name of its draft too; `before` is the record it changes, if it changes one."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.before: Record | None = None
        # What a new record holds before she has touched it: no answer of hers here, so no draft is kept of it alone.
        self.held: Record | None = None

    @property
    def id(self) -> str:
        """The id of the record that the form will become, the same until it is fresh: Save pressed twice saves one."""
        return str(tab.remember_first(self.key("id"), new_id()))

    def base(self, stored: R | None) -> R | None:
        """Return the record as it stood when she began to change it here, so that a later save elsewhere shows."""
        before: R | None = tab.remember_first(self.key("base"), stored)
        self.before = before
        return before

    def begin(self, before: R | None, blank: R) -> R:
        """Return what the fields start with: the draft, else `before`, else `blank`; offer older drafts above them."""
        self.before, self.held = before, None if blank.is_empty else blank
        move_focus(self.name, *([before.id] if before else []), to="behind")
        if tab.is_sample():
            return before or blank
        state: FormState[R] = self._state or FormState.of_form(self, before, blank)
        tab.form_states()[self.key("")] = state
        state.show_offers(self, self.discard)
        if before is not None:
            return state.start
        # A tab may stand open for days: what is new is written now, and is of today until something stands in it.
        day = state.start.day if day_question.is_begun(self) else date.today()
        return replace(state.start, at=now(), day=day)

    def put_beside(self, name: str, value: Any) -> None:
        """Keep `value`, which is no answer, with the draft."""
        if self._state:
            self._state.beside[name] = value

    def beside(self, name: str, otherwise: Any) -> Any:
        """Return what was put beside the draft that the form began with."""
        came_from = self._state.came_from if self._state else None
        return came_from.values.get("beside", {}).get(name, otherwise) if came_from else otherwise

    @property
    def is_day_over(self) -> bool:
        """True if the day of a new record has to be asked for: it was begun on an earlier day."""
        return self.before is None and day_question.is_day_over(self)

    def ask_day(self) -> date:
        """Return the day of the record, which is today for a new one; drawn as a question if that day is over."""
        return self.before.day if self.before else day_question.ask_day(self)

    def ask_to_save(self, label: str, *, other: str = "", back: str = "") -> str:
        """Draw the save button, and others where they have a label; return that of the one pressed, or nothing."""
        with st.container(horizontal=True):
            first = st.button(label, type="primary", key=self.key("save"), disabled=tab.is_sample())
            second = bool(other) and st.button(other, key=self.key("other"), disabled=tab.is_sample())
            third = bool(back) and st.button(back, type="tertiary", key=self.key("back"), disabled=tab.is_sample())
        show_notice(self.name)
        return label if first else other if second else back if third else ""

    def save(self, record: R, pressed: str, said: str = "", *, draft: R | None = None) -> R | None:
        """Save `record` if a button was `pressed`, or she keeps it after a conflict; return it as stored just now.

        Until then it, or `draft` in its place, is kept as the draft of the form. `said` is the notice, with Undo beside
        it, that stands below the buttons of the form or in the card of the entry; without it there is none. Undo puts
        what was saved back into the form.
        """
        saved = None
        if pressed and self.is_day_over and day_question.is_news(self):
            st.info(day_question.NEWS)
        elif pressed and record.is_empty:
            st.info(EMPTIED if self.before else NO_ANSWER)
        elif pressed:
            saved = self.store(record)
        if self._keeps_mine():
            # What was saved elsewhere is gone over; None stands for what was deleted there.
            stored = tab.recall(self._conflict)[0]
            saved = self.store(replace(record, revision=stored.revision if stored else 0))
        if saved is None:
            self.keep_draft(draft or record)
            return None
        self.settle()
        if said:
            beside = dict(self._state.beside) if self._state else {}
            put_back = PutBack(self, saved, beside, is_changing=tab.is_changing([saved]))
            note_change(Change((self.name, saved.id), said, self.before, saved, put_back))
        self.refresh()
        return saved

    def store(self, record: R) -> R | None:
        """Save `record`, which stood in this form, and return it as stored; None after saying what went wrong."""
        if self._state:
            self._state.keeper.stop()
        try:
            # In one change, so that a crash leaves either the draft or the entry, and never both.
            with session.workbook().journal.transaction():
                stored = session.workbook().collection_of(record).save(record, as_seen=True)
                self._drop_draft()
                return stored
        except Conflict as conflict:
            tab.remember(self._conflict, (conflict.stored, str(conflict)))
        except JournalTrouble as trouble:
            st.error(str(trouble))
        return None

    def keep_draft(self, record: Record) -> None:
        """Keep `record`, which stands in the form now, as its draft; no draft is kept of what is saved already."""
        if self._state is None:
            return
        begun_with = self.before or self.held
        day_question.note_answers(self, record, there_are_any=is_unsaved(record, begun_with))
        try:
            self._state.keep(self, record, begun_with)
        except JournalTrouble as trouble:
            # The words stay where they are: in the page, and in the browser's own store.
            st.warning(str(trouble))
            return
        writing_box.acknowledge(self)

    def discard(self) -> bool:
        """Delete the draft: its words are saved, or she does not want them; False after saying what went wrong."""
        return is_done(self._drop_draft)

    def erase(self) -> bool:
        """Erase the draft for good, from every older copy too; False after saying what went wrong.

        What another window writes in this form stays, for it is not on this screen.
        """
        if not self.discard():
            return False
        is_free = session.workbook().drafts.get(self.name) is None
        name = self.name if is_free else f"{self.name}{WINDOW}{new_id()}"
        return is_done(lambda: session.workbook().journal.erase(DRAFTS.name, name))

    def settle(self) -> None:
        """There is nothing to ask about in this form any more."""
        tab.forget(self._conflict)

    def hand_on(self, to: "Form", record: Record, **beside: Any) -> bool:
        """Let the form `to` begin with `record`, which stands in this one now; nothing is saved by it.

        What is not saved of it becomes the draft of `to`, with `beside` it; it is saved with the next save there.
        Return False after saying why it could not be kept: then all stays as it is.
        """
        if self._state:
            self._state.keeper.stop()
        try:
            # In one change, so that a crash leaves her words in one draft, and neither in none nor in two.
            with session.workbook().journal.transaction():
                if is_unsaved(record, self.before):
                    values = values_of(record) | {"beside": beside, "typed": {}}
                    DraftKeeper(to.name, None).keep(session.workbook().drafts, values)
                self._drop_draft()
        except JournalTrouble as trouble:
            st.warning(str(trouble))
            return False
        self.refresh()
        to.refresh()
        # What another window saved since is a conflict there as it would be here.
        to.base(self.before)
        tab.remember(to.key(TAKEN_ALONG), True)
        return True

    @property
    def _state(self) -> FormState[Any] | None:
        return tab.form_states().get(self.key(""))

    @property
    def _conflict(self) -> str:
        return f"conflict/{self.name}"

    def _keeps_mine(self) -> bool:
        """Show what was saved elsewhere, if there is a conflict; return True once she keeps her own words."""
        found = tab.recall(self._conflict)
        if not found:
            return False
        stored, sentence = found
        st.warning(sentence)
        if stored is not None:
            show_entry(stored)
        with st.container(horizontal=True):
            mine = st.button("Keep what I wrote here", key=f"mine/{self.name}")
            if st.button("Keep the saved one", key=f"theirs/{self.name}"):
                self.settle()
                tab.forget("changing")
                self.discard()
                self.refresh()
                st.rerun()
        return mine

    def _drop_draft(self) -> None:
        if self._state:
            self._state.keeper.drop(session.workbook().drafts)
        writing_box.all_kept(self)


def put_drafts_away() -> None:
    """Keep at once what waits to be kept; forms begin with their drafts, read anew, the next time they are drawn."""
    for state in tab.form_states().values():
        state.keeper.settle()
    tab.form_states().clear()
