"""The first visit: one thing a view, each can be skipped, and where she is in it is kept, so a reload loses nothing."""

from pathlib import Path
from typing import Any

import streamlit as st

from steady.domain.content.welcome import Welcome
from steady.domain.records.kinds import DRAFTS, RecordKind
from steady.ui.bring_in import backup_first
from steady.ui.journal.location import mention_if_synced
from steady.ui.safety.hide_screen import WHAT_IT_DOES, explain_leaving, practise_leaving, practise_once
from steady.ui.safety.situation_now import keep_situation, situation_words
from steady.ui.safety.situation_question import ask_situation
from steady.ui.saving.undoable_changes import keep_choices
from steady.ui.state import page_paths, session, tab

PRIVATE = "private"
# Where she is, kept in the journal: one of the views, LATER where she went past the questions to her check-in, or DONE.
STEP = "first visit"
WELCOME, QUESTION, WHO, LEAVE, LATER, DONE = "welcome", "question", "who", "leave", "later", "done"
SWITCH = (
    "Hide the headings. The steps are just called “Step 1” to “Step 7,” and charts show letters that you can look up "
    "below them."
)
WHO_ELSE = "Could anyone else see this screen?"
IF_SO = "If so, we'll hide the headings, and blur the page when you step away."
YES, ONLY_ME, SKIP, BACK = "Yes, or I'm not sure", "No, just me", "Skip", "Back"
LOCK_IT, TRY_LEAVE = "Lock my journal with a passphrase", "Try Leave once"
_HERE = Path(__file__).parent
_way = st.components.v2.component(
    "steady_way",
    html=(_HERE / "way.html").read_text(encoding="utf-8"),
    css=(_HERE / "way.css").read_text(encoding="utf-8"),
    js=(_HERE / "way.js").read_text(encoding="utf-8"),
)


def stands_in_for_today() -> bool:
    """Draw the view of the first visit that is due; return False, with nothing drawn, where none is.

    There is none in the sample, nor where she has answered before, nor where the journal holds anything already.
    """
    words, step = _words(), _step()
    if words is None or step in (LATER, DONE) or tab.is_sample():
        return False
    if _holds_anything() or (step != LEAVE and session.choice(PRIVATE) is not None):
        return False
    if step == QUESTION and not _can_ask():
        step = WHO
    st.html(_HERE / "first_visit.css")
    with st.container(key="first visit"):
        {WELCOME: _welcome, QUESTION: _question, WHO: _who, LEAVE: _leave}[step](words)
    return True


def ask_who_else() -> None:
    """Ask above the check-in whether someone else may look, where the first visit has not; then let her try Leave.

    Yes and not sure turn the neutral names on.
    """
    if tab.is_sample():
        return
    step = _step()
    if step == LEAVE:
        with st.container(border=True):
            practise_leaving()
            if st.button("Okay, I've got it"):
                _go_on({STEP: DONE})
    # A draft brings no card: the form it is in would move under her hand.
    elif session.choice(PRIVATE) is None and step != DONE and (_words() is None or _holds_anything(DRAFTS)):
        with st.container(border=True):
            st.markdown(f"**{WHO_ELSE}** {IF_SO}")
            _answer_who_else()
            st.markdown("You can also lock your journal with a passphrase, now or any other time.")
            st.page_link(page_paths.JOURNAL, label=LOCK_IT)
            mention_if_synced()


def _welcome(words: Welcome) -> None:
    if backup_first.is_asked():
        backup_first.bring_back()
        return
    st.title(words.title)
    st.markdown(" ".join(words.lines))
    # A tuple: Streamlit would load pandas to look whether a list is a table.
    _way(key="the way", data={"way": words.way, "picture": words.picture})
    if st.button(words.begin, type="primary", width=320):
        _go_on({STEP: QUESTION if _can_ask() else WHO})
    _offer_to_check_in(words)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.page_link(page_paths.HELP_NOW, label=words.afraid, width="content")
        backup_first.offer_backup_file()


def _question(words: Welcome) -> None:
    st.title(situation_words().question)
    answered = ask_situation()
    st.caption(words.can_change)
    _offer_to_check_in(words, back=WELCOME)
    if answered and keep_situation(answered):
        _go_on({STEP: WHO})


def _who(words: Welcome) -> None:
    st.title(WHO_ELSE)
    st.markdown(IF_SO)
    _answer_who_else()
    st.page_link(page_paths.JOURNAL, label=LOCK_IT, width="content")
    mention_if_synced()
    _offer_to_check_in(words, back=QUESTION if _can_ask() else WELCOME, can_skip=True)


def _leave(words: Welcome) -> None:
    st.title(words.leave_title)
    st.markdown(words.leave)
    practise_once()
    with st.expander(words.leave_more):
        explain_leaving()
    if st.button(words.leave_known, type="primary"):
        _go_on({STEP: DONE})
    # Back to the question takes her answer back as well: an answered question is not asked.
    if st.button(BACK, type="tertiary"):
        _go_on({STEP: WHO, PRIVATE: None})


def _answer_who_else() -> None:
    with st.container(horizontal=True):
        yes, no = st.button(YES), st.button(ONLY_ME)
    with st.expander(TRY_LEAVE):
        st.markdown(WHAT_IT_DOES)
        practise_once()
    if yes or no:
        _go_on({PRIVATE: yes, STEP: LEAVE if yes else DONE})


def _offer_to_check_in(words: Welcome, *, back: str = "", can_skip: bool = False) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        if back and st.button(BACK, type="tertiary"):
            _go_on({STEP: back})
        if can_skip and st.button(SKIP, type="tertiary"):
            _go_on({STEP: DONE})
        if st.button(words.just_check_in, type="tertiary"):
            _go_on({STEP: LATER})


def _go_on(choices: dict[str, object]) -> None:
    if keep_choices(choices):
        st.rerun()


def _words() -> Welcome | None:
    # A mistake in the welcome keeps nobody from her check-in.
    words: Welcome | None = session.content().sheets.get("welcome")
    return words if words and words.title else None


def _can_ask() -> bool:
    return bool(situation_words().situations)


def _step() -> str:
    step = session.choice(STEP)
    # Another hand may have written anything there.
    return step if step in (QUESTION, WHO, LEAVE, LATER, DONE) else WELCOME


def _holds_anything(*but: RecordKind[Any]) -> bool:
    journal = session.own_workbook().journal
    counted = (collection for collection in journal.collections if collection.kind not in but)
    return any(collection.all() for collection in counted) or bool(journal.unreadable)
