"""The story so far: beginning, middle and next chapter, folded, once a month, and only where she turned it on."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from steady.domain.content.prompts import STORY, WeeklyPrompts
from steady.domain.records.reflection import is_story_due
from steady.ui.saving.changes import offer_switch
from steady.ui.state import session, tab
from steady.ui.state.tab import FormKeys
from steady.ui.week.time_off import time_off_until
from steady.ui.widgets.writing_box import text_area

WANTED = "story so far wanted"


def is_offered(form: FormKeys, week: str) -> bool:
    """Return True if the story stands in `form`, which is about `week`, for her to begin.

    Whether it is time for it stays as it was when she began with the form, so that nothing moves while she writes.
    """
    return session.choice(WANTED, False) and tab.remember_first(form.key("story due"), _is_time(week))


def _is_time(week: str) -> bool:
    today, off_until = date.today(), time_off_until()
    is_off = off_until is not None and off_until >= today
    return not is_off and is_story_due(week, session.workbook().check_ins.all(), today)


def ask_story(asked: WeeklyPrompts, form: FormKeys, start: Mapping[str, str], *, offered: bool) -> dict[str, str]:
    """Draw the story with what stands in it so far, and return that, id → text.

    Where it is not `offered` it is drawn only with words in it: they can be read and changed as all others.
    """
    is_begun = any(piece in start or tab.recall(form.key(piece), "").strip() for piece in STORY)
    if not (offered or is_begun):
        return {}
    with st.expander(asked.story.title, expanded=any(piece in start for piece in STORY)):
        st.markdown(asked.story.opening)
        return {
            piece: _ask(asked, question, form, piece, start.get(piece, ""))
            for piece, question in asked.story.questions.items()
        }


def _ask(asked: WeeklyPrompts, question: str, form: FormKeys, piece: str, start: str) -> str:
    written = text_area(question, start, form, piece, rows=3)
    if len(written) > asked.soft_cap:
        st.caption(asked.over_soft_cap)
    return written


def offer_story(asked: WeeklyPrompts) -> None:
    """Draw the switch that turns the story on and off, and say when it is there."""
    offer_switch(asked.story.switch, WANTED, session.choice(WANTED, False), disabled=tab.is_sample())
    st.caption(asked.story.when)
