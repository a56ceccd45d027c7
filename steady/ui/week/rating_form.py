"""The sliders of one part: rate yourself, save, and only then see how it compares."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

import streamlit as st

from steady.domain.content.part import Part, SliderItem
from steady.domain.records.rating import FEWEST_ANSWERS, Rating, drifted_apart, score
from steady.domain.spoken import full_day, small_number
from steady.ui.saving import saved_entry
from steady.ui.saving.form import Form
from steady.ui.state import session, tab
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.fragment import guarded_fragment
from steady.ui.widgets.slider import Scale, ask_scales

WEEKS_BETWEEN = 4
TAKES = f"It takes {small_number(FEWEST_ANSWERS)} answers for a score"
UNDO = "Undo: take back these answers"
SO_FAR = "Your ratings so far"


def rate_part(part: Part) -> Rating | None:
    """Ask how she is with `part`; once saved, show it, its point on the line, first and now, and return it."""
    ratings, saved = scored_ratings(part), saved_entry.standing(Rating)
    if saved is None or saved.part != part.id:
        say_when_last_rated(ratings)
        rating_form(part)
        show_guard(part)
        if ratings:
            # Folded until she has saved: last time's number must not pull at today's answer.
            with st.expander(SO_FAR, on_change="rerun") as so_far:
                if so_far.open:
                    _show_history(part, ratings)
        return None
    if saved_entry.show_saved(saved, partial(rating_form, part), UNDO, st.header):
        return None
    if (answered := len(saved.answers)) < FEWEST_ANSWERS:
        st.markdown(
            f"{TAKES}, and this one has {small_number(answered)}, so it isn't on your line yet. "
            "It's saved all the same, and you can add to it with “Change.”"
        )
    show_guard(part)
    if ratings:
        _show_history(part, ratings)
    return saved


def _show_history(part: Part, ratings: list[Rating]) -> None:
    # Imported here, so that a form alone loads no charts.
    from steady.ui.widgets.chart_view import show_part_history

    show_part_history(part, ratings)


def rating_form(part: Part, changing: Rating | None = None) -> None:
    """Draw the sliders of `part`, empty or as answered in `changing`, and save them when she asks for it."""
    # Read here: Streamlit would draw a mistake in the words inside a fragment as an error of its own.
    _rating_form(part, session.content().weekly.stem, changing)


@guarded_fragment
def _rating_form(part: Part, stem: str, changing: Rating | None) -> None:
    form = Form(f"rating {changing.id if changing else part.id}")
    before = form.base(changing)
    st.markdown(stem)
    start = form.begin(before, Rating(part=part.id))
    answers = ask_items(part.items, form, start.answers)
    if 0 < len(answers) < FEWEST_ANSWERS:
        st.markdown(f"{TAKES}. You've got {small_number(len(answers))}.")
    record = replace(before or Rating(id=form.id, part=part.id), answers=answers, day=form.ask_day())
    if stored := form.save(record, form.ask_to_save("Save my answers"), "Saved."):
        tab.forget("changing")
        if before is None:
            saved_entry.end_on(stored)
        st.rerun()


def ask_items(items: tuple[SliderItem, ...], form: FormKeys, start: Mapping[str, int]) -> dict[str, int]:
    """Draw the sliders of `items`; return item id → 0–10 for those she answered, now or in `start`."""
    # An answer to an item that is no longer asked stays as it was.
    asked = {item.id for item in items}
    answers = {item: answer for item, answer in start.items() if item not in asked}
    hints = {item.id: f"{item.skip_reason}? Then leave it empty." for item in items if item.skip_reason}
    scales = [
        Scale(item.id, item.question, item.low, item.high, start.get(item.id), hints.get(item.id, "")) for item in items
    ]
    given = ask_scales(scales, form)
    return answers | {item: answer for item, answer in given.items() if answer is not None}


def scored_ratings(part: Part) -> list[Rating]:
    """Return her ratings of `part` that have a score, oldest first."""
    ratings = session.workbook().ratings.all()
    return [each for each in ratings if each.part == part.id and score(each.answers, part.reversed_items) is not None]


def say_when_last_rated(ratings: list[Rating]) -> None:
    """Say when she last rated this part, and that every four weeks is often enough."""
    if ratings:
        st.caption(f"You last did this on {full_day(ratings[-1].day)}. Once every {WEEKS_BETWEEN} weeks is plenty.")


def show_guard(part: Part) -> None:
    """Show the note of the part's guard while what belongs together went apart; below the sliders, to pull at none."""
    ratings = [each for each in session.workbook().ratings.all() if each.part == part.id]
    if part.guard and drifted_apart(part.guard, ratings):
        with st.container(border=True):
            st.markdown(part.guard.note)
