"""A bad night: one question, and what she wants next."""

from datetime import datetime

import streamlit as st

from steady.domain.content.exercise_form import BREATHING
from steady.domain.records.check_in import CheckIn
from steady.ui.exercises.wizard import open_exercise
from steady.ui.safety import help_cards
from steady.ui.saving.form import Form, latest_draft
from steady.ui.state import page_paths, session, tab
from steady.ui.widgets.fragment import guarded_fragment
from steady.ui.widgets.slider import ask_scale
from steady.ui.widgets.writing_box import text_area

FIRST_HOUR_OF_DAY = 5
FORM = "bad night"


def offer_bad_night() -> bool:
    """Draw the large button of the bad-night mode, or the way back; return True while the mode is on."""
    # After a reload she is where she was.
    on = tab.recall(FORM)
    if on is None:
        on = tab.remember(FORM, latest_draft(FORM) is not None)
    asked = session.content().check_in.bad_night
    if datetime.now().hour < FIRST_HOUR_OF_DAY and not on:
        st.markdown(session.content().check_in.night_line)
    label = "Back to the full check-in" if on else asked.button
    st.button(label, width="stretch", on_click=tab.remember, args=(FORM, not on), disabled=tab.is_sample())
    return on


@guarded_fragment
def bad_night_form(line: str = "") -> None:
    """Ask how heavy it is, save that, and answer what she would like next; with `line`, ask for one line instead."""
    asked = session.content().check_in.bad_night
    form = Form(FORM)
    start = form.begin(None, CheckIn())
    heaviness = ask_scale(asked.question, asked.low, asked.high, form.key("heaviness"), start.heaviness)
    note = text_area(line, start.note, form, "note") if line else start.note
    help_cards.show_cards_for(note, form)
    record = CheckIn(id=form.id, heaviness=heaviness, note=note, day=form.ask_day())
    if form.save(record, form.ask_to_save("Save check-in"), session.content().check_in.after_saving):
        st.rerun()
    if line:
        return
    st.markdown(asked.line)
    about = form.choice("next", asked.choices) | {"disabled": False}
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
