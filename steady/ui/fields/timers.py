"""Timers in the browser that end by themselves: a ring that fills, for breathing, and the ten minutes of parking."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

import streamlit as st

from steady.domain.content.exercise_form import ExerciseField
from steady.domain.exercises.parked import MOST_WRITING
from steady.domain.records.record import now
from steady.ui.state import tab
from steady.ui.state.tab import FormKeys

_HERE = Path(__file__).parent
# Only what began and what ended is spoken by a screen reader; the cue and the time are there to be looked up.
_HTML = """
<div class="box">
  <div class="ring" aria-hidden="true"><div class="circle"></div></div>
  <p class="cue"></p>
  <p class="left" role="timer" aria-live="off"></p>
  <button type="button">Start</button>
  <p class="said" role="status"></p>
</div>
"""
_timer = st.components.v2.component(
    "steady_breathing",
    html=_HTML,
    css=(_HERE / "breathing.css").read_text(encoding="utf-8"),
    js=(_HERE / "breathing.js").read_text(encoding="utf-8"),
)
LAST_MINUTE = 60
_LINE = '<p class="left" role="status"></p>'
_clock = st.components.v2.component(
    "steady_ten_minutes",
    html=_LINE,
    css=(_HERE / "ten_minutes.css").read_text(encoding="utf-8"),
    js=(_HERE / "ten_minutes.js").read_text(encoding="utf-8"),
)


def ask_timer(asked: ExerciseField, form: FormKeys, start: int | None, cues: Sequence[str] = ()) -> int | None:
    """Draw a timer of one of the lengths of `asked`; return how many seconds she gave it in all, or None.

    `cues` are the words for breathing in, the sip of air on top, and breathing out: with them the circle moves in
    that rhythm of ten seconds, and without them it stands still. The time she gave counts when she stops early too.
    """
    lengths, about = list(asked.seconds), form.widget(f"{asked.id} length")
    length = st.segmented_control(asked.label, lengths, default=lengths[0], required=True, format_func=_spoken, **about)
    key, done = form.key(asked.id), form.key(f"{asked.id} done")
    # Noted as soon as it is told: when she goes to another screen, this one is not drawn again to read it.
    _timer(
        key=key,
        data={"seconds": length, "done": tab.recall(done, start), "cues": list(cues)},
        on_done_change=lambda: tab.remember(done, tab.recall(key).done),
    )
    return tab.recall(done, start)


def _spoken(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    return " ".join(part for part in (minutes and f"{minutes} min", rest and f"{rest} s") if part)


def show_time_left(began: datetime, words: Mapping[str, str], key: str) -> bool:
    """Draw how long the page that was opened at `began` stays open; return True once it is to close."""
    left = MOST_WRITING - (now() - began)
    st.caption(words["ten_minutes"])
    closed = _clock(
        key=f"{key} {began.isoformat()}",
        # That the browser spoke up is enough.
        on_closed_change=lambda: None,
        data={"left": max(0.0, left.total_seconds()), "soon": words["closing_soon"], "last": LAST_MINUTE},
    ).closed
    return bool(closed) or left.total_seconds() <= 0
