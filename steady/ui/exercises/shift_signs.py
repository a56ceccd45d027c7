"""What counts as a shift: signs in him and shifts in her side by side, ticked once a week, counted in weeks."""

from datetime import date, timedelta

import streamlit as st

from steady.domain.content.exercise_form import Exercise
from steady.domain.exercises import early_and_change_signs
from steady.domain.exercises.early_and_change_signs import HIM, ME
from steady.domain.records.exercise_entry import Entries
from steady.domain.records.week import monday_of, week_of
from steady.domain.spoken import count, day_and_month
from steady.ui.fields.field_widgets import Answers, Fields, Values, ask_fields
from steady.ui.saving.undoable_changes import amend_values
from steady.ui.state import tab
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.entry_view import show_words

SIDES = (HIM, ME)
WEEKS = {"This week": 0, "Last week": 1}
FORM = FormKeys("shift signs")


def is_first_time(exercise: Exercise, entries: Entries) -> bool:
    """Keep the form for the first time: once signs are chosen, the weeks are the task, and “Change” is on the card."""
    return not _has_signs(entries)


def draw_both_sides(exercise: Exercise, fields: Fields, form: FormKeys, values: Values) -> Answers:
    """Draw the signs of both sides beside each other, and any other step but the weeks as it is."""
    asked = tuple(side for side in fields if side.id != "weeks")
    if len(asked) < len(SIDES):
        kept = {"weeks": values["weeks"]} if values.get("weeks") else {}
        return ask_fields(asked, form, values) | kept
    answers: Answers = {}
    for column, side in zip(st.columns(len(asked), gap="medium"), asked, strict=True):
        with column:
            answers |= ask_fields((side,), form, values)
    return answers


def ask_week_by_week(exercise: Exercise, entries: Entries) -> None:
    """Draw the ticks of one week, and how many of the last four weeks each sign was seen in, always both sides."""
    if not _has_signs(entries) or tab.is_changing(entries):
        return
    st.header("Week by week")
    chosen = st.segmented_control(
        "Which week?", list(WEEKS), default="This week", required=True, key=f"{FORM.name} week", persist_state="session"
    )
    week = week_of(date.today() - timedelta(weeks=WEEKS[chosen]))
    st.caption(f"This is the week of Monday, {day_and_month(monday_of(week))}. Check off what you saw, on both sides.")
    seen: dict[str, list[str]] = {}
    for column, side in zip(st.columns(len(SIDES), gap="medium"), SIDES, strict=True):
        with column, st.container(border=True):
            st.markdown(f"**{exercise.words[side]}**")
            seen[side] = _ask_side(exercise.words[side], entries, side, week)
    pressed = st.button("Save this week", key=f"{FORM.name} keep", type="primary", disabled=tab.is_sample())
    if pressed and amend_values(entries[-1], lambda values: early_and_change_signs.with_week(values, week, seen)):
        st.rerun()
    st.caption(exercise.words["three_of_four"])
    st.caption(exercise.words["nobody_knows"])


def _has_signs(entries: Entries) -> bool:
    return any(early_and_change_signs.chosen_signs(entries, side) for side in SIDES)


def _ask_side(title: str, entries: Entries, side: str, week: str) -> list[str]:
    noted = early_and_change_signs.seen_in_weeks(entries, side).get(week, [])
    ticked = []
    for number, (sign, counted) in enumerate(early_and_change_signs.tally(entries, side, date.today()).items(), 1):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            # Her own words are no label: a label is read as Markdown.
            name, key, is_sample = f"{title}, number {number}, seen", FORM.key(f"{week} {side} {sign}"), tab.is_sample()
            if st.checkbox(name, sign in noted, key=key, label_visibility="collapsed", disabled=is_sample):
                ticked.append(sign)
            with st.container(gap=None, width="stretch"):
                show_words(sign)
                seen_in = f"Seen in {counted.seen} of {count(counted.noted, 'week')}"
                said = seen_in if counted.noted else "No weeks noted yet"
                st.caption(said + (". That counts." if counted.counts else ""))
    if not ticked and not noted and not early_and_change_signs.chosen_signs(entries, side):
        st.caption("You haven't picked any yet. Tap “Change” below to add some.")
    return ticked
