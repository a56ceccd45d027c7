"""The wait: the wave, a way to end it, and what she once wrote down for this very minute."""

import streamlit as st

from steady.domain.exercises import plans_and_promises
from steady.domain.exercises.early_signs import newest_lists
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.privacy import not_hidden
from steady.domain.urge.episode import urge
from steady.domain.urge.stage import is_wait_noted, wait_of, with_wait_done
from steady.domain.urge.wait import WaitMoment, spoken_wait
from steady.ui.state import session
from steady.ui.urge import current
from steady.ui.urge.countdown import show_wave
from steady.ui.widgets.entry_view import show_words

PARKED = "3C"
STAYS = "You can look at another screen, or close this one. The wait goes on by itself."


def show_the_wait(entry: ExerciseEntry) -> None:
    """Draw the wait that goes on in `entry`, and beneath it her own signs, cool-downs, plans and parked words."""
    wait, words = wait_of(entry), session.content().urge.wait
    st.header(f"Your {spoken_wait(wait.planned_s)}")
    show_wave(wait, words, WaitMoment())
    if st.button(words.end_now, key="urge end", width="stretch"):
        current.go_on_after(_with_wait_noted(entry))
    st.caption(STAYS)
    _show_her_own()


def write_down_the_wait(entry: ExerciseEntry) -> ExerciseEntry:
    """Keep how long the wait was, once, and say that it is over; return the urge with it."""
    if not is_wait_noted(entry):
        entry = _with_wait_noted(entry) or entry
    words, noted = session.content().urge.wait, urge(entry)
    if noted.wait_planned_s and noted.wait_done_s is None:
        st.markdown(words.clock_changed)
    elif noted.wait_planned_s and noted.wait_done_s == noted.wait_planned_s:
        st.markdown(words.over)
    return entry


def _with_wait_noted(entry: ExerciseEntry) -> ExerciseEntry | None:
    return current.change(entry, lambda values: with_wait_done(values, WaitMoment()))


def _show_her_own() -> None:
    entries = not_hidden(session.workbook().exercises.all())
    signs = newest_lists(entries)
    _show_lines("Your early signs", _lines(signs.get("signs")))
    _show_lines("What cools you down", _lines(signs.get("cooldowns")))
    _show_lines("Your plans", [plans_and_promises.spoken(plan) for plan in plans_and_promises.active(entries)])
    parked = sum(one.exercise == PARKED and bool(one.values.get("text")) for one in entries)
    if parked:
        st.caption(
            "One message is parked. It can stay where it is."
            if parked == 1
            else f"{parked} messages are parked. They can stay where they are."
        )


def _show_lines(title: str, lines: list[str]) -> None:
    if not lines:
        return
    with st.container(border=True, gap="small"):
        st.markdown(f"**{title}**")
        show_words("\n".join(lines))


def _lines(value: object) -> list[str]:
    return [str(line) for line in value] if isinstance(value, (list, tuple)) else []
