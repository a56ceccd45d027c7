"""The slider of the workbook: 0 to 10 with worded ends, and a first stop that is no answer at all."""

import re

import streamlit as st

from steady.domain.records.record import HIGHEST, LOWEST
from steady.ui.state import session, tab

# st.slider cannot start unset and would record 0 for a slider nobody touched.
UNANSWERED = "–"
NUMBERS: tuple[int | str, ...] = tuple(range(LOWEST, HIGHEST + 1))
STOPS: tuple[int | str, ...] = (UNANSWERED, *NUMBERS)
BUTTONS = "buttons instead of sliders"
# Only signs that would do something: a screen reader spells out each backslash in the name of a slider.
_SIGNS = re.compile(r"[\\`*_~$\[\]<>&@]|:(?=\S)|(?<=\w)\.(?=\w)")
_LIST_OR_HEADING = re.compile(r"[-+#]|\d+[.)]")
# Short names of emoji and drawn arrows are looked for in escaped text too; a joiner that nobody sees parts their signs.
_JOINER = "\u2060"
_ARROWS = re.compile(r"(?<=[<>=~-])(?=\\?[<>=~-])")


def ask_scale(label: str, low: str, high: str, key: str, start: int | None = None) -> int | None:
    """Draw one slider with its two ends in words; return 0–10, or None while it is not answered.

    It is a row of buttons in its place while she wants that.
    """
    as_buttons = session.choice(BUTTONS, False)
    shown, other = (f"{key} {BUTTONS}", key) if as_buttons else (key, f"{key} {BUTTONS}")
    # What she had set before she changed from the one to the other stays set.
    start = tab.recall(other, start)
    tab.forget(other)
    with st.container(gap=None):
        answer = (_buttons if as_buttons else _slider)(label, shown, start)
        with st.container(horizontal=True, horizontal_alignment="distribute", gap="small"):
            st.caption(f"0 = {low}", width="content")
            st.caption(f"10 = {high}", width="content")
    return answer if isinstance(answer, int) else None


def _slider(label: str, key: str, start: int | str | None) -> int | str:
    begin = UNANSWERED if start is None else start
    return st.select_slider(label, STOPS, value=begin, key=key, disabled=tab.is_sample(), persist_state="session")


def _buttons(label: str, key: str, start: int | str | None) -> int | str | None:
    begin = None if start == UNANSWERED else start
    return st.segmented_control(
        label, NUMBERS, default=begin, key=key, disabled=tab.is_sample(), persist_state="session"
    )


def as_written(text: str) -> str:
    """Return words of hers for a place that Streamlit reads as Markdown, such as the name of a slider.

    It shows every sign of `text`, on one line, and nothing else.
    """
    line = _ARROWS.sub(_JOINER, " ".join(text.split()))
    start = _JOINER if _LIST_OR_HEADING.match(line) else ""
    return start + _SIGNS.sub(r"\\\g<0>", line).replace("\\:", "\\:" + _JOINER)
