"""The six steps of the urge tool, one screen and one task each, and its end; each answer is saved before the next."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Literal

import streamlit as st

from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.spoken import spoken_time
from steady.domain.urge.episode import passed, urge, urges
from steady.domain.urge.stage import HOPE, KIND, OUTCOME, STOPPED, STRENGTH, STRENGTH_AFTER, WAIT, WAITING, with_wait
from steady.domain.urge.tool_words import STEPS, UrgeStep
from steady.domain.urge.wait import WaitMoment, spoken_wait
from steady.ui.safety import help_cards
from steady.ui.state import session, tab
from steady.ui.state.page_paths import HELP_NOW
from steady.ui.state.tab import FormKeys
from steady.ui.urge import current
from steady.ui.urge.waiting_step import note_wait, show_the_wait, write_down_the_wait
from steady.ui.widgets.slider import ask_scale
from steady.ui.widgets.writing_box import acknowledge, text_area

STOP = "Save and stop here"
GO_BACK_TO = {STRENGTH: KIND, HOPE: STRENGTH, WAIT: HOPE, OUTCOME: STRENGTH_AFTER}


def show_step(entry: ExerciseEntry | None, step: str) -> None:
    """Draw the step she is at; `entry` is None until the first one is answered."""
    words = session.content().urge
    if entry and current.began_elsewhere(entry):
        st.info(words.wait.another_is_open.format(time=spoken_time(entry.at)))
        if step != WAITING and st.button("This is a new one", key="urge anew"):
            current.begin_another()
            current.go_on_after(current.save_answer(entry, **{STOPPED: True}))
    place = WAIT if step == WAITING else step
    st.caption(f"Page {STEPS.index(place) + 1} of {len(STEPS)}")
    asked = next(each for each in words.steps if each.id == place)
    if entry and step == STRENGTH_AFTER:
        entry = write_down_the_wait(entry)
    if entry and step in (STRENGTH, STRENGTH_AFTER):
        _say_if_afraid(entry)
    if step != WAITING:
        st.header(asked.question)
        if asked.hint:
            st.markdown(asked.hint)
    SCREENS[step](entry, asked)


def _ask_choice(entry: ExerciseEntry | None, step: UrgeStep) -> None:
    # What she answered before she went back to this step stands out.
    answered = entry.values.get(step.id) if entry else None
    for choice, label in (step.choices or {}).items():
        if _wide_button(label, f"urge {step.id} {choice}", choice == answered):
            current.go_on_after(current.save_answer(entry, **{step.id: choice}))
    _foot(entry, step.id)


def _ask_strength(entry: ExerciseEntry, step: UrgeStep) -> None:
    before = entry.values.get(step.id)
    strength = ask_scale("How strong, from 0 to 10", step.low, step.high, f"urge {entry.id} {step.id}", before)
    if strength is not None and strength != before:
        current.stay_at(entry, step.id)
        entry = current.save_answer(entry, **{step.id: strength}) or entry
    if st.button("Next", type="primary", key=f"urge next {step.id}", disabled=strength is None):
        current.go_on_after(entry)
    _foot(entry, step.id, "Skip this one" if strength is None else "")


def _ask_wait(entry: ExerciseEntry, step: UrgeStep) -> None:
    words = session.content().urge.wait
    for seconds in words.seconds:
        if _wide_button(spoken_wait(seconds), f"urge wait {seconds}", seconds == words.at_first):
            current.go_on_after(current.change(entry, partial(with_wait, seconds=seconds, moment=WaitMoment())))
    _foot(entry, step.id, "No wait this time")


def _ask_outcome(entry: ExerciseEntry, step: UrgeStep) -> None:
    for outcome in session.content().urge.outcomes:
        if _wide_button(outcome.label, f"urge {outcome.id}"):
            current.finish(current.save_answer(entry, **{OUTCOME: outcome.id}))
    _foot(entry, step.id)


def _wait(entry: ExerciseEntry, step: UrgeStep) -> None:
    show_the_wait(entry)
    _foot(entry, WAITING)


# Only the first is drawn before an urge has begun.
SCREENS: Mapping[str, Callable[..., None]] = {
    KIND: _ask_choice,
    STRENGTH: _ask_strength,
    HOPE: _ask_choice,
    WAIT: _ask_wait,
    WAITING: _wait,
    STRENGTH_AFTER: _ask_strength,
    OUTCOME: _ask_outcome,
}


def _wide_button(label: str, key: str, first: bool = False) -> bool:
    look: Literal["primary", "secondary"] = "primary" if first else "secondary"
    return st.button(label, key=key, type=look, width="stretch", disabled=tab.is_sample())


def _foot(entry: ExerciseEntry | None, step: str, skip: str = "") -> None:
    """Draw what she can do instead of answering: leave it out, go back, or stop."""
    if entry is None:
        return
    with st.container(horizontal=True, gap="medium"):
        if skip and st.button(skip, type="tertiary", key=f"urge skip {step}"):
            current.go_on_after(note_wait(entry) if step == WAIT else current.save_answer(entry, **{step: None}))
        if step in GO_BACK_TO and st.button("Back", type="tertiary", key=f"urge back {step}"):
            current.stay_at(entry, GO_BACK_TO[step])
            st.rerun()
        if st.button(STOP, type="tertiary", key=f"urge stop {step}"):
            current.finish(current.save_answer(entry, **{STOPPED: True}))


def show_end(entry: ExerciseEntry) -> None:
    """Draw the end of `entry`, whether she came to it or stopped on the way."""
    words = session.content().urge
    if entry.values.get(STOPPED):
        _say_if_afraid(entry)
        st.markdown(words.saved)
    else:
        st.markdown(words.reply_to(urge(entry).outcome, current.peace_wanted()))
        _ask_what_helped(entry)
    say_how_often_it_passed()
    steps = words.ending.next_steps
    st.markdown(f"**One thing to do next.** {steps[len(current.kept_urges()) % len(steps)]}")
    with st.container(horizontal=True):
        if entry.values.get(STOPPED) and st.button("Keep going", key="urge go on"):
            current.take_up(entry)
        st.button("Start another one", on_click=current.begin_another, key="urge another")


def _say_if_afraid(entry: ExerciseEntry) -> None:
    # Once she has chosen, and again before she may act on it; to her who never said that she is afraid, too.
    if said := session.content().urge.if_afraid.get(urge(entry).kind or ""):
        with st.container(border=True):
            st.markdown(said)
            st.page_link(HELP_NOW, label="Help now")


def say_how_often_it_passed() -> None:
    """Say of how many urges she let how many pass; nothing before the first that passed."""
    so_far = passed(urges(current.kept_urges()))
    if so_far.passed:
        lines = session.content().urge.figures
        said = lines.passed_once if so_far.times == 1 else lines.passed
        st.markdown(said.format(passed=so_far.passed, times=so_far.times))


def _ask_what_helped(entry: ExerciseEntry) -> None:
    noted, form, labels = urge(entry), FormKeys(f"urge end {entry.id}"), session.content().check_in.tags
    helped = text_area(session.content().urge.ending.helped_question, noted.helped, form, "helped")
    known = [tag for tag in noted.trigger_tags if tag in labels]
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
    gone = [tag for tag in noted.trigger_tags if tag not in labels]
    said = {"helped": helped.strip(), "trigger_tags": [*chosen, *gone]}
    kept = {"helped": noted.helped, "trigger_tags": list(noted.trigger_tags)}
    # Kept as she writes, so that there is no button to forget.
    is_kept = said == kept or current.save_answer(entry, **said) is not None
    if is_kept:
        acknowledge(form)
    if is_kept and said != kept:
        st.caption("Saved.")
    help_cards.show_cards_for(helped, form)
