"""The slider of the workbook: 0 to 10 with worded ends, and a first stop that is no answer; one for each own scale."""

import re
from collections.abc import Iterable
from typing import Any

import streamlit as st

from steady.domain.records.check_in import CheckIn
from steady.domain.records.own_scales import asked_beside, labels
from steady.domain.records.record import HIGHEST, LOWEST
from steady.ui.state import session, tab
from steady.ui.state.tab import FormKeys

# st.slider cannot start unset and would record 0 for a slider nobody touched.
UNANSWERED = "–"
NUMBERS: tuple[int | str, ...] = tuple(range(LOWEST, HIGHEST + 1))
STOPS: tuple[int | str, ...] = (UNANSWERED, *NUMBERS)
BUTTONS = "buttons instead of sliders"
LOW, HIGH = "not at all", "very much"
# Only signs that would do something: a screen reader spells out each backslash in the name of a slider.
_SIGNS = re.compile(r"[\\`*_~$\[\]<>&@]|:(?=\S)|(?<=\w)\.(?=\w)")
_LIST_OR_HEADING = re.compile(r"[-+#]|\d+[.)]")
# Short names of emoji and drawn arrows are looked for in escaped text too; a joiner that nobody sees parts their signs.
_JOINER = "\u2060"
_ARROWS = re.compile(r"(?<=[<>=~-])(?=\\?[<>=~-])")


def ask_scale(label: str, low: str, high: str, key: str, start: int | None = None) -> int | None:
    """Draw a slider, or buttons if she wants them, with its ends in words; return 0–10, or None while unanswered."""
    as_buttons = session.choice(BUTTONS, False)
    shown, other = (f"{key} {BUTTONS}", key) if as_buttons else (key, f"{key} {BUTTONS}")
    # What she had set before she changed from the one to the other stays set.
    start = tab.recall(other, start)
    tab.forget(other)
    with st.container(gap=None):
        about: dict[str, Any] = {"key": shown, "disabled": tab.is_sample(), "persist_state": "session"}
        if as_buttons:
            answer = st.segmented_control(label, NUMBERS, default=None if start == UNANSWERED else start, **about)
        else:
            answer = st.select_slider(label, STOPS, value=UNANSWERED if start is None else start, **about)
        with st.container(horizontal=True, horizontal_alignment="distribute", gap="small"):
            st.caption(f"0 = {low}", width="content")
            st.caption(f"10 = {high}", width="content")
    return answer if isinstance(answer, int) else None


def as_written(text: str) -> str:
    """Return words of hers for a place that is read as Markdown, where every sign of them shows as it is."""
    line = _ARROWS.sub(_JOINER, " ".join(text.split()))
    start = _JOINER if _LIST_OR_HEADING.match(line) else ""
    return start + _SIGNS.sub(r"\\\g<0>", line).replace("\\:", "\\:" + _JOINER)


def own_scale_names(check_ins: Iterable[CheckIn]) -> dict[str, str]:
    """Return key → name of her scales, then of whatever else has a number in `check_ins`. Raises JournalTrouble."""
    return labels(session.workbook().own_scales, {key for check_in in check_ins for key in check_in.measures})


def ask_own_scales(form: FormKeys, before: CheckIn | None) -> dict[str, float]:
    """Draw her scales in `form`; return the numbers of the check-in, with imported moods as they were."""
    answers = dict(before.measures) if before else {}
    asked = asked_beside(session.workbook().own_scales, answers)
    if not asked:
        # An empty grid would still take its space.
        return answers
    grid = st.grid(2, gap=("small", "large"))
    for scale in asked:
        start = answers.get(scale.id)
        if start is not None and start not in STOPS:
            # A slider has no stop for 2.5, and must not round a number she did not touch.
            continue
        with grid.cell():
            whole = None if start is None else int(start)
            answer = ask_scale(as_written(scale.name), LOW, HIGH, form.key(scale.id), whole)
        answers.pop(scale.id, None)
        if answer is not None:
            answers[scale.id] = answer
    return answers
