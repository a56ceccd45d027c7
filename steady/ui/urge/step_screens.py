"""The six steps of the urge tool, one screen and one task each; what she answers is saved before the next one."""

from collections.abc import Callable, Mapping

import streamlit as st

from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.urge.stage import (
    HOPE,
    KIND,
    OUTCOME,
    STOPPED,
    STRENGTH,
    STRENGTH_AFTER,
    WAIT,
    WAITING,
    with_wait,
    with_wait_done,
)
from steady.domain.urge.tool_words import STEPS, Step
from steady.domain.urge.wait import WaitMoment, spoken_wait
from steady.ui.state import session, tab
from steady.ui.urge import current
from steady.ui.urge.waiting_step import show_the_wait, write_down_the_wait
from steady.ui.widgets.entry_view import spoken_time
from steady.ui.widgets.slider import ask_scale

STOP = "Stop here, saved"
GO_BACK_TO = {STRENGTH: KIND, HOPE: STRENGTH, WAIT: HOPE, OUTCOME: STRENGTH_AFTER}


def show_step(entry: ExerciseEntry | None, step: str) -> None:
    """Draw the step she is at; `entry` is None until the first one is answered."""
    words = session.content().urge
    if entry and current.began_elsewhere(entry):
        _say_that_it_goes_on(entry, step)
    place = WAIT if step == WAITING else step
    st.caption(f"Step {STEPS.index(place) + 1} of {len(STEPS)}")
    SCREENS[step](entry, next(one for one in words.steps if one.id == place))


def _say_that_it_goes_on(entry: ExerciseEntry, step: str) -> None:
    st.info(session.content().urge.wait.another_is_open.format(time=spoken_time(entry.at)))
    if step != WAITING and st.button("This is a new one", key="urge anew"):
        current.begin_another()
        current.go_on_after(current.save_answer(entry, **{STOPPED: True}))


def _ask_choice(entry: ExerciseEntry | None, step: Step) -> None:
    _ask(step)
    for choice, label in step.choices.items():
        if _wide_button(label, f"urge {step.id} {choice}", _is_answer(entry, step.id, choice)):
            current.go_on_after(current.save_answer(entry, **{step.id: choice}))
    _foot(entry, step.id)


def _ask_strength(entry: ExerciseEntry, step: Step) -> None:
    entry = write_down_the_wait(entry) if step.id == STRENGTH_AFTER else entry
    _ask(step)
    before = entry.values.get(step.id)
    strength = ask_scale("Strength, 0 to 10", step.low, step.high, f"urge {entry.id} {step.id}", before)
    if strength is not None and strength != before:
        current.stay_at(entry, step.id)
        entry = current.save_answer(entry, **{step.id: strength}) or entry
    if st.button("Next", type="primary", key=f"urge next {step.id}", disabled=strength is None):
        current.go_on_after(entry)
    _foot(entry, step.id, "Skip this one" if strength is None else "")


def _ask_wait(entry: ExerciseEntry, step: Step) -> None:
    _ask(step)
    words = session.content().urge.wait
    for seconds in words.seconds:
        if _wide_button(spoken_wait(seconds), f"urge wait {seconds}", seconds == words.at_first):
            _write_down(entry, lambda values, chosen=seconds: with_wait(values, chosen, WaitMoment()))
    _foot(entry, step.id, "No wait this time")


def _ask_outcome(entry: ExerciseEntry, step: Step) -> None:
    _ask(step)
    for outcome in session.content().urge.outcomes:
        if _wide_button(outcome.label, f"urge {outcome.id}"):
            current.close(current.save_answer(entry, **{OUTCOME: outcome.id}))
    _foot(entry, step.id)


def _wait(entry: ExerciseEntry, step: Step) -> None:
    show_the_wait(entry)
    _foot(entry, WAITING)


SCREENS: Mapping[str, Callable[[ExerciseEntry | None, Step], None]] = {
    KIND: _ask_choice,
    STRENGTH: _ask_strength,
    HOPE: _ask_choice,
    WAIT: _ask_wait,
    WAITING: _wait,
    STRENGTH_AFTER: _ask_strength,
    OUTCOME: _ask_outcome,
}


def _ask(step: Step) -> None:
    st.header(step.question)
    if step.hint:
        st.markdown(step.hint)


def _wide_button(label: str, key: str, first: bool = False) -> bool:
    kind = "primary" if first else "secondary"
    return st.button(label, key=key, type=kind, width="stretch", disabled=tab.is_sample())


def _is_answer(entry: ExerciseEntry | None, step: str, choice: str) -> bool:
    """True for what she answered before she went back to this step."""
    return entry is not None and entry.values.get(step) == choice


def _foot(entry: ExerciseEntry | None, step: str, skip: str = "") -> None:
    """Draw what she can do instead of answering: leave it out, go back, or stop."""
    if entry is None:
        return
    with st.container(horizontal=True, gap="medium"):
        if skip and st.button(skip, type="tertiary", key=f"urge skip {step}"):
            _leave_out(entry, step)
        if step in GO_BACK_TO and st.button("Back", type="tertiary", key=f"urge back {step}"):
            current.stay_at(entry, GO_BACK_TO[step])
            st.rerun()
        if st.button(STOP, type="tertiary", key=f"urge stop {step}"):
            current.close(current.save_answer(entry, **{STOPPED: True}))


def _leave_out(entry: ExerciseEntry, step: str) -> None:
    if step == WAIT:
        _write_down(entry, lambda values: with_wait_done(values, WaitMoment()))
    else:
        current.go_on_after(current.save_answer(entry, **{step: None}))


def _write_down(entry: ExerciseEntry, values: current.Change) -> None:
    current.go_on_after(current.change(entry, values))
