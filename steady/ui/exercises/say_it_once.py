"""Say it once: written, checked for its tone, slept on, said, and then shut, until something is truly new."""

from dataclasses import replace
from datetime import date

import streamlit as st

from steady.domain import tone
from steady.domain.content.exercise_form import SAY_IT_ONCE, Exercise, ExerciseStep
from steady.domain.exercises import say_it_once_stages as stages
from steady.domain.exercises.say_it_once_stages import DRAFT, READY, SAID
from steady.domain.guidance.history import texts
from steady.domain.records.exercise_entry import Entries, ExerciseEntry
from steady.domain.records.record import now
from steady.domain.spoken import full_day, spoken_moment, spoken_time
from steady.ui.fields.field_widgets import Answers, ask_fields
from steady.ui.safety.help_cards import show_cards_for
from steady.ui.safety.help_lines import show_remarks
from steady.ui.safety.what_she_said import has_said_no
from steady.ui.saving.form import Form
from steady.ui.saving.undoable_changes import add_values, delete
from steady.ui.state import session, tab
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.entry_view import show_words
from steady.ui.widgets.writing_box import text_area

OPEN_AGAIN = f"exercise {SAY_IT_ONCE} open again"


def show_latest_page(exercise: Exercise, entries: Entries) -> bool:
    """Draw the page as it stands and what can be done with it next; the form is open only while there is no page."""
    if has_said_no():
        st.info(exercise.words["no_contact"])
        return False
    if not entries:
        return True
    if tab.is_changing(entries):
        return False
    page = entries[-1]
    with st.container(border=True):
        st.caption(f"{full_day(page.day)}, {spoken_time(page.at)}")
        if page.values.get("unlock_reason"):
            st.caption(exercise.kept["unlock_reason"])
            show_words(str(page.values["unlock_reason"]))
        for line in stages.lines(page.values):
            show_words(line)
    {READY: _offer_to_say, SAID: _offer_to_open}.get(stages.status(page), _offer_to_be_ready)(exercise, entries)
    return False


def earlier_pages(exercise: Exercise, entries: Entries) -> Entries:
    """Return the earlier pages; the latest stands on top, unless she changes it."""
    is_on_top = not tab.is_changing(entries) and not has_said_no()
    return entries[:-1] if is_on_top else entries


def show_tone_remarks(exercise: Exercise, step: ExerciseStep, values: Answers, form: FormKeys) -> Answers:
    """Draw what the tone check marks in all lines so far; return what it marked, and that the page is a draft."""
    if step.is_later:
        return {"status": SAID} if values.get("said_at") else {}
    if not stages.lines(values):
        return {}
    # Where these call for help, its cards stand above already.
    flags = tone.check(stages.message(values), session.content().tone)
    show_remarks(flags, exercise.words)
    return {"status": DRAFT, "flags": sorted({flag.rule for flag in flags if not tone.concerns_of((flag,))})}


def is_unsaid(entry: ExerciseEntry) -> bool:
    """Return False once it was said."""
    return not stages.is_said(entry)


def _offer_to_be_ready(exercise: Exercise, entries: Entries) -> None:
    page, words = entries[-1], exercise.words
    show_cards_for(stages.lines(page.values), FormKeys(f"page {page.id}"))
    show_remarks(tone.check(stages.message(page.values), session.content().tone), words)
    st.markdown(words["pause"])
    slept_on = stages.is_slept_on(page, now())
    if not slept_on:
        st.caption(words["pause_until"].format(until=spoken_moment(stages.rests_until(page))))

    def be_ready() -> None:
        add_values(page, status=READY)

    with st.container(horizontal=True):
        if slept_on:
            no_button = tab.is_sample()
            st.button(words["ready"], key=f"ready {page.id}", type="primary", on_click=be_ready, disabled=no_button)
        _offer_to_change(page)


def _offer_to_say(exercise: Exercise, entries: Entries) -> None:
    page = entries[-1]
    later = next(step for step in exercise.steps if step.is_later)
    st.header(later.title)
    st.markdown(later.text)
    form = Form(f"said {page.id}")
    answers = ask_fields(later.fields, form, form.begin(page, page).values)
    said_so_far = replace(page, values={**page.values, **answers})
    show_cards_for(texts(said_so_far), form)
    form.keep_draft(said_so_far)
    with st.container(horizontal=True):
        said = st.button(exercise.words["said"], key=f"said {page.id}", type="primary", disabled=tab.is_sample())
        _offer_to_change(page)
    if said and add_values(page, **{"said_at": date.today().isoformat(), **answers, "status": SAID}):
        form.discard()
        st.rerun()


def _offer_to_open(exercise: Exercise, entries: Entries) -> None:
    page, words = entries[-1], exercise.words
    for field in exercise.fields:
        if field.later and (value := page.values.get(field.id)):
            st.caption(field.label)
            show_words(full_day(date.fromisoformat(value)) if field.kind == "date" else value)
    st.info(words["locked"])
    with st.expander(words["unlock"], key=f"unlock {page.id}"):
        form = Form(OPEN_AGAIN)
        start = form.begin(None, ExerciseEntry(id=form.id, exercise=exercise.id))
        reason = text_area(words["unlock_question"], start.values.get("unlock_reason", ""), form, "reason")
        show_cards_for(reason, form)
        values = stages.opened_again(entries, reason) if reason.strip() else {}
        record = ExerciseEntry(id=form.id, exercise=exercise.id, values=values)
        if form.save(record, form.ask_to_save(words["unlock"])):
            tab.forget("exercise done")
            st.rerun()
    _offer_to_delete(page)


def _offer_to_change(page: ExerciseEntry) -> None:
    change, no_button = ("changing", page), tab.is_sample()
    st.button("Change the words", key=f"change {page.id}", on_click=tab.remember, args=change, disabled=no_button)
    _offer_to_delete(page)


def _offer_to_delete(page: ExerciseEntry) -> None:
    if st.button("Delete", key=f"delete {page.id}", disabled=tab.is_sample()):
        delete(page)
