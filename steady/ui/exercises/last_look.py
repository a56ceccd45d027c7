"""Two exercises that begin with the last time: the honest look, due after four weeks, and where he stands today."""

from datetime import date, timedelta

import streamlit as st

from steady.domain.content.exercise_form import Exercise, ExerciseStep
from steady.domain.exercises import stance_ladder
from steady.domain.records.exercise_entry import Entries, ExerciseEntry
from steady.domain.records.week import week_of
from steady.domain.spoken import full_day
from steady.ui.fields.field_widgets import Answers
from steady.ui.safety import help_lines
from steady.ui.state import session, tab
from steady.ui.state.tab import FormKeys
from steady.ui.week.time_off import offer_time_off

RUNG = "rung"
REVIEW = "next_review"
FOUR_WEEKS, TWO_WEEKS = 28, 14
REST = "rest"
EARLIER = "honest look, earlier"


def say_when_it_is_due(exercise: Exercise, entries: Entries) -> bool:
    """Say that it is time, or when the next look is; before that the form opens when she asks for it."""
    if not entries or tab.recall("exercise done") is not None:
        return True
    review = review_day(exercise, entries[-1])
    if review <= date.today():
        st.info(exercise.words["again"])
        return True
    st.markdown(f"Your next look is on {full_day(review)}.")
    if tab.recall(EARLIER) == entries[-1].id:
        return True
    if not tab.is_changing(entries):
        st.button("Look again now", on_click=tab.remember, args=(EARLIER, entries[-1].id))
    return False


def offer_two_weeks_off(exercise: Exercise, entries: Entries) -> None:
    """Offer the two weeks off she chose in her last look, for as long as they would last."""
    if not entries or entries[-1].values.get("choice") != REST:
        return
    left = entries[-1].day + timedelta(days=TWO_WEEKS) - date.today()
    if left > timedelta(0):
        offer_time_off(left.days, exercise.words["rest"])


def add_next_look(exercise: Exercise, step: ExerciseStep, values: Answers, form: FormKeys) -> Answers:
    """Return the day of the next look where she chose none: four weeks from today."""
    is_last = any(field.id == REVIEW for field in step.fields)
    if not is_last or not values or values.get(REVIEW):
        return {}
    return {REVIEW: (date.today() + _pause(exercise)).isoformat()}


def review_day(exercise: Exercise, entry: ExerciseEntry) -> date:
    """Return the day on which the look of `entry` comes back."""
    try:
        return date.fromisoformat(entry.values[REVIEW])
    except (KeyError, TypeError, ValueError):
        return entry.day + _pause(exercise)


def _pause(exercise: Exercise) -> timedelta:
    return timedelta(days=exercise.again_after_days or FOUR_WEEKS)


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
        st.markdown(f"Last time it was “{now_at}.” For now, go just one step from there: “{one_up}.”")
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
