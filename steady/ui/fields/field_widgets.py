"""Draws one field of an exercise, whatever its kind, and returns its JSON value; None where she left it out."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from datetime import date
from functools import cache, partial
from typing import Any

import streamlit as st

from steady.domain.content.exercise_form import ContinuedRows, ExerciseField
from steady.ui.fields.suggestions import offer_suggestions
from steady.ui.fields.timers import ask_timer
from steady.ui.state import tab
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.entry_view import show_words
from steady.ui.widgets.slider import ask_scale
from steady.ui.widgets.writing_box import text_area

LINES_AT_FIRST, ROWS_AT_FIRST, PLENTY = 3, 10, 99
Fields = tuple[ExerciseField, ...]
Values = Mapping[str, Any]
Answers = dict[str, Any]
Start = Any
Draw = Callable[[ExerciseField, FormKeys, Start], Any]


def ask_field(asked: ExerciseField, form: FormKeys, start: Start = None, *, in_row: bool = False) -> Any:
    """Draw `asked` with the answer `start` and return what stands in it now; in a row, choices stand side by side."""
    answer = (DRAWN_IN_ROWS if in_row else DRAWN)[asked.kind](asked, form, start)
    if asked.skip_reason:
        st.caption(f"{asked.skip_reason}? Then you can skip it.")
    for chosen in answer if isinstance(answer, list) else [answer]:
        if isinstance(chosen, str) and (reply := asked.replies.get(chosen)):
            st.markdown(reply)
    return None if answer in ("", [], {}) else answer


def ask_fields(fields: Fields, form: FormKeys, start: Values, *, in_row: bool = False) -> Answers:
    """Draw `fields` one below the other; return field id → value for those that have an answer."""
    answers = {asked.id: ask_field(asked, form, start.get(asked.id), in_row=in_row) for asked in fields}
    return {name: answer for name, answer in answers.items() if answer is not None}


def _hint(asked: ExerciseField) -> None:
    if asked.hint:
        st.caption(asked.hint)
    if asked.example:
        # Without the first words it reads like something that was written here before.
        st.caption(f"For example: {asked.example}")


def _text(asked: ExerciseField, form: FormKeys, start: Start) -> str:
    name, start = offer_suggestions(asked, form, start)
    written = text_area(asked.label, start or "", form, name, rows=3)
    _hint(asked)
    if asked.soft_cap and len(written) > asked.soft_cap:
        st.caption("That's plenty for one box. You can stop here, and nothing gets cut off.")
    return written


def _line(asked: ExerciseField, form: FormKeys, start: Start) -> str:
    name, start = offer_suggestions(asked, form, start)
    written = st.text_input(asked.label, start or "", autocomplete="off", live=True, **form.widget(name))
    _hint(asked)
    return written


def _scale(asked: ExerciseField, form: FormKeys, start: Start) -> int | None:
    _hint(asked)
    return ask_scale(asked.label, asked.low, asked.high, form.key(asked.id), start)


def _choice(asked: ExerciseField, form: FormKeys, start: Start, *, across: bool = False) -> str | None:
    _hint(asked)
    index = list(asked.choices).index(start) if start in asked.choices else None
    return st.radio(asked.label, index=index, horizontal=across, **form.choice(asked.id, asked.choices))


def _choices(asked: ExerciseField, form: FormKeys, start: Start) -> list[str]:
    _hint(asked)
    known = [choice for choice in start or [] if choice in asked.choices]
    about = form.choice(asked.id, asked.choices)
    chosen: list[str] = st.pills(asked.label, selection_mode="multi", default=known, **about)
    if asked.most and len(chosen) > asked.most:
        st.caption(f"{asked.most} would be plenty, but we'll keep them all.")
    return chosen


def _draw_as_needed(draw: Callable[[int], Any], most: int, key: str, at_least: int) -> list[Any]:
    """Draw number 0, 1, 2 … until one beyond `at_least` is left empty; return what each one holds, empty ones too."""
    # One she has just emptied must not hide those below it.
    at_least = max(at_least, tab.recall(f"{key} filled", 0))
    drawn: list[Any] = []
    while len(drawn) < most and (len(drawn) <= at_least or drawn[-1]):
        drawn.append(draw(len(drawn)))
    tab.remember(f"{key} filled", max((number for number, value in enumerate(drawn, 1) if value), default=0))
    return drawn


def _most(asked: ExerciseField, written: Sequence[Any]) -> int:
    # What stands in the record is hers, however much it is, and a save must not drop it.
    return max(asked.most or PLENTY, len(written))


def _list(asked: ExerciseField, form: FormKeys, start: Start) -> list[str]:
    _hint(asked)
    name, start = offer_suggestions(asked, form, start)
    written = start or []

    def line(number: int) -> str:
        label = asked.label if number == 0 else f"{asked.label}, {number + 1}"
        began = written[number] if number < len(written) else ""
        return st.text_input(label, began, autocomplete="off", live=True, **form.widget(f"{name} {number}"))

    # Some lines are there from the start: each new one moves the buttons below, maybe from under her finger.
    at_first = max(len(written), LINES_AT_FIRST - 1)
    drawn = _draw_as_needed(line, _most(asked, written), form.key(name), at_first)
    return [written for written in drawn if written.strip()]


def _rows(asked: ExerciseField, form: FormKeys, start: Start) -> list[Answers]:
    st.markdown(f"**{asked.label}**")
    _hint(asked)
    written = start or []
    if isinstance(asked, ContinuedRows) and not written:
        st.caption("Nothing is on your list yet. You can go back and add something, or stop here.")
    folded = range(ROWS_AT_FIRST, len(written))
    fold = cache(lambda: st.expander(f"{len(folded)} more"))

    def row(number: int) -> Answers:
        with fold() if number in folded else nullcontext(), st.container(border=True):
            name = str(written[number].get(asked.named_by, "")) if isinstance(asked, ContinuedRows) else ""
            if name:
                show_words(name)
            else:
                st.caption(f"{number + 1}\\.")
            began = written[number] if number < len(written) else {}
            now_there = tuple(field for field in asked.fields if began or not field.later)
            hidden = {name: value for name, value in began.items() if name not in {field.id for field in now_there}}
            # The key of the form itself is part of it, so that a fresh form has fresh rows.
            return hidden | ask_fields(now_there, form.inner(f"{asked.id} {number}"), began, in_row=True)

    if isinstance(asked, ContinuedRows):
        return [row(number) for number in range(len(written))]
    drawn = _draw_as_needed(row, _most(asked, written), form.key(asked.id), len(written))
    return [answers for answers in drawn if answers]


def _coins(asked: ExerciseField, form: FormKeys, start: Start) -> dict[str, int]:
    st.markdown(f"**{asked.label}**")
    _hint(asked)
    shares: dict[str, int] = {}
    most = asked.most or PLENTY
    with st.grid(2, gap=("xsmall", "large")) as grid:
        for place, label in asked.choices.items():
            with grid.cell():
                about = form.widget(f"{asked.id} {place}")
                shares[place] = st.number_input(label, 0, most, start.get(place, 0) if start else 0, **about)
    shared = sum(shares.values())
    if shared > most:
        st.caption(f"That's {shared} coins, and you only have {most}. Please take some back.")
    else:
        st.caption(f"{shared} of {most} coins given out.")
    return {place: count for place, count in shares.items() if count}


def _yes_no(asked: ExerciseField, form: FormKeys, start: Start) -> bool | None:
    _hint(asked)
    before = None if start is None else "yes" if start else "no"
    answer = st.segmented_control(asked.label, ["yes", "no"], default=before, **form.widget(asked.id))
    return None if answer is None else answer == "yes"


def _date(asked: ExerciseField, form: FormKeys, start: Start) -> str | None:
    before = date.fromisoformat(start) if start else None
    chosen: date | None = st.date_input(asked.label, before, format="YYYY-MM-DD", **form.widget(asked.id))
    _hint(asked)
    return chosen.isoformat() if chosen else None


def _timer(asked: ExerciseField, form: FormKeys, start: Start) -> int | None:
    _hint(asked)
    return ask_timer(asked, form, start)


DRAWN: Mapping[str, Draw] = {
    "text": _text,
    "line": _line,
    "scale": _scale,
    "choice": _choice,
    "choices": _choices,
    "list": _list,
    "rows": _rows,
    "timer": _timer,
    "coins": _coins,
    "yes_no": _yes_no,
    "date": _date,
}
DRAWN_IN_ROWS: Mapping[str, Draw] = {**DRAWN, "choice": partial(_choice, across=True)}
