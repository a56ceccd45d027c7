"""Early signs and cool-downs: says where she will see them again, at the moment they are for."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from steady.domain.exercise import ExerciseEntry
from steady.domain.exercise_form import Exercise, ExerciseField
from steady.domain.look_backs import not_hidden
from steady.domain.signs import newest_lists
from steady.ui import session
from steady.ui.exercise_fields import ask_fields
from steady.ui.specials.special import Special


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
