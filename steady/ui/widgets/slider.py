"""Scales from 0 to 10, a whole set drawn in one go: nothing is answered before she touches it; one for each own scale.

She may have buttons instead of sliders. What stands in a set comes back with a number that grows with each answer: the
page holds on to what it has until the workbook has seen it.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from steady.domain.records.check_in import CheckIn
from steady.domain.records.own_scales import asked_beside, labels
from steady.domain.records.record import HIGHEST, LOWEST
from steady.ui.state import session, tab
from steady.ui.state.tab import FormKeys

NUMBERS = range(LOWEST, HIGHEST + 1)
BUTTONS = "buttons instead of sliders"
LOW, HIGH = "not at all", "very much"
# Remembered in the place of a number. Told by its type, and nothing that would be kept behind the lock as a line.
UNANSWERED = ""
_SEEN = "scales seen"

_HERE = Path(__file__).parent
_SCALE = """
<div class="scale" role="group">
  <span class="label"></span>
  <span class="hint"></span>
  {asked}
  <span class="number" aria-hidden="true"></span>
  <button class="back" type="button">×</button>
  <span class="ends"><span class="low"></span><span class="high"></span></span>
</div>
"""
# A browser notes what stands in a field for after a crash, but not of those without autocomplete.
_INPUT = f'autocomplete="off" min="{LOWEST}" max="{HIGHEST}" step="1" aria-keyshortcuts="Delete"'
_STOP = '<label class="stop"><input type="radio" autocomplete="off" value="{0}">{0}</label>'
_STOPS = f'<div class="asked stops" role="radiogroup">{"".join(map(_STOP.format, NUMBERS))}</div>'
_HTML = f"""
<div class="frame"><div class="set"></div><p class="ends" id="ends"></p></div>
<template id="slider">{_SCALE.format(asked=f'<input class="asked" type="range" {_INPUT}>')}</template>
<template id="buttons">{_SCALE.format(asked=_STOPS)}</template>
"""
_set = st.components.v2.component(
    "steady_scales",
    html=_HTML,
    css=(_HERE / "slider.css").read_text(encoding="utf-8"),
    js=(_HERE / "slider.js").read_text(encoding="utf-8"),
)


@dataclass(frozen=True)
class Scale:
    """One scale: its name in the form, its label, the two ends in words, what it starts with, and a line beneath."""

    name: str
    label: str
    low: str = LOW
    high: str = HIGH
    start: int | None = None
    hint: str = ""


def ask_scales(scales: Sequence[Scale], form: FormKeys, name: str = "scales") -> dict[str, int | None]:
    """Draw `scales` of `form` as one set called `name`; return the name of each → 0–10, or None while unanswered."""
    return _ask({form.key(scale.name): scale for scale in scales}, form.key(name))


def ask_scale(label: str, low: str, high: str, key: str, start: int | None = None) -> int | None:
    """Draw one scale with its ends in words, whose answer is remembered under `key`; return as `ask_scales` does."""
    return _ask({key: Scale("answer", label, low, high, start)}, f"{key} scale")["answer"]


def _ask(scales: Mapping[str, Scale], key: str) -> dict[str, int | None]:
    for each, scale in scales.items():
        tab.remember_first(each, UNANSWERED if scale.start is None else scale.start)

    def receive(moved: Mapping[str, Any] | None = None) -> None:
        moved, seen = moved or (tab.recall(key) or {}).get("moved"), _seen()
        if moved and moved["seq"] > seen.get(key, 0):
            seen[key] = moved["seq"]
            for each, scale in scales.items():
                # One that is new in the set may not be on the page yet.
                if scale.name in moved["answers"]:
                    answer = moved["answers"][scale.name]
                    tab.remember(each, answer if answer in NUMBERS else UNANSWERED)

    receive()
    told = _told(scales.values(), {scale.name: tab.recall(each) for each, scale in scales.items()})
    found = _set(key=key, on_moved_change=receive, data=told | {"seq": _seen().get(key, 0)})
    # In a new session, as after a restart, only the drawing itself brings what the page sent.
    receive(found.moved)
    return {scale.name: _number(tab.recall(each)) for each, scale in scales.items()}


def _told(scales: Iterable[Scale], answers: Mapping[str, Any]) -> dict[str, Any]:
    ends = {f"{LOWEST} is {scale.low}, {HIGHEST} is {scale.high}." for scale in scales}
    are_alike = len(ends) == 1 and len(answers) > 1
    looks = [
        {
            "name": scale.name,
            "label": scale.label,
            "hint": scale.hint,
            "low": "" if are_alike else f"{LOWEST} = {scale.low}",
            "high": "" if are_alike else f"{HIGHEST} = {scale.high}",
        }
        for scale in scales
    ]
    # As texts: to look whether a table of ours is one of theirs, Streamlit would load pandas.
    return {
        "scales": json.dumps(looks),
        "answers": json.dumps({name: _number(answer) for name, answer in answers.items()}),
        "ends": ends.pop() if are_alike else "",
        "buttons": session.choice(BUTTONS, False),
        "disabled": tab.is_sample(),
    }


def _seen() -> dict[str, int]:
    return tab.remember_first(_SEEN, {})


def _number(answer: Any) -> int | None:
    return answer if isinstance(answer, int) else None


def own_scale_names(check_ins: Iterable[CheckIn]) -> dict[str, str]:
    """Return key → name of her scales, then of whatever else has a number in `check_ins`. Raises JournalTrouble."""
    return labels(session.workbook().own_scales, {key for check_in in check_ins for key in check_in.measures})


def own_scales_to_ask(before: CheckIn) -> tuple[list[Scale], dict[str, float]]:
    """Return her scales as they are asked beside `before`, and the numbers in it that no slider asks for."""
    answers, asked = dict(before.measures), []
    for scale in asked_beside(session.workbook().own_scales, answers):
        start = answers.get(scale.id)
        # A slider has no stop for 2.5, and must not round a number she did not touch.
        if start is None or start in NUMBERS:
            answers.pop(scale.id, None)
            asked.append(Scale(scale.id, scale.name, start=None if start is None else int(start)))
    return asked, answers
