"""The wait: the wave, a way to end it, and what she once wrote down for this very minute."""

from pathlib import Path

import streamlit as st

from steady.domain.content.exercise_form import PARKED_WORDS
from steady.domain.exercises import plans_and_promises
from steady.domain.exercises.early_and_change_signs import newest_early_signs
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.privacy import not_hidden
from steady.domain.urge.episode import urge
from steady.domain.urge.stage import is_wait_noted, wait_of, with_wait_done
from steady.domain.urge.wait import WaitMoment, spoken_wait
from steady.ui.safety.situation_now import situation_now
from steady.ui.state import session
from steady.ui.urge import current
from steady.ui.widgets.entry_view import show_words

STAYS = "You can look at another screen, or close this one. The wait keeps going by itself."
_HERE = Path(__file__).parent
_HTML = """
<div class="wait">
  <div class="sea" aria-hidden="true">
    <svg class="far" viewBox="0 0 2400 120" preserveAspectRatio="none"><path></path></svg>
    <svg class="near" viewBox="0 0 2400 120" preserveAspectRatio="none"><path></path></svg>
    <div class="boat"></div>
  </div>
  <p class="prompt" aria-live="polite"></p>
  <p class="left" role="timer" aria-live="off"></p>
</div>
"""
_wave = st.components.v2.component(
    "steady_waiting",
    html=_HTML,
    css=(_HERE / "countdown.css").read_text(encoding="utf-8"),
    js=(_HERE / "countdown.js").read_text(encoding="utf-8"),
)


def show_the_wait(entry: ExerciseEntry) -> None:
    """Draw the wait that goes on in `entry`, and beneath it her own signs, cool-downs, plans and parked words."""
    wait, words = wait_of(entry), session.content().urge.wait
    assert wait is not None, "she is at this step only once she has chosen a wait"
    st.header(f"Your {spoken_wait(wait.planned_s)}")
    # A quiet countdown in the browser, so that the server has nothing to do until it is over.
    _wave(
        key=f"wave {wait.began.wall.isoformat()}",
        data={
            "left": wait.left_s(WaitMoment()),
            "planned": wait.planned_s,
            "say": words.left,
            "prompts": [*session.content().urge.situation.lines(situation_now()), *words.prompts],
            "each": words.seconds_each_prompt,
        },
        # That the browser spoke up is enough to run the screen, which looks at the clock itself.
        on_over_change=lambda: None,
    )
    if st.button(words.end_now, key="urge end", width="stretch"):
        current.go_on_after(note_wait(entry))
    st.caption(STAYS)
    entries = not_hidden(session.workbook().exercises.all())
    signs = newest_early_signs(entries)
    _show_lines("Your early warning signs", signs.get("signs"))
    _show_lines("What calms you down", signs.get("cooldowns"))
    _show_lines("Your plans", [plans_and_promises.plan_sentence(plan) for plan in plans_and_promises.active(entries)])
    parked = sum(entry.exercise == PARKED_WORDS and bool(entry.values.get("text")) for entry in entries)
    if parked == 1:
        st.caption("There's one message you haven't sent. It can stay where it is.")
    elif parked:
        st.caption(f"There are {parked} messages you haven't sent. They can stay where they are.")


def write_down_the_wait(entry: ExerciseEntry) -> ExerciseEntry:
    """Keep how long the wait was, once, and say that it is over; return the urge with it."""
    if not is_wait_noted(entry):
        entry = note_wait(entry) or entry
    words, noted = session.content().urge.wait, urge(entry)
    if noted.wait_planned_s and noted.wait_done_s is None:
        st.markdown(words.clock_changed)
    elif noted.wait_planned_s and noted.wait_done_s == noted.wait_planned_s:
        st.markdown(words.over)
    return entry


def note_wait(entry: ExerciseEntry) -> ExerciseEntry | None:
    """Save that the wait is over now, and how long it was; returns and fails as `current.change` does."""
    return current.change(entry, lambda values: with_wait_done(values, WaitMoment()))


def _show_lines(title: str, lines: object) -> None:
    if isinstance(lines, (list, tuple)) and lines:
        with st.container(border=True, gap="small"):
            st.markdown(f"**{title}**")
            show_words("\n".join(map(str, lines)))
