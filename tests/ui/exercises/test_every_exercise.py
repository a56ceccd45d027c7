"""Every exercise of the content can be filled, saved, listed, opened again and saved unchanged, by the one engine."""

import pytest

from steady.domain.content.exercise_form import Exercise, ExerciseField
from tests.ui.doing import start
from tests.ui.filling import fill
from tests.ui.visit import Visit
from tests.words import our_words


def kinds(exercise: Exercise) -> set[str]:
    """The kinds of its fields."""
    return {one.kind for one in exercise.fields}


EXERCISES = [one for part in our_words().parts for one in part.exercises if one.steps]
# Their form is only the beginning; test_specials_b_words goes through what follows.
OF_THEIR_OWN_KIND = {"say_it_once", "parked_words", "if_it_stays_no"}
PLAIN = [one for one in EXERCISES if one.special not in OF_THEIR_OWN_KIND]
# Those with a kind of field that none before them had show nearly all of the engine.
FIRST_OF_A_KIND = [one for place, one in enumerate(PLAIN) if kinds(one) - set().union(*map(kinds, PLAIN[:place]))]


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


@pytest.mark.parametrize(
    "exercise",
    [pytest.param(one, id=one.id, marks=[] if one in FIRST_OF_A_KIND else [pytest.mark.long]) for one in PLAIN],
)
def test_what_is_filled_in_is_saved_field_by_field_listed_and_unchanged_when_opened_and_saved_again(visit, exercise):
    values = filled(visit, exercise)
    asked = [one for one in exercise.fields if one.id in fields_on_the_way(exercise) and one.kind != "date"]
    assert [one.id for one in asked if not is_answered(one, values)] == []
    assert exercise.next_step in visit.words
    visit.open("diary")
    assert exercise.title in visit.words
    visit.press("Change").in_card()
    steps = 0
    while "Stop changing it" in visit.buttons and steps < 12:
        visit.press("Save" if "Save" in visit.buttons else "Next")
        steps += 1
    [entry] = [one for one in visit.journal.exercises.all() if one.exercise == exercise.id]
    assert dict(entry.values) == values


@pytest.mark.long
@pytest.mark.parametrize(
    "exercise", [one for one in PLAIN if len([s for s in one.steps if not s.is_later]) > 1], ids=lambda one: one.id
)
def test_it_can_be_stopped_after_the_first_step_with_what_was_written_kept(visit, exercise):
    start(visit, exercise.title)
    fill(visit, exercise)
    visit.press("Save and stop here")
    entries = [one for one in visit.journal.exercises.all() if one.exercise == exercise.id]
    of_first = {one.id for one in exercise.steps[0].fields if one.kind != "timer" and not one.later}
    assert of_first <= {name for one in entries for name in one.values}


def test_what_was_written_can_be_saved_as_a_text_file_once_there_is_something(visit):
    label = "Save what you wrote as a text file"
    assert label not in [one.proto.label for one in visit.open("exercises").app.get("download_button")]
    filled(visit, PLAIN[0])
    visit.open("exercises").press("All exercises")
    assert label in [one.proto.label for one in visit.app.get("download_button")]
