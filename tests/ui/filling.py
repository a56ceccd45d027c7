"""Gives every widget of an exercise on the screen an answer, and reads what stands in them."""

from itertools import cycle
from typing import Any

from steady.domain.content.exercise_form import Exercise, ExerciseField
from tests.ui.visit import Visit

WRITTEN = "Rang Anna, then swept the yard."
ASKED_IN = ("text_input", "radio", "button_group", "number_input", "date_input")


def ids_by_label(fields: tuple[ExerciseField, ...]) -> dict[str, str]:
    """The stored id of every choice on the screen, under the label that stands there."""
    found = {"yes": "yes", "no": "no"}
    for field in fields:
        found |= {label: choice for choice, label in field.choices.items()} | ids_by_label(field.fields)
    return found


def fill(visit: Visit, exercise: Exercise) -> None:
    """Give every widget of the exercise on the screen an answer, as far as a test without a browser can."""
    app, coins, ids = visit.app, cycle([2, 2, 2, 2, 2, 0, 0, 0]), ids_by_label(tuple(exercise.fields))
    for line in app.text_input:
        line.set_value(line.value or WRITTEN)
    for box in visit.boxes:
        visit.fill(box, box.value or WRITTEN)
    visit.move(dict.fromkeys(visit.sliders, 6))
    for choice in app.radio:
        choice.set_value(ids[choice.options[0]])
    for buttons in app.button_group:
        first = ids.get(_label(buttons.options[0]))
        if first is not None:
            buttons.set_value(first if buttons._is_single_select else [first])
    for number, share in zip(app.number_input, coins, strict=False):
        number.set_value(share)
    visit.look()


def _label(option: object) -> str:
    return getattr(option, "content", option)


def standing(visit: Visit) -> list[tuple[str, Any]]:
    """What stands in the fields on the screen, label and answer; those left empty are not among them."""
    widgets = [one for kind in ASKED_IN for one in getattr(visit.app, kind)]
    found = [(one.label, one.value) for one in (*widgets, *visit.sliders, *visit.boxes)]
    return [(label, value) for label, value in found if value not in (None, "", [], 0)]
