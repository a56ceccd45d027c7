"""The tiny weekly plan: takes sparks over with one click, asks how it went, and sets the days side by side."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import streamlit as st

from steady.domain.content.exercise_form import ContinuedRows, Exercise
from steady.domain.exercises.sparks_and_moments import Spark, alive_with_and_without, closest
from steady.domain.records.exercise_entry import Entries, ExerciseEntry
from steady.domain.spoken import full_day
from steady.ui.fields.field_widgets import Answers, Fields, Values, ask_fields
from steady.ui.fields.suggestions import refill, refilled
from steady.ui.safety.help_cards import show_cards_for
from steady.ui.saving.undoable_changes import amend_values
from steady.ui.state import session, tab
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.entry_view import calm_ones, show_words

PLAN, WHAT = "plan", "what"
OFFERED = 4


def draw_plan_with_sparks(exercise: Exercise, fields: Fields, form: FormKeys, values: Values) -> Answers:
    """Draw the sparks that lie closest, each with a button that takes it over, and the rows of the plan."""
    plan = fields[0]
    if isinstance(plan, ContinuedRows):
        return ask_fields(fields, form, values)
    if not values.get(PLAN):
        # A row that was taken over is filled, and yet nothing of it is done.
        plan = replace(plan, fields=tuple(column for column in plan.fields if not column.later))
    boxes, starts = refilled(form, values)
    taken = _offer_sparks(exercise, form, tab.recall(form.key("rows"), []), plan.most)
    answers = ask_fields((plan, *fields[1:]), boxes, starts)
    rows = answers.get(PLAN, [])
    if taken is not None and len(rows) < (plan.most or OFFERED):
        rows = [*rows, {WHAT: taken.what}]
        refill(form, {PLAN: rows})
        tab.remember(form.key("rows"), rows)
        st.rerun()
    tab.remember(form.key("rows"), rows)
    return answers


def _offer_sparks(exercise: Exercise, form: FormKeys, rows: Sequence[Values], most: int | None) -> Spark | None:
    """Draw the sparks; return the one she took just now. `rows` are those of the last drawing."""
    there = {str(row.get(WHAT)).strip().casefold() for row in rows}
    calm = closest(calm_ones(session.workbook().exercises.all()))
    sparks = [spark for spark in calm if spark.what.casefold() not in there][:OFFERED]
    if not sparks:
        return None
    st.markdown(exercise.words["take_two"])
    pressed, is_shut = None, (most is not None and len(rows) >= most) or tab.is_sample()
    for number, spark in enumerate(sparks, 1):
        with st.container(horizontal=True, vertical_alignment="center"):
            if st.button(f"Use spark {number}", key=form.key(f"take {spark.what}"), disabled=is_shut):
                pressed = spark
            show_words(f"{spark.what} (felt good {spark.alive}, easy {spark.ease})")
    return pressed


def ask_how_it_went(exercise: Exercise, entries: Entries) -> bool:
    """Ask how those things of the latest plan went whose day has come."""
    if not entries or tab.is_changing(entries):
        return True
    entry, today = entries[-1], date.today().isoformat()
    due = [
        (number, row)
        for number, row in enumerate(entry.values.get(PLAN, []))
        if row.get(WHAT) and "done" not in row and str(row.get("day", "")) <= today
    ]
    if due:
        st.header("How did it go?")
    later = tuple(column for field in exercise.fields for column in field.fields if column.later)
    for number, row in due:
        with st.container(border=True):
            show_words(str(row[WHAT]))
            if row.get("day"):
                st.caption(full_day(date.fromisoformat(row["day"])))
            form = FormKeys(f"plan {entry.id} {number}")
            answers = ask_fields(later, form, row)
            show_cards_for((text for text in answers.values() if isinstance(text, str)), form)
            if st.button("Save this", key=f"keep plan {entry.id} {number}", disabled=tab.is_sample()) and answers:
                _keep(entry, number, answers)
    return True


def _keep(entry: ExerciseEntry, number: int, answers: Answers) -> None:
    def with_answers(values: Values) -> Answers:
        rows = [{**row, **answers} if n == number else row for n, row in enumerate(values.get(PLAN, []))]
        return {**values, PLAN: rows}

    if amend_values(entry, with_answers):
        st.rerun()


def compare_days(exercise: Exercise, entries: Entries) -> None:
    """Set the days with and without side by side, once there are enough of both."""
    both = alive_with_and_without(entries)
    if both:
        done, not_done = (f"{days.mean:.1f} out of 10, over {days.days} days" for days in both)
        st.markdown(exercise.words["compare"].format(done=done, not_done=not_done))
        st.caption(
            "They're just two numbers side by side. They can't tell you if one had anything to do with the other."
        )
