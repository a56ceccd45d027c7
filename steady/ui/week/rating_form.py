"""The sliders of one part: rate yourself, save, and only then see how it compares."""

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from steady.domain.content.part import Part, SliderItem
from steady.domain.records.rating import FEWEST_ANSWERS, Rating, drifted_apart, score
from steady.domain.spoken import full_day
from steady.ui.saving.form import Form
from steady.ui.state import session, tab
from steady.ui.state.tab import FormKeys
from steady.ui.widgets.fragment import guarded_fragment
from steady.ui.widgets.slider import Scale, ask_scales

WEEKS_BETWEEN = 4


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
        st.caption(f"It takes {FEWEST_ANSWERS} answers for a score. What you've answered is saved.")
    record = replace(before or Rating(id=form.id, part=part.id), answers=answers, day=form.ask_day())
    if form.save(record, form.ask_to_save("Save my answers"), "Saved. Thanks for taking a look."):
        tab.forget("changing")
        tab.remember(f"rated {part.id}", True)
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
