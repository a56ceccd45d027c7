"""Where he stands today: what fits the rung, never more than one rung up, and what a clear no changes."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import streamlit as st

from steady.domain import rungs
from steady.domain.exercise import ExerciseEntry
from steady.domain.exercise_form import Exercise, ExerciseStep
from steady.domain.week import week_of
from steady.ui import safety, session
from steady.ui.entry import spoken_day
from steady.ui.specials.special import Special

RUNG = "rung"


def on_top(exercise: Exercise, entries: Sequence[ExerciseEntry]) -> bool:
    """Say where he stood when she last looked."""
    last = rungs.latest(entries)
    if last is not None:
        st.caption(f"Last time, on {spoken_day(last.day)}: {_label(exercise, last.level)}.")
        if last.level == rungs.CLEAR_NO:
            _show_clear_no(exercise)
    return True


def beside_step(exercise: Exercise, step: ExerciseStep, values: dict[str, Any], form: str) -> dict[str, Any]:
    """Draw what the rung she chooses now means after the last one; return the week it is noted for."""
    if not any(field.id == RUNG for field in step.fields) or values.get(RUNG) is None:
        return {}
    earlier = [one for one in session.workbook().exercises.all() if one.values.get(RUNG) is not None]
    last, chosen = rungs.latest(earlier), int(values[RUNG])
    if last is not None and chosen > last.level + 1:
        now_at, one_up = _label(exercise, last.level), _label(exercise, last.level + 1)
        st.markdown(f"Last time he was at “{now_at}”. Meet him one rung up for now, and no higher: “{one_up}”.")
    if chosen == rungs.CLEAR_NO:
        _show_clear_no(exercise)
    return {"week": week_of(date.today())}


def _show_clear_no(exercise: Exercise) -> None:
    with st.container(border=True):
        st.markdown(exercise.words["clear_no"])
        st.markdown(exercise.words["court"])
    safety.show_card(session.content().safety.clear_no)


def _label(exercise: Exercise, level: int) -> str:
    asked = next(field for field in exercise.fields if field.id == RUNG)
    return asked.choices.get(str(level), str(level))


RUNGS = Special(on_top=on_top, beside_step=beside_step)
