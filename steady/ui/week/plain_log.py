"""The plain day log: what she did, hour by hour. It comes first while her mind goes in circles, and is folded else."""

from datetime import date

import streamlit as st

from steady.domain.content.prompts import PLAIN_LOG, WeeklyPrompts
from steady.domain.guidance.history import is_ruminating
from steady.ui.state import session, tab
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.writing_box import text_area

WANTED = "plain log wanted"


def comes_first(form: FormKeys) -> bool:
    """Return True if the log stands above the questions: she asked for it, or it may be easier for her now.

    What it was when she began with `form` stays, so that nothing moves while she writes.
    """
    if tab.recall(WANTED, False):
        return True
    kept, workbook = form.key("log first"), session.workbook()
    if tab.recall(kept) is None:
        tab.remember(kept, is_ruminating(workbook.ratings.all(), workbook.check_ins.all(), date.today()))
    return bool(tab.recall(kept))


def ask_plain_log(asked: WeeklyPrompts, form: FormKeys, start: str, *, is_open: bool) -> dict[str, str]:
    """Draw the log with what stands in it so far; return what is written in it, under its id."""
    with st.expander(asked.plain_log_title, expanded=is_open or bool(start)):
        st.markdown(asked.plain_log)
        return {PLAIN_LOG: text_area(asked.plain_log_label, start, form, PLAIN_LOG, rows=6)}
