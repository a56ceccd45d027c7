"""The urge on the screen: which one it is, at which step, and every answer saved the moment it is given."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import streamlit as st

from steady.domain.content.exercise_form import URGE_TOOL
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import now
from steady.domain.urge.stage import DONE, FIRST_STEPS, KIND, LAST_STEPS, STOPPED, open_urge, step_of
from steady.domain.urge.wait import WaitMoment
from steady.ui.safety.what_she_said import has_said_no
from steady.ui.state import session, tab
from steady.ui.widgets.fragment import errors_shown

CLOSED = "urge closed"
HERE = "urge here"
AT = "urge at"
# Long enough to read the last screen and write a line; after that the tool is ready for the next urge.
CLOSED_STAYS = timedelta(minutes=15)

Change = Callable[[Mapping[str, Any]], Mapping[str, Any]]


def kept_urges() -> list[ExerciseEntry]:
    """Return the entries of the urge tool, the oldest day first."""
    return [entry for entry in session.workbook().exercises.all() if is_urge(entry)]


def is_urge(entry: object) -> bool:
    """Return True if `entry` is one of the urge tool."""
    return isinstance(entry, ExerciseEntry) and entry.exercise == URGE_TOOL


def peace_wanted() -> bool:
    """Return True while the tool is to be about her own peace, since he said a clear no."""
    return has_said_no()


def urge_on_screen() -> tuple[ExerciseEntry | None, str]:
    """Return the urge this tab shows and the step it is at; None and the first step before one has begun."""
    if tab.is_sample():
        return None, KIND
    moment, urges = WaitMoment(), kept_urges()
    shut = (entry for entry in urges if entry.id == tab.recall(CLOSED) and now() - entry.last_written < CLOSED_STAYS)
    # What this tab is in the middle of comes before an urge begun elsewhere.
    begun_here = [entry for entry in urges if entry.id == tab.recall(HERE)]
    entry = next(shut, None) or open_urge(begun_here, moment) or open_urge(urges, moment)
    if entry is None:
        return None, KIND
    if entry.values.get(STOPPED):
        return entry, DONE
    # A slider is saved with every move, so the tab remembers that she has not gone on yet, or has gone back.
    step, (whose, at) = step_of(entry, moment), tab.recall(AT, ("", ""))
    is_near = any(at in steps and step in steps for steps in (FIRST_STEPS, LAST_STEPS))
    return entry, at if whose == entry.id and is_near else step


def stay_at(entry: ExerciseEntry, step: str) -> None:
    """Keep this tab at `step` of the urge, whatever is answered."""
    tab.remember(AT, (entry.id, step))


def change(entry: ExerciseEntry | None, new_values: Change) -> ExerciseEntry | None:
    """Save the urge with what `new_values` makes of its values, a new one without `entry`; return it as stored.

    None after saying what went wrong. Read and saved in one change, so that no answer of another window is lost.
    """
    workbook = session.workbook()
    with errors_shown(), workbook.journal.transaction():
        stored = workbook.exercises.get(entry.id) if entry else None
        newest = stored or replace(entry or ExerciseEntry(exercise=URGE_TOOL), revision=0)
        return workbook.exercises.save(replace(newest, values=dict(new_values(newest.values))))
    return None


def save_answer(entry: ExerciseEntry | None, **answers: Any) -> ExerciseEntry | None:
    """Save answers of one step; None stands for a step she skipped. Returns and fails as `change` does."""
    return change(entry, lambda values: {**values, **answers})


def go_on_after(saved: ExerciseEntry | None) -> None:
    """Show the next step once an answer is saved; stay here, below what went wrong, if it is not."""
    if saved is not None:
        tab.remember(HERE, saved.id)
        tab.forget(AT)
        st.rerun()


def finish(saved: ExerciseEntry | None) -> None:
    """Show the last screen of an urge that is finished or stopped."""
    if saved is not None:
        tab.remember(CLOSED, saved.id)
    go_on_after(saved)


def begin_another() -> None:
    """Make this tab ready for a new urge; the one on the screen keeps all that was answered."""
    tab.forget(CLOSED)
    tab.forget(AT)


def take_up(entry: ExerciseEntry) -> None:
    """Go on with an urge she once stopped."""
    begin_another()
    # The time makes it a fresh one again, after a reload too.
    go_on_after(save_answer(entry, **{STOPPED: False, "taken_up_at": now().isoformat()}))


def began_elsewhere(entry: ExerciseEntry) -> bool:
    """Return True until she goes on with it in this tab: she reloaded, came back, or opened a second tab."""
    return tab.recall(HERE) != entry.id
