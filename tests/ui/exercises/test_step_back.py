"""Back inside an exercise: both steps stand as they were filled, and going back saves and loses nothing."""

import json
import time
from dataclasses import replace

import pytest

from steady.domain.exercises.values import may_go_back
from steady.domain.records.draft import Draft
from steady.domain.records.exercise_entry import ExerciseEntry
from steady.ui.exercises.wizard import BACK
from tests.browser.screens import CHANGE, KEEP_MINE, PARTS
from tests.ui.doing import kept, save, start
from tests.ui.filling import fill, standing
from tests.ui.visit import Visit

NEXT, SAVE, STOP = "Next", "Save", "Save and stop here"
CAME_BACK, CONFLICT = "You hadn't saved this yet.", "in another window after you opened it here"
# Parked words have a page of their own in place of steps.
OF_STEPS = [
    one
    for part in PARTS
    for one in part.exercises
    if len([step for step in one.screens if not step.is_later]) > 1 and one.special != "parked_words"
]
LOOK = next(one for one in OF_STEPS if one.id == "7C")
SAME, CHANGED = (step.fields[0].label for step in LOOK.steps[:2])
STANDS = {"same": "He is away till Friday."}


@pytest.fixture
def second_step(visit):
    """The honest look at its second step, with a word in it that is not saved yet."""
    return start(visit, LOOK.title).write(SAME, STANDS["same"]).press(NEXT).write(CHANGED, "I sleep")


def on_disk(visit):
    return [(one.id, one.revision, one.values) for one in visit.journal.exercises.all()]


def missing(visit, shown):
    return [one for one in shown if one not in standing(visit)]


def told_to_the_browser(visit):
    """The boxes whose words the browser may let go of, as every screen tells it."""
    told = [json.loads(piece.proto.json or "{}") for piece in visit.app.get("bidi_component")]
    [kept] = [one["kept"] for one in told if "outside" in one]
    return json.loads(kept).keys()


def reloaded(visit, monkeypatch):
    """The same journal in a new tab, once the words that were taken along lie on the disk."""
    for _ in range(500):
        if visit.journal.drafts.all():
            break
        time.sleep(0.02)
    return start(Visit(visit.folder, monkeypatch), LOOK.title)


@pytest.mark.long
@pytest.mark.parametrize("exercise", OF_STEPS, ids=lambda one: one.id)
def test_back_and_next_again_leave_every_step_as_it_was_filled(visit, exercise):
    steps = [step for step in exercise.screens if not step.is_later]
    start(visit, exercise.title)
    if NEXT not in visit.buttons:
        visit.press("Yes, I want to look at it")
    shown = []
    for at in range(len(steps)):
        fill(visit, exercise)
        shown.append(standing(visit))
        assert (BACK in visit.buttons) is may_go_back(steps, at)
        if BACK in visit.buttons:
            before = on_disk(visit)
            visit.press(BACK)
            assert (missing(visit, shown[-2]), on_disk(visit)) == ([], before)
            visit.press(NEXT)
            assert missing(visit, shown[-1]) == []
        visit.press(SAVE if at == len(steps) - 1 else NEXT)
    assert len(on_disk(visit)) == 1 and not visit.journal.drafts.all()


def test_going_back_says_nothing_of_drafts_and_what_is_changed_there_is_saved_with_the_rest(second_step):
    visit = second_step.press(BACK)
    assert CAME_BACK not in visit.words and "Page 1 of 4" in visit.words
    visit.write(SAME, "He is away till Sunday.").press(NEXT)
    assert kept(visit, LOOK.id) == [{"same": "He is away till Sunday.", "changed_me": "I sleep"}]
    assert [box.value for box in visit.boxes] == ["I sleep"] and not visit.app.warning


def test_the_browser_lets_go_of_words_that_went_along_wherever_she_is_now(second_step):
    boxes = {f"exercise {LOOK.id} 0/same", f"exercise {LOOK.id} 1/changed_me"}
    assert told_to_the_browser(second_step.press(BACK)) == boxes
    assert told_to_the_browser(second_step.open("this-week")) == boxes


def test_whoever_stops_after_going_back_has_both_steps_saved(second_step):
    second_step.press(BACK).press(STOP)
    assert kept(second_step, LOOK.id) == [{**STANDS, "changed_me": "I sleep"}]
    assert not second_step.journal.drafts.all()


def test_after_a_reload_she_stands_where_she_went_back_to_with_the_words_of_both_steps(second_step, monkeypatch):
    second_step.press(BACK)
    again = reloaded(second_step, monkeypatch)
    assert "Page 1 of 4" in again.words and [box.value for box in again.boxes] == [STANDS["same"]]
    again.press(NEXT)
    assert [box.value for box in again.boxes] == ["I sleep"]
    assert kept(again, LOOK.id) == [{**STANDS, "changed_me": "I sleep"}]


def test_back_from_a_step_she_left_empty_takes_her_back_after_a_reload_too(visit, monkeypatch):
    start(visit, LOOK.title).write(SAME, STANDS["same"]).press(NEXT).press(BACK)
    again = reloaded(visit, monkeypatch)
    assert "Page 1 of 4" in again.words and [box.value for box in again.boxes] == [STANDS["same"]]
    again.write(SAME, "He is away.").press(NEXT)
    assert kept(again, LOOK.id) == [{"same": "He is away."}]


def test_before_anything_is_saved_the_words_of_the_second_step_go_along_too(visit):
    start(visit, LOOK.title).press(NEXT).write(CHANGED, "I sleep").press(BACK)
    assert on_disk(visit) == []
    visit.write(SAME, STANDS["same"]).press(NEXT)
    assert kept(visit, LOOK.id) == [{**STANDS, "changed_me": "I sleep"}]


def test_what_another_window_saved_meanwhile_is_a_choice_after_going_back_as_before(second_step):
    [stored] = second_step.journal.exercises.all()
    second_step.journal.exercises.save(replace(stored, values={"same": "From the other window."}))
    second_step.press(BACK).press(NEXT)
    assert CONFLICT in second_step.words and kept(second_step, LOOK.id) == [{"same": "From the other window."}]
    second_step.press(KEEP_MINE)
    assert kept(second_step, LOOK.id) == [{**STANDS, "changed_me": "I sleep"}]


def test_the_question_after_a_conflict_is_not_asked_again_of_a_step_she_left(second_step):
    [stored] = second_step.journal.exercises.all()
    second_step.journal.exercises.save(replace(stored, values={"same": "From the other window."}))
    second_step.press(NEXT)
    assert CONFLICT in second_step.words
    assert CONFLICT not in second_step.press(BACK).words


@pytest.mark.parametrize("values", [{}, {"id": "x"}, {"beside": {"step": 1}}])
def test_a_draft_that_nothing_can_be_made_of_does_not_shut_the_exercise(visit, values):
    visit.journal.drafts.save(Draft(form=f"exercise {LOOK.id} 0", values=values))
    assert "of 4" in start(visit, LOOK.title).words


def test_an_entry_that_is_changed_has_the_way_back_too(visit):
    save(visit, LOOK.id, **STANDS)
    visit.open("diary").press(CHANGE).in_card().press(NEXT).write(CHANGED, "I sleep").press(BACK)
    assert [box.value for box in visit.boxes] == [STANDS["same"]]
    visit.press(NEXT)
    assert [box.value for box in visit.boxes] == ["I sleep"] and len(on_disk(visit)) == 1


def test_there_is_no_way_back_from_what_is_asked_only_later(visit):
    values = dict.fromkeys(("feel", "hope", "my_side", "not_asking"), "Calm and clear.") | {"status": "draft"}
    visit.journal.exercises.save(ExerciseEntry(exercise="3A", values=values))
    visit.open("diary").press(CHANGE).in_card()
    seen = []
    while SAVE not in visit.buttons:
        seen.append(BACK in visit.buttons)
        visit.press(NEXT)
    assert (seen, BACK in visit.buttons) == ([False, True, True, True], False)
