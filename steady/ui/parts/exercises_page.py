"""The exercises: the list of all, the one she has open with what she wrote in it before, and all of it as a file."""

from dataclasses import replace

import streamlit as st

from steady.domain.content.exercise_form import URGE_TOOL, Exercise, FilledIn
from steady.domain.content.part import Part
from steady.domain.exercises import stance_ladder
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.privacy import without_private
from steady.ui.diary.entry_cards import show_entry_card
from steady.ui.exercises.hook_table import hooks_of
from steady.ui.exercises.wizard import SAVED, exercise_steps, in_hand, open_exercise
from steady.ui.parts.her_situation import words_for
from steady.ui.parts.lesson import show_research
from steady.ui.safety import five_questions
from steady.ui.saving.last_change import show_notice, with_deleted
from steady.ui.state import session, tab
from steady.ui.state.page_paths import EXERCISES, REACH_OUT
from steady.ui.widgets.entry_view import show_words, without_painful


def list_exercises(part: Part, *, heading: bool = True) -> None:
    """List the exercises of `part`, each with a button that opens it."""
    if heading:
        st.header(session.title_of(part))
    comes_first = words_for(part).comes_first
    for exercise in sorted(five_questions.offered_exercises(part), key=lambda each: each.id != comes_first):
        # A narrow window puts the time below the name: close enough to be seen as its own.
        with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
            if st.button(exercise.title, key=f"open {exercise.id}"):
                open_exercise(exercise.id)
                st.switch_page(REACH_OUT if exercise.special == "urge_log" else EXERCISES)
            st.caption(exercise.takes, width="content")


def show_exercise(exercise: Exercise) -> None:
    """Draw one exercise: its opening, the form, its next step once it is saved, and what she wrote before."""
    exercise = _as_it_fits(exercise)
    st.button("All exercises", on_click=tab.forget, args=("exercise",), icon=":material/arrow_back:")
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
    if peace is None or not stance_ladder.is_clear_no(session.workbook().exercises.all()):
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
