"""The frame of every screen: one navigation table, the neutral tab, and what has to be said before anything else."""

from functools import partial

import streamlit as st

from steady.ui import frame
from steady.ui.safety import five_questions
from steady.ui.state import page_paths, session


def framed_screen() -> st.Page:
    """Draw the frame and, in it, the screen she asked for; Help now is returned to be drawn, for it needs no frame."""
    is_locked = frame.must_unlock()
    # While locked, a screen keeps its address and loses its name in the navigation.
    page = partial(st.Page, visibility="hidden" if is_locked else "visible")
    help_now = st.Page(page_paths.HELP_NOW, title="Help now", url_path="help-now")
    about = st.Page(page_paths.ABOUT, title="About", url_path="about")
    urge = session.named("I want to text him", page_paths.NEUTRAL_REACH_OUT)
    questions = session.named("Am I safe?", page_paths.NEUTRAL_AM_I_SAFE)
    parts = {
        page(page_paths.PART, title=session.title_of(part), url_path=f"part-{part.number}"): part
        for part in five_questions.parts_as_told()
    }
    sections = {
        "": [
            st.Page(page_paths.TODAY, title="Locked" if is_locked else "Today", default=True),
            page(page_paths.THIS_WEEK, title="This week", url_path="this-week"),
            page(page_paths.REACH_OUT, title=urge, url_path="reach-out"),
            st.Page(page_paths.READY_WORDS, title="Ready words", url_path="ready-words", visibility="hidden"),
            page(page_paths.HOLD_BOX, title="Not sent yet", url_path="hold-box"),
            page(page_paths.WHEN_ITS_HARD, title="When it's hard", url_path="when-its-hard"),
            st.Page(page_paths.BREATHE, title="Breathe", url_path="breathe", visibility="hidden"),
            st.Page(page_paths.MY_PLAN, title="My plan", url_path="my-plan", visibility="hidden"),
        ],
        "Steps": [*parts, page(page_paths.EXERCISES, title="Exercises", url_path="exercises")],
        "Look back": [
            page(page_paths.WEEKS, title="Weeks", url_path="weeks"),
            page(page_paths.DAYS, title="Days", url_path="days"),
            page(page_paths.PATTERNS, title="Patterns", url_path="patterns"),
            page(page_paths.THEN_AND_NOW, title="Then and now", url_path="then-and-now"),
            page(page_paths.DIARY, title="Diary", url_path="diary"),
            page(page_paths.REPORT, title="Report", url_path="report"),
        ],
        "Journal": [
            page(page_paths.JOURNAL, title="Your journal", url_path="journal"),
            page(page_paths.OWN_SCALES, title="My own scales", url_path="measures"),
            page(page_paths.REMINDERS, title="Reminders", url_path="reminders"),
            page(page_paths.BRING_IN, title="Import", url_path="bring-in"),
            page(page_paths.TAKE_OUT, title="Export", url_path="take-out"),
            page(page_paths.BACKUPS, title="Backups", url_path="backups"),
        ],
        "Help": [page(page_paths.AM_I_SAFE, title=questions, url_path="five-questions"), help_now, about],
    }
    # A heading over screens without a name would stand alone.
    screens = sum(map(list, sections.values()), []) if is_locked else sections
    screen = st.navigation(screens, expanded=True)
    frame.set_up(screen, parts, wide=screen.url_path == "weeks")
    frame.show(screen, needs_journal=screen not in (help_now, about), is_locked=is_locked)
    return screen
