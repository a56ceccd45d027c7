"""Every exercise of the content can be filled, saved, listed, opened again and saved unchanged, by the one engine."""

from itertools import cycle

import pytest

from steady.content import read_content
from steady.domain.exercise_form import Exercise, ExerciseField
from tests.running import ROOT
from tests.ui.doing import start
from tests.ui.visit import Visit

EXERCISES = [one for part in read_content(ROOT / "content").parts for one in part.exercises if one.steps]
WRITTEN = "Rang Anna, then swept the yard."
# Their form is only the beginning; test_specials_b_words goes through what follows.
OF_THEIR_OWN_KIND = {"say_it_once", "parked_words", "if_it_stays_no"}
PLAIN = [one for one in EXERCISES if one.special not in OF_THEIR_OWN_KIND]


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
    for slider in app.select_slider:
        slider.set_value(6)
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


def fields_on_the_way(exercise: Exercise) -> set[str]:
    """The fields a first filling asks for, but timers, which need a browser."""
    return {one.id for step in exercise.steps for one in step.fields if not one.later and one.kind != "timer"}


def filled(visit: Visit, exercise: Exercise) -> dict[str, object]:
    """Fill the exercise from its first step to its last; return what the journal then holds of it."""
    start(visit, exercise.title)
    while {"Save", "Next"} & set(visit.buttons):
        fill(visit, exercise)
        visit.press("Save" if "Save" in visit.buttons else "Next")
    [entry] = [one for one in visit.journal.exercises.all() if one.exercise == exercise.id]
    return dict(entry.values)


def is_answered(field: ExerciseField, values: dict[str, object]) -> bool:
    return bool(values.get(field.id)) or values.get(field.id) == 0


@pytest.mark.parametrize("exercise", PLAIN, ids=lambda one: one.id)
def test_what_is_filled_in_is_saved_field_by_field_and_listed(visit, exercise):
    values = filled(visit, exercise)
    asked = [one for one in exercise.fields if one.id in fields_on_the_way(exercise) and one.kind != "date"]
    assert [one.id for one in asked if not is_answered(one, values)] == []
    assert exercise.next_step in visit.words
    visit.open("diary")
    assert exercise.title in visit.words


@pytest.mark.parametrize("exercise", PLAIN, ids=lambda one: one.id)
def test_opened_again_it_stands_as_it_was_and_saving_it_unchanged_changes_nothing(visit, exercise):
    values = filled(visit, exercise)
    visit.open("diary").press("Change").in_card()
    steps = 0
    while "Stop changing it" in visit.buttons and steps < 12:
        visit.press("Save" if "Save" in visit.buttons else "Next")
        steps += 1
    [entry] = [one for one in visit.journal.exercises.all() if one.exercise == exercise.id]
    assert dict(entry.values) == values


@pytest.mark.parametrize("exercise", [one for one in PLAIN if len([s for s in one.steps if not s.is_later]) > 1],
                         ids=lambda one: one.id)
def test_it_can_be_stopped_after_the_first_step_with_what_was_written_kept(visit, exercise):
    start(visit, exercise.title)
    fill(visit, exercise)
    visit.press("Stop here, saved")
    entries = [one for one in visit.journal.exercises.all() if one.exercise == exercise.id]
    of_first = {one.id for one in exercise.steps[0].fields if one.kind != "timer" and not one.later}
    assert of_first <= {name for one in entries for name in one.values}


def test_what_was_written_can_be_saved_as_a_text_file_once_there_is_something(visit):
    label = "Save what you wrote as a text file"
    assert label not in [one.proto.label for one in visit.open("exercises").app.get("download_button")]
    filled(visit, PLAIN[0])
    visit.open("exercises").press("All exercises")
    assert label in [one.proto.label for one in visit.app.get("download_button")]
