"""A bad night: one question, and what she wants next."""

from collections.abc import Mapping
from datetime import datetime

import streamlit as st

from steady.domain.content.exercise_form import BREATHING
from steady.domain.records.check_in import CheckIn
from steady.ui.exercises.wizard import open_exercise
from steady.ui.safety import help_cards
from steady.ui.saving import saved_entry
from steady.ui.saving.form import Form
from steady.ui.saving.form_state import latest_draft
from steady.ui.state import page_paths, session, tab
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.focus_mover import aim_focus
from steady.ui.widgets.fragment import guarded_fragment
from steady.ui.widgets.slider import ask_scale
from steady.ui.widgets.writing_box import text_area

FIRST_HOUR_OF_DAY = 5
FORM = "bad night"
# Asked on a screen of its own: what was begun there must not turn the first screen into this mode.
LINE_FORM = "night line"
BACK = "Back to the full check-in"
# What she may want next, and has by then.
SAVED = "save"


def is_on() -> bool:
    """Return True while the bad-night mode is on; after a reload she is where she was."""
    on: bool | None = tab.recall(FORM)
    return tab.remember(FORM, latest_draft(FORM) is not None) if on is None else on


def offer_bad_night(other_form: str) -> None:
    """Draw the line that one slider is enough, with the way into the bad-night mode, or back to `other_form`."""
    asked, on = session.content().check_in, is_on()
    if datetime.now().hour < FIRST_HOUR_OF_DAY and not on:
        st.markdown(asked.night_line)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(asked.enough, width="content")
        label, form = (BACK, other_form) if on else (asked.bad_night.button, FORM)
        turn, off = (not on, form), tab.is_sample()
        st.button(label, key="bad night or not", type="tertiary", on_click=_turn, args=turn, disabled=off)


def _turn(on: bool, form: str) -> None:
    tab.remember(FORM, on)
    aim_focus(form)


@guarded_fragment
def bad_night_form(line: str = "") -> None:
    """Ask how heavy it is, save that, and answer what she would like next; with `line`, ask for one line instead."""
    asked = session.content().check_in.bad_night
    form = Form(LINE_FORM if line else FORM)
    start = form.begin(None, CheckIn())
    heaviness = ask_scale(asked.question, asked.low, asked.high, form.key("heaviness"), start.heaviness)
    note = text_area(line, start.note, form, "note") if line else start.note
    help_cards.show_cards_for(note, form)
    record = CheckIn(id=form.id, heaviness=heaviness, note=note, day=form.ask_day())
    if stored := form.save(record, form.ask_to_save("Save check-in"), "Saved."):
        if not line:
            saved_entry.end_on(stored)
        st.rerun()
    if not line:
        _ask_what_next(form, asked.choices)


@guarded_fragment
def offer_what_next(saved: CheckIn) -> None:
    """Ask what she would like after `saved`, and answer it."""
    choices = session.content().check_in.bad_night.choices
    _ask_what_next(FormKeys(f"{FORM} {saved.id}"), {id: label for id, label in choices.items() if id != SAVED})


def _ask_what_next(form: FormKeys, choices: Mapping[str, str]) -> None:
    asked = session.content().check_in.bad_night
    st.markdown(asked.line)
    about = form.choice("next", choices) | {"disabled": False}
    next_step: str | None = st.pills(asked.next_question, **about)
    if next_step:
        st.markdown(asked.answers[next_step])
    match next_step:
        case "breathe" if st.button("Breathe with the circle"):
            open_exercise(BREATHING)
            st.switch_page(page_paths.EXERCISES)
        case "urge_log":
            st.page_link(page_paths.REACH_OUT, label="Start the wait")
        case "someone":
            st.page_link(page_paths.HELP_NOW, label="Help near you")
    st.page_link(page_paths.MY_PLAN, label=session.named(page_paths.PLAN, page_paths.NEUTRAL_PLAN))
