"""The last screen of an urge: an answer without judgement, a line if she likes, and one small next step."""

import streamlit as st

from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.urge.episode import passed, urge, urges
from steady.domain.urge.stage import STOPPED
from steady.ui.safety import help_lines
from steady.ui.state import session
from steady.ui.state.tab import FormKeys
from steady.ui.urge import current
from steady.ui.widgets.writing_box import acknowledge, text_area


def show_end(entry: ExerciseEntry) -> None:
    """Draw the end of `entry`, whether she came to it or stopped on the way."""
    words = session.content().urge
    if entry.values.get(STOPPED):
        st.markdown(words.saved)
    else:
        st.markdown(words.reply_to(urge(entry).outcome, current.peace_wanted()))
        _ask_what_helped(entry)
    say_how_often_it_passed()
    steps = words.ending.next_steps
    st.markdown(f"**One next step.** {steps[len(current.kept_urges()) % len(steps)]}")
    with st.container(horizontal=True):
        if entry.values.get(STOPPED) and st.button("Go on with it", key="urge go on"):
            current.take_up(entry)
        st.button("Note another one", on_click=current.begin_another, key="urge another")


def say_how_often_it_passed() -> None:
    """Say of how many urges she let how many pass; nothing before the first that passed."""
    so_far = passed(urges(current.kept_urges()))
    if so_far.passed:
        lines = session.content().urge.figures
        said = lines.passed_once if so_far.times == 1 else lines.passed
        st.markdown(said.format(passed=so_far.passed, times=so_far.times))


def _ask_what_helped(entry: ExerciseEntry) -> None:
    question = session.content().urge.ending.helped_question
    form = FormKeys(f"urge end {entry.id}")
    helped = text_area(question, urge(entry).helped, form, "helped")
    tags = _ask_what_set_it_off(entry)
    said = {"helped": helped.strip(), "trigger_tags": tags}
    kept = {"helped": urge(entry).helped, "trigger_tags": list(urge(entry).trigger_tags)}
    # Kept as she writes, so that there is no button to forget.
    is_kept = said == kept or current.save_answer(entry, **said) is not None
    if is_kept:
        acknowledge(form)
    if is_kept and said != kept:
        st.caption("Kept.")
    help_lines.show_help_if_danger(helped)


def _ask_what_set_it_off(entry: ExerciseEntry) -> list[str]:
    labels = session.content().check_in.tags
    known = [tag for tag in urge(entry).trigger_tags if tag in labels]
    gone = [tag for tag in urge(entry).trigger_tags if tag not in labels]
    with st.expander("What set it off?", expanded=bool(known)):
        chosen = st.pills(
            "What was in the day",
            list(labels),
            selection_mode="multi",
            format_func=labels.__getitem__,
            default=known,
            key=f"urge {entry.id} trigger",
            label_visibility="collapsed",
        )
    return [*chosen, *gone]
