"""Early signs and cool-downs: says where she will see them again, at the moment they are for."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from steady.domain.content.exercise_form import Exercise, ExerciseField
from steady.domain.exercises.early_signs import newest_lists
from steady.domain.look_backs import not_hidden
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.ui.exercises.hooks import Special
from steady.ui.fields.field_widgets import ask_fields
from steady.ui.state import session


def beneath(exercise: Exercise, entries: Sequence[ExerciseEntry]) -> None:
    """Say where her list comes up again, once there is one."""
    if any(entry.values for entry in entries):
        st.markdown(exercise.words["shown"])


def draw_fields(
    exercise: Exercise, fields: tuple[ExerciseField, ...], form: str, values: Mapping[str, Any]
) -> dict[str, Any]:
    """Draw the step; a new list starts from her last one, since the newest is the one she will see."""
    return ask_fields(fields, form, {**newest_lists(not_hidden(session.workbook().exercises.all())), **values})


SIGNS = Special(draw_fields=draw_fields, beneath=beneath)
