"""What stands beside the prompts of the week: the story so far, once a month, and what she did, hour by hour."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from steady.domain.content.prompts import PLAIN_LOG, STORY, WeeklyPrompts
from steady.domain.guidance.history import is_ruminating
from steady.domain.records.reflection import is_story_due
from steady.ui.saving.undoable_changes import offer_switch
from steady.ui.state import session, tab
from steady.ui.state.tab import FormKeys
from steady.ui.week.time_off import time_off_until
from steady.ui.widgets.writing_box import text_area

STORY_WANTED, LOG_WANTED = "story so far wanted", "plain log wanted"


def log_comes_first(form: FormKeys) -> bool:
    """Return True if the log stands above the questions: she asked for it, or it may be easier for her now."""
    if tab.recall(LOG_WANTED, False):
        return True
    # What it was when she began with the form stays, so that nothing moves while she writes.
    key, workbook = form.key("log first"), session.workbook()
    if tab.recall(key) is None:
        tab.remember(key, is_ruminating(workbook.ratings.all(), workbook.check_ins.all(), date.today()))
    return bool(tab.recall(key))


def ask_plain_log(asked: WeeklyPrompts, form: FormKeys, start: str, *, is_open: bool) -> dict[str, str]:
    """Draw the log with what stands in it so far; return what is written in it, under its id."""
    with st.expander(asked.plain_log_title, expanded=is_open or bool(start)):
        st.markdown(asked.plain_log)
        return {PLAIN_LOG: text_area(asked.plain_log_label, start, form, PLAIN_LOG, rows=6)}


def story_is_offered(form: FormKeys, week: str) -> bool:
    """Return True if the story stands in `form`, which is about `week`, for her to begin."""
    if not session.choice(STORY_WANTED, False):
        return False
    today, off_until = date.today(), time_off_until()
    is_off = off_until is not None and off_until >= today
    is_due = not is_off and is_story_due(week, session.workbook().check_ins.all(), today)
    # This too stays as it was when she began.
    return bool(tab.remember_first(form.key("story due"), is_due))


def ask_story(asked: WeeklyPrompts, form: FormKeys, start: Mapping[str, str], *, offered: bool) -> dict[str, str]:
    """Draw the story with what stands in it so far, and return that, id → text.

    Where it is not `offered` it is drawn only with words in it: they can be read and changed as all others.
    """
    is_begun = any(piece in start or tab.recall(form.key(piece), "").strip() for piece in STORY)
    if not (offered or is_begun):
        return {}
    with st.expander(asked.story.title, expanded=any(piece in start for piece in STORY)):
        st.markdown(asked.story.opening)
        questions = asked.story.questions.items()
        return {piece: ask_prompt(asked, text, form, piece, start.get(piece, "")) for piece, text in questions}


def ask_prompt(asked: WeeklyPrompts, question: str, form: FormKeys, name: str, start: str) -> str:
    """Draw one question of the week; return what is written, of which she is told when it is very long."""
    written = text_area(question, start, form, name, rows=3, heads=True)
    if len(written) > asked.soft_cap:
        st.caption(asked.over_soft_cap)
    return written


def offer_story() -> None:
    """Draw the switch that turns the story on and off, and say when it is there."""
    asked = session.content().weekly
    offer_switch(asked.story.switch, STORY_WANTED, session.choice(STORY_WANTED, False), disabled=tab.is_sample())
    st.caption(asked.story.when)
