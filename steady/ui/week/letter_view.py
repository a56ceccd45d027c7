"""The weekly letter on the screen: as it was saved with its week, else made anew; off and on again with one press."""

from dataclasses import replace
from datetime import date, timedelta

import streamlit as st

from steady.domain import tone
from steady.domain.guidance.path import current
from steady.domain.guidance.weekly_letter import WeekWritten, write_letter
from steady.domain.records.privacy import without_private
from steady.domain.records.reflection import Reflection
from steady.domain.records.week import days_of, of_week, week_before, week_of
from steady.ui.safety.her_path import steps_now
from steady.ui.saving.undoable_changes import KEPT, keep_choice, show_choice_notice
from steady.ui.state import session, tab
from steady.ui.week.time_off import time_off_until
from steady.ui.widgets.entry_view import show_words, shown_of_letter

OFF = "letter off"
# Past that a week is looked back on, and a next step would come too late for it.
LEADS_ON_FOR = timedelta(weeks=1)
LAST_WEEK, BEGINS = "Last week:", 2


def is_off() -> bool:
    """Return True while she wants no letter."""
    return bool(session.choice(OFF, False))


def show_letter(week: str) -> None:
    """Draw the letter about `week` in a card; nothing where she wants none, or there is nothing to say."""
    words, sentences = session.content().letter, _shown_about(week)
    if not sentences:
        return
    with st.container(border=True):
        st.header(words.title)
        for sentence in sentences:
            show_words(sentence)
        st.caption(words.how)


def _shown_about(week: str) -> list[str]:
    written = session.workbook().reflections.get(week)
    if is_off() or (written and written.hidden):
        return []
    return shown_of_letter(letter_of(week, written), week)


def offer_letter(week: str) -> None:
    """Draw the letter about `week` and below it the press that turns it off; where it is off, that to turn it on."""
    words = session.content().letter
    show_letter(week)
    if not words.title or tab.is_sample():
        return
    label = words.on if is_off() else words.off
    st.button(label, key=OFF, type="tertiary", on_click=_turn, args=(not is_off(),))
    show_choice_notice(OFF)


def offer_last_letter() -> str:
    """Draw a quiet button that opens the letter about last week, and return how that letter begins.

    Nothing where she wants none, or noted nothing; with neutral names the letter stands behind the button alone.
    """
    book, words, week = session.workbook(), session.content().letter, week_before(week_of(date.today()))
    if is_off() or not words.last or not of_week(book.check_ins.all(), week):
        return ""
    with st.popover(words.last, type="tertiary", key="last letter", on_change="rerun") as opened:
        if opened.open:
            show_letter(week)
    begins = [] if session.wants_neutral_names() else _shown_about(week)[:BEGINS]
    return " ".join((LAST_WEEK, *begins)) if begins else ""


def with_letter(record: Reflection) -> Reflection:
    """Return `record` as it is to be saved: with its letter, which stays as it is once its week is over."""
    return record if is_off() else replace(record, letter=letter_of(record.week, record))


def letter_of(week: str, written: Reflection | None) -> tuple[str, ...]:
    """Return the letter that was saved with `written`, else one made from what is in the journal now."""
    last, today = days_of(week)[-1], date.today()
    if written and written.letter and last < today:
        return written.letter
    book, parts, rules = session.workbook(), session.content().parts, session.content().sheets.get("tone")
    off_until = time_off_until()
    leads_on = last + LEADS_ON_FOR >= today and not (off_until and off_until >= today)

    def make() -> tuple[str, ...]:
        # Imported here: no screen that only links to the week has to wait for pandas.
        from steady.insights.compare.week_and_usual import against_usual

        check_ins = book.check_ins.all()
        found = WeekWritten(
            check_ins=of_week(check_ins, week),
            exercises=without_private(of_week(book.exercises.all(), week), parts),
            reflection=written,
            usual=session.made_once("usual", week, lambda: against_usual(check_ins, week)),
            is_over=last < today,
            next_title=_next_title() if leads_on else "",
            # Without the rules nobody can tell what would hurt to read again.
            may_quote=lambda line: rules is not None and not tone.concerns(line, rules),
        )
        return write_letter(found, session.content().letter)

    return session.made_once("letter", (week, written, leads_on, today), make)


def _turn(off: bool) -> None:
    keep_choice(OFF, off, KEPT)


def _next_title() -> str:
    """Return the title of the step she goes on with, or nothing once she has been through them all."""
    here = current(steps_now())
    return session.heading_of(here.part) if here else ""
