"""The exercises: the list of all, the one she has open with what she wrote in it before, and all of it as a file."""

from dataclasses import replace
from datetime import date

import streamlit as st

from steady.domain.content.exercise_form import URGE_TOOL, Exercise, FilledIn
from steady.domain.content.part import Part
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.privacy import without_private
from steady.domain.spoken import short_day
from steady.ui.diary.entry_cards import show_entry_card
from steady.ui.exercises.hook_table import hooks_of
from steady.ui.exercises.wizard import BACK_TO, BY_MOMENT, EVERY_EXERCISE, SAVED, exercise_steps, in_hand, open_exercise
from steady.ui.parts.lesson import show_research
from steady.ui.safety import five_questions
from steady.ui.safety.her_path import open_step
from steady.ui.safety.situation_now import situation_for_order
from steady.ui.safety.what_she_said import has_said_no
from steady.ui.saving.last_change import show_notice, with_deleted
from steady.ui.state import session, tab
from steady.ui.state.page_paths import EXERCISES, REACH_OUT, STEPS
from steady.ui.widgets.entry_view import show_words, without_painful

# What the way back is called, where it leads to a list and not to the step.
LEAD_BACK = {EVERY_EXERCISE: "All exercises", BY_MOMENT: "Back to the tools"}


def list_exercises(part: Part, *, heading: bool = True) -> None:
    """List the exercises of `part`, each with a button that opens it, how long it takes, and when she last did it."""
    if heading:
        st.header(session.title_of(part))
    comes_first, done = part.in_situation(situation_for_order()).comes_first, _last_days()
    for exercise in sorted(five_questions.offered_exercises(part), key=lambda each: each.id != comes_first):
        said = f" · done {short_day(done[exercise.id])}" if exercise.id in done else ""
        name = session.name_of(exercise) if heading else exercise.title
        offer_exercise(exercise, name, said, EVERY_EXERCISE if heading else "")


def offer_exercise(exercise: Exercise, name: str, said: str = "", back_to: str = "", key: str = "") -> None:
    """Draw the button `name` that opens `exercise`, with how long it takes and what else is `said`.

    `key` tells several buttons that open it apart.
    """
    # A narrow window puts the time below the name: close enough to be seen as its own.
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
        if st.button(name, key=f"open {key}{exercise.id}"):
            open_exercise(exercise.id, back_to)
            st.switch_page(REACH_OUT if exercise.special == "urge_log" else EXERCISES)
        st.caption(exercise.takes + said, width="content")


def _last_days() -> dict[str, date]:
    entries = session.workbook().exercises.all()
    return {entry.exercise: entry.day for entry in sorted(entries, key=lambda entry: entry.day)}


def show_exercise(exercise: Exercise) -> None:
    """Draw one exercise: its opening, the form, its next step once it is saved, and what she wrote before."""
    exercise = _as_it_fits(exercise)
    _lead_back(exercise)
    st.title(exercise.title)
    st.markdown(exercise.opening)
    # What is being written stands in the form, and not a second time among what is written.
    written = [entry for entry in session.workbook().exercises.all() if entry.exercise == exercise.id]
    entries = [entry for entry in written if entry.id != in_hand(exercise)]
    hooks = hooks_of(exercise)
    is_open = hooks.on_top(exercise, entries) if hooks.on_top else True
    if tab.recall("exercise done") is not None:
        with st.container(border=True):
            if tab.recall("exercise done") and not show_notice(f"exercise {exercise.id}"):
                st.markdown(SAVED)
            st.markdown(f"**One thing to do next.** {exercise.next_step}")
            if is_open or exercise.private:
                st.button("Do it again", on_click=tab.forget, args=("exercise done",))
    elif is_open and exercise.steps and not tab.is_changing(entries):
        exercise_steps(exercise)
    if exercise.filled_in and is_open:
        _show_filled_in(exercise, exercise.filled_in)
    if hooks.beneath:
        hooks.beneath(exercise, entries)
    if exercise.evidence:
        show_research([exercise.evidence])
    before = hooks.listed(exercise, entries) if hooks.listed else entries
    listed = with_deleted(before, fits=lambda gone: getattr(gone, "exercise", "") == exercise.id)
    if listed:
        st.header("What you wrote before")
    for entry in reversed(without_painful(listed, exercise.id)):
        show_entry_card(entry)


def _lead_back(exercise: Exercise) -> None:
    label = LEAD_BACK.get(tab.recall(BACK_TO, ""), "Back to the step")
    if not st.button(label, icon=":material/arrow_back:", key="lead back"):
        return
    tab.forget("exercise")
    place = tab.recall(BACK_TO)
    if place == EVERY_EXERCISE:
        st.rerun()
    if place == BY_MOMENT:
        st.switch_page(STEPS)
    part = next(part for part in session.content().parts if exercise.id in {own.id for own in part.exercises})
    open_step(part.id, "do")


def _show_filled_in(exercise: Exercise, example: FilledIn) -> None:
    with st.expander("How one woman filled this in"):
        entry = ExerciseEntry(
            exercise=exercise.id, values=example.values, mood_before=example.before, mood_after=example.after
        )
        for label, text in session.workbook().in_words.lines(entry):
            st.caption(label)
            show_words(text)
        st.markdown(example.story)
        st.caption("She's made up, and so is her journal. Yours doesn't have to look like hers.")


def _as_it_fits(exercise: Exercise) -> Exercise:
    """Return `exercise` in its safer words in the safer version, and in those of peace once he has said a clear no."""
    exercise = exercise.in_safer_words() if five_questions.is_safer_on() else exercise
    peace = exercise.peace
    if peace is None or not has_said_no():
        return exercise
    return replace(exercise, title=peace.title, opening=peace.opening, starts=peace.starts or exercise.starts)


def offer_text_file() -> None:
    """Offer the file once there is something to put in it; parked and held words never go into it."""
    workbook = session.workbook()
    entries = without_private(workbook.exercises.all(), workbook.parts)
    texts = [entry for entry in entries if entry.exercise != URGE_TOOL]
    if not texts:
        return
    st.header("What you wrote")
    words = workbook.in_words
    st.download_button(
        "Save what you wrote as a text file", lambda: words.as_text(texts), "notes.txt", "text/plain", on_click="ignore"
    )
    st.caption("It goes to your Downloads folder, where anyone who uses this computer can read it.")
