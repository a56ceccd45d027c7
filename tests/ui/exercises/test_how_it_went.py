"""What an exercise asks only later is one press away from the day after; and how two exercises close."""

from datetime import timedelta

import pytest

from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import now
from tests.ui.doing import kept, save, start
from tests.ui.fixed_day import TODAY
from tests.words import our_words

HOW = "How did it go?"
EXERCISES = {one.id: one for part in our_words().parts for one in part.exercises}
YESTERDAY = {"at": now() - timedelta(days=1), "day": TODAY - timedelta(days=1)}
# What was written, and the later question that the button leads to.
LATER = {
    "5D": ({"need_line": "I would like a quiet Sunday."}, EXERCISES["5D"].by_id["said"].label),
    "6B": ({"acts": [{"act": "find my papers"}]}, EXERCISES["6B"].by_id["acts"].by_id["done"].label),
    "6C": ({"limits": ["beg"]}, EXERCISES["6C"].by_id["kept_this_week"].label),
}


def shown(visit):
    kinds = (visit.app.radio, visit.app.button_group, visit.sliders)
    return [one.label for kind in kinds for one in kind]


def written(visit, exercise, **about):
    values, _ = LATER[exercise]
    visit.journal.exercises.save(ExerciseEntry(exercise=exercise, values=values, **about))


@pytest.mark.parametrize("exercise", LATER)
def test_from_the_day_after_one_press_leads_to_the_later_question(visit, exercise):
    written(visit, exercise, **YESTERDAY)
    visit.open("diary").press(HOW)
    assert LATER[exercise][1] in shown(visit)


def test_on_the_day_of_writing_it_is_not_asked_yet(visit):
    written(visit, "6C")
    assert HOW not in visit.open("diary").buttons


def test_the_answer_is_kept_with_what_she_wrote_and_then_it_is_asked_no_more(visit):
    written(visit, "6C", **YESTERDAY)
    visit.open("diary").press(HOW)
    visit.set("radio", LATER["6C"][1], "partly").press("Save")
    assert kept(visit, "6C") == [{"limits": ["beg"], "kept_this_week": "partly"}]
    assert HOW not in visit.open("diary").buttons


def test_what_has_a_place_of_its_own_for_it_is_not_asked_twice(visit):
    plan = {"if_cue": "late", "then_act": "tea"}
    visit.journal.exercises.save(ExerciseEntry(exercise="2C", values=plan, **YESTERDAY))
    assert HOW not in visit.open("diary").buttons


def test_up_to_three_moments_in_a_day_are_asked_for_and_the_wall_is_one_click_away(visit):
    another = EXERCISES["5B"].words["another"]
    assert another not in start(visit, EXERCISES["5B"].title).words
    for number in range(1, 4):
        save(visit, "5B", what=f"The cat, {number}")
        visit.look()
        assert (another in visit.words) is (number < 3)
    assert EXERCISES["5B"].words["wall"] in [link.proto.label for link in visit.app.get("page_link")]


def test_what_slipped_away_closes_kindly(visit):
    closing = EXERCISES["4B"].words["closing"]
    assert closing not in start(visit, EXERCISES["4B"].title).words
    save(visit, "4B", items=[{"part": "dancing on Fridays"}])
    assert closing in visit.look().words
