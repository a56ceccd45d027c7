"""Steady first, facts and guesses, the first-steps card, the mix and the ring, on a real journal."""

from dataclasses import replace
from datetime import timedelta

import pytest

from steady.domain.records.exercise_entry import ExerciseEntry
from steady.domain.records.record import now
from tests.ui.doing import boxes, kept, save, start
from tests.words import our_words

NEXT, SAVE, STOP_HERE = "Next", "Save", "Save and stop here"
EXERCISES = {one.id: one for part in our_words().parts for one in part.exercises}
FACT, GUESS = (EXERCISES["1B"].by_id[name].label for name in ("facts", "guesses"))
MOVE, LEAVE_IT = (EXERCISES["1B"].words[name] for name in ("move_it", "leave_it"))
WHAT_HE_THINKS = "He thinks I am too much for him"
TODAY_I_WILL, I_WILL_NOT, LEAN_ON = (
    EXERCISES["1C"].by_id[name].label for name in ("do_today", "leave_today", "person_initials")
)
DONE = EXERCISES["1C"].words["done"]
MIX = EXERCISES["2A"].words["mix"].format(number=3)
LOOP = EXERCISES["2B"]
RING = [f"{number}. {one.label}" for number, one in enumerate(list(LOOP.fields)[:4], 1)]


# Steady first


def test_the_way_she_picked_stays_in_sight_beside_the_timer(visit):
    start(visit, "Steady first").answer({"How shaken do you feel right now?": 8}).press(NEXT)
    visit.set("radio", "What would you like to try?", "cold_water").press(NEXT)
    assert "Hold both wrists under cold water." in visit.words
    assert [one.label for one in visit.app.get("button_group")] == ["How long would you like?"]
    visit.press(NEXT).answer({"How shaken do you feel now?": 5}).press(SAVE)
    assert kept(visit, "1A") == [{"shaken_before": 8, "method": "cold_water", "shaken_after": 5}]


def test_without_a_way_picked_the_breathing_is_told(visit):
    start(visit, "Steady first").press(NEXT).press(NEXT)
    assert "Breathe in through your nose." in visit.words


# Where things stand


@pytest.fixture
def facts(visit):
    """At the facts, with one that is a guess typed first and one that is none."""
    start(visit, "Where things stand").press(NEXT)
    return visit.write(FACT, WHAT_HE_THINKS).write(f"{FACT}, 2", "He slept at his brother's")


def test_a_line_that_reads_his_mind_may_move_to_the_guesses_and_nothing_is_lost(facts):
    assert EXERCISES["1B"].words["move"].format(phrase="He thinks") in facts.words
    facts.press(MOVE)
    assert boxes(facts, FACT) == ["He slept at his brother's"]
    facts.press(NEXT)
    assert boxes(facts, GUESS) == [WHAT_HE_THINKS]
    facts.press(NEXT).press(SAVE)
    assert kept(facts, "1B") == [{"facts": ["He slept at his brother's"], "guesses": [WHAT_HE_THINKS]}]


def test_the_suggestion_can_be_left_and_does_not_come_back(facts):
    facts.press(LEAVE_IT)
    assert MOVE not in facts.buttons
    facts.press(NEXT)
    assert kept(facts, "1B") == [{"facts": [WHAT_HE_THINKS, "He slept at his brother's"]}]


def test_a_moved_line_can_be_put_back(facts):
    facts.press(MOVE).press("Put it back")
    assert boxes(facts, FACT) == ["He slept at his brother's", WHAT_HE_THINKS]
    facts.press(NEXT)
    assert kept(facts, "1B") == [{"facts": ["He slept at his brother's", WHAT_HE_THINKS]}]


def test_one_line_is_asked_about_at_a_time(facts):
    facts.write(f"{FACT}, 3", "He must be happy now")
    assert facts.buttons.count(MOVE) == 1
    facts.press(MOVE).press(MOVE)
    assert MOVE not in facts.buttons
    facts.press(NEXT)
    assert kept(facts, "1B") == [
        {"facts": ["He slept at his brother's"], "guesses": [WHAT_HE_THINKS, "He must be happy now"]}
    ]


def test_a_line_moved_while_changing_an_old_entry_joins_the_guesses_there(visit):
    save(visit, "1B", facts=[WHAT_HE_THINKS], guesses=["He has met someone"], unknowns=["What he will say"])
    start(visit, "Where things stand").press("Change").in_card().press(NEXT).press(MOVE).press(STOP_HERE)
    assert kept(visit, "1B") == [{"guesses": ["He has met someone", WHAT_HE_THINKS], "unknowns": ["What he will say"]}]


# First-steps card


def test_the_card_is_written_in_three_steps_and_stands_on_the_first_screen(visit):
    start(visit, "First-steps card").press("walk to the park and back")
    assert boxes(visit, TODAY_I_WILL) == ["walk to the park and back"]
    visit.press(NEXT).write(I_WILL_NOT, "his pages").press(NEXT)
    visit.write(LEAN_ON, "A. M.").press(SAVE)
    visit.open("")
    for line in ("walk to the park and back", "his pages", "A. M."):
        assert line in visit.words
    assert "This card stays on your first screen until tomorrow" in visit.words


def test_a_suggestion_is_only_a_start_and_can_be_written_over(visit):
    start(visit, "First-steps card").press("call my sister").write(TODAY_I_WILL, "call my sister at six").press(NEXT)
    assert kept(visit, "1C") == [{"do_today": "call my sister at six"}]


def test_a_tick_on_the_first_screen_is_saved_and_can_be_taken_back(visit):
    save(visit, "1C", do_today="Walk to the park")
    visit.open("").set("checkbox", DONE, True)
    assert kept(visit, "1C") == [{"do_today": "Walk to the park", "done": True}]
    assert visit.set("checkbox", DONE, False).app.checkbox[0].value is False
    assert kept(visit, "1C") == [{"do_today": "Walk to the park", "done": False}]


def test_a_tick_set_in_another_window_shows_here_and_is_not_undone(visit):
    card = save(visit, "1C", do_today="Walk to the park")
    visit.open("")
    visit.journal.exercises.save(replace(card, values={**card.values, "done": True, "leave_today": "his pages"}))
    visit.look()
    assert [box.value for box in visit.app.checkbox if box.label == DONE] == [True]
    assert kept(visit, "1C") == [{"do_today": "Walk to the park", "done": True, "leave_today": "his pages"}]


def test_a_card_of_the_day_before_yesterday_is_gone_from_the_first_screen(visit):
    earlier = now() - timedelta(hours=25)
    visit.journal.exercises.save(ExerciseEntry(at=earlier, exercise="1C", values={"do_today": "Walk"}))
    assert DONE not in [box.label for box in visit.open("").app.checkbox]


# Push or pull, the chase loop


def test_the_mix_is_told_in_words_and_no_number_is_a_mark(visit):
    start(visit, "Push or pull?")
    for number, kind in enumerate(("asking", "practical", "asking")):
        visit.app.radio[2 * number + 1].set_value(kind)
        visit.look()
    assert MIX in visit.words
    assert "1 practical, 2 asking for an answer" in visit.words
    assert "%" not in visit.words
    visit.press(NEXT).set("radio", EXERCISES["2A"].by_id["less_of"].label, "asking")
    assert "1 practical, 2 asking for an answer" in visit.words
    visit.press(NEXT).press(SAVE)
    contacts = [{"kind": one} for one in ("asking", "practical", "asking")]
    assert kept(visit, "2A") == [{"contacts": contacts, "less_of": "asking"}]


def test_the_rows_of_the_next_entry_begin_empty(visit):
    start(visit, "Push or pull?").write("When", "Tuesday night").press(NEXT).press(NEXT).press(SAVE).press(
        "Do it again"
    )
    assert boxes(visit, "When") == [""]


def test_the_ring_has_its_order_in_the_names_of_the_boxes(visit):
    start(visit, LOOP.title)
    assert [box.label for box in visit.boxes] == RING
    assert [label.partition(" ")[0] for label in RING] == ["1.", "2.", "3.", "4."]


def blocks_under(block):
    """Yield every block of the page inside `block`."""
    for child in getattr(block, "children", {}).values():
        if hasattr(child, "children"):
            yield child
            yield from blocks_under(child)


def test_each_box_of_the_ring_has_a_frame_of_its_own(visit):
    start(visit, LOOP.title)
    rings = [block.proto for block in blocks_under(visit.app._tree) if "ring_box_" in str(block.proto)]
    framed = [block for block in rings if block.flex_container.border]
    assert len(framed) == 4


def test_the_place_to_step_off_is_looked_for_with_the_ring_in_sight(visit):
    start(visit, LOOP.title).write(RING[0], "He was *online*").write(RING[2], "Four messages")
    visit.press(NEXT)
    assert "He was *online*" in [text.value for text in visit.app.text]
    visit.write(LOOP.by_id["exit_point"].label, "Before I look").press(SAVE)
    assert kept(visit, "2B") == [
        {"trigger": "He was *online*", "action": "Four messages", "exit_point": "Before I look"}
    ]
