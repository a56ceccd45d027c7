"""The honest look: comes back after four weeks, or on the day she chose."""

from datetime import date, timedelta

import streamlit as st

from steady.domain.content.exercise_form import Exercise, ExerciseStep
from steady.domain.records.exercise_entry import Entries, ExerciseEntry
from steady.domain.spoken import full_day
from steady.ui.fields.field_widgets import Answers
from steady.ui.state import tab
from steady.ui.state.tab import FormKeys
from steady.ui.week.time_off import offer_time_off

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
