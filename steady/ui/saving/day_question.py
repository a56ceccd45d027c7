"""Which day a form is for: the day of its first answer, and asked about once that day is over.

A form begun shortly before midnight is saved after it, and one begun in the evening is found again in the morning.
"""

from datetime import date

import streamlit as st

from steady.domain.records.draft import Draft
from steady.domain.records.record import Record
from steady.domain.spoken import day_and_month, weekday
from steady.ui.state import tab
from steady.ui.state.tab import FormKeys

WHICH_DAY = "Which day is this for?"
NEWS = "It's a new day since you started this. Please check above which day it's for, and then tap the button again."
# Remembered of a form: the day of its first answer, and the day that it is for as it stands.
_BEGUN, _DAY = "begun", "day so far"
_DRAWN, _SEEN = "drawn", "seen"


def note_draft(form: FormKeys, draft: Draft, record: Record) -> None:
    """Note that `form` goes on with `record`, which came out of `draft`."""
    tab.remember_first(form.key(_BEGUN), draft.at.date())
    tab.remember_first(form.key(_DAY), record.day)


def note_answers(form: FormKeys, record: Record, *, there_are_any: bool) -> None:
    """Note what stands in `form`; while nothing does, it is not begun."""
    if there_are_any:
        tab.remember_first(form.key(_BEGUN), date.today())
        tab.remember(form.key(_DAY), record.day)
    else:
        tab.forget(form.key(_BEGUN))


def is_begun(form: FormKeys) -> bool:
    """Return True while something stands in `form`."""
    return tab.recall(form.key(_BEGUN)) is not None


def is_day_over(form: FormKeys) -> bool:
    """Return True if `form` was begun on an earlier day."""
    return bool(tab.recall(form.key(_BEGUN), date.max) < date.today())


def ask_day(form: FormKeys) -> date:
    """Return the day that `form` is for, the day it was begun at first; the question is drawn once that is over."""
    today = date.today()
    if not is_day_over(form):
        return today
    so_far: date = tab.remember_first(form.key(f"day until {today}"), tab.recall(form.key(_DAY)))
    tab.remember(_drawn(form), _SEEN if tab.recall(_drawn(form)) else _DRAWN)
    days = sorted({tab.recall(form.key(_BEGUN)), so_far, today})
    labels = {day.isoformat(): f"{weekday(day)} {day_and_month(day)}" for day in days}
    about = form.choice(f"day on {today}", labels)
    return date.fromisoformat(st.segmented_control(WHICH_DAY, default=so_far.isoformat(), required=True, **about))


def is_news(form: FormKeys) -> bool:
    """Return True if the question stands there since just now, so that whoever pressed a button had not seen it."""
    return bool(tab.recall(_drawn(form)) == _DRAWN)


def _drawn(form: FormKeys) -> str:
    return form.key(f"day asked on {date.today()}")
