"""The load map: what could change stands beside the question which one thing will."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from steady.domain.content.exercise_form import Exercise, ExerciseField
from steady.ui.exercises.hooks import Special
from steady.ui.fields.field_widgets import ask_fields
from steady.ui.widgets.entry_view import show_words

DUTIES, TAG, STAYS = "duties", "tag", "must_be_me"


def draw_fields(
    exercise: Exercise, fields: tuple[ExerciseField, ...], form: str, values: Mapping[str, Any]
) -> dict[str, Any]:
    """Draw the step; above the one change, the duties that could be shared, smaller, later or gone, by their tag."""
    asked = next(one for one in exercise.fields if one.id == DUTIES)
    if asked not in fields:
        _show_what_could_change(asked, values.get(DUTIES) or [])
    return ask_fields(fields, form, values)


def _show_what_could_change(asked: ExerciseField, duties: list[Mapping[str, Any]]) -> None:
    tags = next(column.choices for column in asked.fields if column.id == TAG)
    for tag, label in tags.items():
        names = [str(one["name"]) for one in duties if one.get(TAG) == tag and one.get("name")]
        if names and tag != STAYS:
            st.caption(f"This {label}")
            show_words(" · ".join(names))


LOAD_MAP = Special(draw_fields=draw_fields)
