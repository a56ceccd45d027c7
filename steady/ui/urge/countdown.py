"""The wave she watches while she waits: a quiet countdown in the browser, so that the server has nothing to do."""

from pathlib import Path

import streamlit as st

from steady.domain.urge.tool_words import WaitWords
from steady.domain.urge.wait import Wait, WaitMoment

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


def show_wave(wait: Wait, words: WaitWords, moment: WaitMoment) -> None:
    """Draw the wave, the prompt of the moment and the time that is left; the screen runs again when it is over."""
    _wave(
        key=f"wave {wait.began.wall.isoformat()}",
        data={
            "left": wait.left_s(moment),
            "planned": wait.planned_s,
            "say": words.left,
            "prompts": list(words.prompts),
            "each": words.seconds_each_prompt,
        },
        # That the browser spoke up is enough to run the screen, which looks at the clock itself.
        on_over_change=lambda: None,
    )
