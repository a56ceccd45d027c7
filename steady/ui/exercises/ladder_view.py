"""Where he stands today: what fits the rung, never more than one rung up, and what a clear no changes."""

from datetime import date

import streamlit as st

from steady.domain.content.exercise_form import Exercise, ExerciseStep
from steady.domain.exercises import stance_ladder
from steady.domain.records.exercise_entry import Entries
from steady.domain.records.week import week_of
from steady.domain.spoken import full_day
from steady.ui.fields.field_widgets import Answers
from steady.ui.safety import help_lines
from steady.ui.state import session
from steady.ui.state.tab import FormKeys

RUNG = "rung"


def say_where_he_stood(exercise: Exercise, entries: Entries) -> bool:
    """Say where he stood when she last looked."""
    last = stance_ladder.latest_rung(entries)
    if last is not None:
        st.caption(f"Last time, on {full_day(last.day)}: {_label(exercise, last.level)}.")
        if last.level == stance_ladder.CLEAR_NO:
            _show_clear_no(exercise)
    return True


def show_what_the_rung_means(exercise: Exercise, step: ExerciseStep, values: Answers, form: FormKeys) -> Answers:
    """Draw what the rung she chooses now means after the last one; return the week it is noted for."""
    if not any(field.id == RUNG for field in step.fields) or values.get(RUNG) is None:
        return {}
    earlier = [entry for entry in session.workbook().exercises.all() if entry.values.get(RUNG) is not None]
    last, chosen = stance_ladder.latest_rung(earlier), int(values[RUNG])
    if last is not None and chosen > last.level + 1:
        now_at, one_up = _label(exercise, last.level), _label(exercise, last.level + 1)
        st.markdown(f"Last time he was at “{now_at}”. Meet him one rung up for now, and no higher: “{one_up}”.")
    if chosen == stance_ladder.CLEAR_NO:
        _show_clear_no(exercise)
    return {"week": week_of(date.today())}


def _show_clear_no(exercise: Exercise) -> None:
    with st.container(border=True):
        st.markdown(exercise.words["clear_no"])
        st.markdown(exercise.words["court"])
    help_lines.show_help_card(session.content().safety.clear_no)


def _label(exercise: Exercise, level: int) -> str:
    return exercise.by_id[RUNG].choices.get(str(level), str(level))
