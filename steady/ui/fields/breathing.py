"""A timer with a ring that fills and, for breathing, a circle that grows and sinks; it ends by itself."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import streamlit as st

from steady.ui.state import tab

_HERE = Path(__file__).parent
# Only what began and what ended is spoken by a screen reader; the cue and the time are there to be looked up.
_HTML = """
<div class="box">
  <div class="ring" aria-hidden="true"><div class="circle"></div></div>
  <p class="cue"></p>
  <p class="left" role="timer" aria-live="off"></p>
  <button type="button">Begin</button>
  <p class="said" role="status"></p>
</div>
"""
_timer = st.components.v2.component(
    "steady_breathing",
    html=_HTML,
    css=(_HERE / "breathing.css").read_text(encoding="utf-8"),
    js=(_HERE / "breathing.js").read_text(encoding="utf-8"),
)


def ask_timer(label: str, lengths: Sequence[int], key: str, start: int | None, cues: Sequence[str] = ()) -> int | None:
    """Draw a timer of one of `lengths` seconds; return how many seconds she gave it in all, or None.

    `cues` are the words for breathing in, the sip of air on top, and breathing out: with them the circle moves in
    that rhythm of ten seconds, and without them it stands still. The time she gave counts when she stops early too.
    """
    length = st.segmented_control(
        label,
        list(lengths),
        default=lengths[0],
        required=True,
        format_func=_spoken,
        key=f"{key} length",
        disabled=tab.is_sample(),
        persist_state="session",
    )
    # Noted as soon as it is told: when she goes to another screen, this one is not drawn again to read it.
    _timer(
        key=key,
        data={"seconds": length, "done": tab.recall(_done(key), start), "cues": list(cues)},
        on_done_change=partial(_note, key),
    )
    return tab.recall(_done(key), start)


def _spoken(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    return " ".join(part for part in (minutes and f"{minutes} min", rest and f"{rest} s") if part)


def _note(key: str) -> None:
    tab.remember(_done(key), tab.recall(key).done)


def _done(key: str) -> str:
    return f"{key} done"
