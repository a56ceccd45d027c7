"""Where she is in the urge tool: the step of an urge, the wait it holds, and which urge the tool goes on with."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from steady.domain.content.exercise_form import URGE_TOOL
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.urge.episode import goes_on, urge
from steady.domain.urge.wait import Wait, WaitMoment

FIRST_STEPS = KIND, STRENGTH, HOPE, WAIT = "kind", "strength_0", "hope", "wait"
LAST_STEPS = STRENGTH_AFTER, OUTCOME = "strength_1", "outcome"
WAITING, DONE = "waiting", "done"
STOPPED = "stopped"
# An urge of yesterday is over, whatever came of it; asked about it, she would have to make something up.
LASTS = timedelta(hours=12)
_ONLY_WHILE_WAITING = ("started_counter", "started_run")


def step_of(entry: ExerciseEntry, moment: WaitMoment) -> str:
    """Return the first step without an answer; a step she skipped has one, which is None."""
    if not urge(entry).is_open:
        return DONE
    for step in FIRST_STEPS[:-1]:
        if step not in entry.values:
            return step
    if not is_wait_noted(entry):
        wait = wait_of(entry)
        if wait is None:
            return WAIT
        if not wait.is_over(moment):
            return WAITING
    return OUTCOME if STRENGTH_AFTER in entry.values else STRENGTH_AFTER


def wait_of(entry: ExerciseEntry) -> Wait | None:
    """Return the wait she began in this urge, or None before that."""
    return Wait.from_values(entry.values)


def is_wait_noted(entry: ExerciseEntry) -> bool:
    """Return True once it is written down how long she waited."""
    return "wait_done_s" in entry.values


def with_wait(values: Mapping[str, Any], seconds: int, moment: WaitMoment) -> dict[str, Any]:
    """Return `values` with a wait of `seconds` begun at `moment`."""
    return {**values, **Wait(moment, seconds).to_values()}


def with_wait_done(values: Mapping[str, Any], moment: WaitMoment) -> dict[str, Any]:
    """Return `values` with how long she waited by `moment`: 0 without a wait, None where no clock can tell."""
    wait = Wait.from_values(values)
    done = 0 if wait is None else None if wait.clock_is_lost(moment) else wait.done_s(moment)
    return {name: value for name, value in values.items() if name not in _ONLY_WHILE_WAITING} | {"wait_done_s": done}


def open_urge(entries: Iterable[ExerciseEntry], moment: WaitMoment) -> ExerciseEntry | None:
    """Return the urge among `entries` that the tool goes on with, or None when a new one may begin.

    One she stopped, or left more than LASTS ago, does not come back by itself; a wait that runs always does.
    """
    still_open: dict[str, ExerciseEntry] = {}
    waits: dict[str, Wait] = {}
    for entry in (entry for entry in entries if entry.exercise == URGE_TOOL):
        step = step_of(entry, moment)
        if step == DONE or entry.values.get(STOPPED):
            continue
        if step == WAITING or moment.wall - entry.last_written < LASTS:
            nothing_left = Wait(WaitMoment(entry.at, 0, ""), 0)
            still_open[entry.id] = entry
            waits[entry.id] = nothing_left if is_wait_noted(entry) else wait_of(entry) or nothing_left
    name = goes_on(waits, moment)
    return still_open[name] if name is not None else None
