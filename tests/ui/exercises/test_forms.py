"""The form of every exercise: ready-made lines, boxes as many as needed, and two windows half-way through."""

from dataclasses import replace

import pytest

from tests.browser.screens import CHANGE, DELETE, KEEP_MINE, KEEP_THEIRS
from tests.ui.doing import boxes, kept, save, start
from tests.words import our_words

NEXT, SAVE, STOP_HERE = "Next", "Save", "Save and stop here"
EXERCISES = {one.id: one for part in our_words().parts for one in part.exercises}
SIGNS = EXERCISES["3D"].title
SIGN = EXERCISES["3D"].by_id["signs"].suggestions[2]
COOLDOWNS = EXERCISES["3D"].by_id["cooldowns"].suggestions
FACT, GUESS = (EXERCISES["1B"].by_id[name].label for name in ("facts", "guesses"))
PLAN, HELPED = EXERCISES["2C"].title, EXERCISES["2C"].by_id["helped"].label
IF, THEN = (EXERCISES["2C"].by_id[name].label for name in ("if_cue", "then_act"))
CONFLICT = "in another window after you opened it here"


def test_a_ready_made_line_joins_what_she_typed_and_is_offered_once(visit):
    start(visit, SIGNS).write("I notice", "I talk to myself").press(SIGN)
    assert boxes(visit, "I notice") == ["I talk to myself", SIGN]
    assert [button.disabled for button in visit.app.button if button.label == SIGN] == [True]


def test_a_full_list_offers_no_more_lines(visit):
    start(visit, SIGNS).press(NEXT)
    for line in COOLDOWNS[:3]:
        visit.press(line)
    assert [button.disabled for button in visit.app.button if button.label == COOLDOWNS[3]] == [True]
    visit.press(SAVE)
    assert kept(visit, "3D") == [{"cooldowns": list(COOLDOWNS[:3])}]


def test_a_line_she_empties_does_not_hide_those_below_it(visit):
    start(visit, SIGNS)
    for number, sign in enumerate(("hot face", "cold hands", "I talk fast", "I cannot sit"), 1):
        visit.write("I notice" if number == 1 else f"I notice, {number}", sign)
    for number in (1, 2, 3):
        visit.write("I notice" if number == 1 else f"I notice, {number}", "")
    visit.press(NEXT)
    assert kept(visit, "3D") == [{"signs": ["I cannot sit"]}]


def test_what_is_asked_later_is_asked_when_she_comes_back_and_not_before(visit):
    start(visit, PLAN).write(IF, "it is late").press(NEXT)
    assert SAVE in visit.buttons
    visit.write(THEN, "go to bed").press(SAVE).press("All exercises")
    start(visit, PLAN).press(CHANGE).in_card().press(NEXT).press(NEXT)
    visit.answer({HELPED: 6}).in_card().press(SAVE)
    assert kept(visit, "2C") == [{"if_cue": "it is late", "then_act": "go to bed", "helped": 6}]


def test_what_is_being_written_stands_in_the_form_alone(visit):
    start(visit, "Where things stand").press(NEXT).write(FACT, "He paid the rent").press(NEXT)
    assert CHANGE not in visit.buttons
    visit.press(STOP_HERE)
    assert CHANGE in visit.buttons


@pytest.fixture
def half_way(visit):
    """At the guesses of an exercise, while another window has changed the facts of the same entry."""
    start(visit, "Where things stand").press(NEXT).write(FACT, "He paid the rent").press(NEXT)
    (entry,) = visit.journal.exercises.all()
    visit.journal.exercises.save(replace(entry, values={"facts": ["Theirs: he paid half the rent"]}))
    return visit.write(GUESS, "He has met someone").press(NEXT)


def test_two_windows_half_way_through_save_nothing_over_each_other(half_way):
    assert CONFLICT in half_way.words
    assert kept(half_way, "1B") == [{"facts": ["Theirs: he paid half the rent"]}]
    half_way.press(KEEP_MINE)
    assert kept(half_way, "1B") == [{"facts": ["He paid the rent"], "guesses": ["He has met someone"]}]


def test_after_keeping_the_saved_one_she_goes_on_from_there(half_way):
    half_way.press(KEEP_THEIRS).write(GUESS, "He is tired").press(NEXT)
    assert CONFLICT not in half_way.words
    assert kept(half_way, "1B") == [{"facts": ["Theirs: he paid half the rent"], "guesses": ["He is tired"]}]


def test_an_entry_deleted_half_way_stays_deleted_and_the_rest_is_kept(visit):
    start(visit, "Where things stand").press(NEXT).write(FACT, "He paid the rent").press(NEXT)
    visit.open("diary").press(DELETE)
    visit.open("exercises").write(GUESS, "He has met someone").press(NEXT).press(KEEP_THEIRS)
    assert kept(visit, "1B") == []
    visit.write(GUESS, "He is tired").press(NEXT).press(SAVE)
    assert kept(visit, "1B") == [{"guesses": ["He is tired"]}]


def test_pressing_a_button_of_a_plan_that_is_deleted_elsewhere_brings_nothing_back(visit):
    plan = save(visit, "2C", if_cue="it is late", then_act="go to bed")
    start(visit, PLAN)
    visit.journal.exercises.delete(plan.id)
    visit.press("I used it today")
    assert kept(visit, "2C") == []
