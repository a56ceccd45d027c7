"""Parts 1 and 2 as she does them: what each exercise does beyond its form, on a real journal."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from steady.domain.exercise import ExerciseEntry
from steady.domain.record import now

NEXT, SAVE, STOP_HERE = "Next", "Save", "Stop here, saved"
FACT, GUESS = "I know this for a fact", "I am guessing this"
MOVE, LEAVE_IT = "Move it to what I guess", "Leave it here"
WHAT_HE_THINKS = "He thinks I am too much for him"
TODAY_I_WILL, DONE = "Today I will", "Done, or done enough"
ENOUGH = "Three plans at a time are plenty."
REST, TAKE_UP = "Put this plan to rest", "Take it up again"


def kept(visit, exercise):
    return [one.values for one in visit.journal.exercises.all() if one.exercise == exercise]


def save(visit, exercise, **values):
    return visit.journal.exercises.save(ExerciseEntry(exercise=exercise, values=values))


def start(visit, title):
    return visit.open("exercises").press(title)


def boxes(visit, label):
    """What stands in the boxes of a field, the empty ones at the end left out."""
    return " / ".join(box.value for box in visit.app.text_input if box.label.startswith(label)).rstrip(" /").split(" / ")


def plan(visit, cue, act="walk round the block", **values):
    return save(visit, "2C", if_cue=cue, then_act=act, **values)


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
    assert "“He thinks” may be a guess" in facts.words
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
    assert kept(facts, "1B") == [{"facts": ["He slept at his brother's"],
                                  "guesses": [WHAT_HE_THINKS, "He must be happy now"]}]


def test_a_line_moved_while_changing_an_old_entry_joins_the_guesses_there(visit):
    save(visit, "1B", facts=[WHAT_HE_THINKS], guesses=["He has met someone"], unknowns=["What he will say"])
    start(visit, "Where things stand").press("Change").in_card().press(NEXT).press(MOVE).press(STOP_HERE)
    assert kept(visit, "1B") == [{"guesses": ["He has met someone", WHAT_HE_THINKS], "unknowns": ["What he will say"]}]


# First-steps card

def test_the_card_is_written_in_three_steps_and_stands_on_the_first_screen(visit):
    start(visit, "First-steps card").press("walk to the park and back")
    assert boxes(visit, TODAY_I_WILL) == ["walk to the park and back"]
    visit.press(NEXT).write("Today I will leave out", "his pages").press(NEXT).write("Their initials", "A. M.").press(SAVE)
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
    visit.journal.exercises.save(ExerciseEntry(at=now() - timedelta(hours=25), exercise="1C", values={"do_today": "Walk"}))
    assert DONE not in [box.label for box in visit.open("").app.checkbox]


# Push or pull, the chase loop

def test_the_mix_is_told_in_words_and_no_number_is_a_mark(visit):
    start(visit, "Push or pull?")
    for number, kind in enumerate(("asking", "practical", "asking")):
        visit.app.radio[2 * number + 1].set_value(kind)
        visit.look()
    assert "This is the mix of the last 3. There is no right mix." in visit.words
    assert "1 practical, 2 asking for an answer" in visit.words
    assert "%" not in visit.words
    visit.press(NEXT).set("radio", "Which one would you like a little less of?", "asking")
    assert "1 practical, 2 asking for an answer" in visit.words
    visit.press(SAVE)
    assert kept(visit, "2A") == [{"contacts": [{"kind": one} for one in ("asking", "practical", "asking")], "less_of": "asking"}]


def test_the_rows_of_the_next_entry_begin_empty(visit):
    start(visit, "Push or pull?").write("When", "Tuesday night").press(NEXT).press(SAVE).press("Do it once more")
    assert boxes(visit, "When") == [""]


def test_the_ring_has_its_order_in_the_names_of_the_boxes(visit):
    start(visit, "My chase loop")
    assert [box.label for box in visit.boxes] == [
        "1. What set it off", "2. What I felt", "3. What I did", "4. What happened next"]


def test_the_place_to_step_off_is_looked_for_with_the_ring_in_sight(visit):
    start(visit, "My chase loop").write("1. What set it off", "He was *online*").write("3. What I did", "Four messages")
    visit.press(NEXT)
    assert "He was *online*" in [text.value for text in visit.app.text]
    visit.write("Where could I step off next time?", "Before I look").press(SAVE)
    assert kept(visit, "2B") == [
        {"trigger": "He was *online*", "action": "Four messages", "exit_point": "Before I look"}]


# If–then plans

def test_a_ready_made_start_fills_the_whole_plan_with_one_click(visit):
    start(visit, "If–then plan")
    chosen = next(label for label in visit.buttons if label.startswith("If I want to look at his page"))
    visit.press(chosen)
    assert boxes(visit, "If") == ["I want to look at his page"]
    visit.write("If", "I want to look at his page at night").press(NEXT)
    assert boxes(visit, "then I will") == ["I look out of the window for ten breaths"]
    visit.press(SAVE)
    assert kept(visit, "2C") == [{"if_cue": "I want to look at his page at night",
                                  "then_act": "I look out of the window for ten breaths"}]
    assert "then I look out of the window for ten breaths." in visit.words


def test_the_next_plan_begins_empty(visit):
    start(visit, "If–then plan").write("If", "it is late").press(NEXT).write("then I will", "go to bed").press(SAVE)
    visit.press("Do it once more")
    assert boxes(visit, "If") == [""]
    assert boxes(visit.write("If", "he writes").press(NEXT), "then I will") == [""]


def test_she_reads_it_out_loud_twice_and_the_count_is_kept(visit):
    plan(visit, "it is late")
    start(visit, "If–then plan").press("I read it out loud")
    assert "Read out loud once" in visit.words and "Then once more." in visit.words
    visit.press("I read it out loud")
    assert "Read out loud twice" in visit.words and "Then once more." not in visit.words
    assert kept(visit, "2C")[0]["rehearsed_n"] == 2


def test_a_use_and_how_it_helped_are_noted_from_the_list(visit):
    plan(visit, "it is late")
    start(visit, "If–then plan").press("I used it today").answer({"How much did this plan help?": 7})
    assert kept(visit, "2C") == [
        {"if_cue": "it is late", "then_act": "walk round the block", "used_n": 1, "helped": 7}]
    visit.answer({"How much did this plan help?": None})
    assert "helped" not in kept(visit, "2C")[0]


def test_what_another_window_noted_of_a_plan_is_neither_lost_nor_counted_twice(visit):
    first = plan(visit, "it is late", used_n=1, helped=3)
    start(visit, "If–then plan")
    visit.journal.exercises.save(replace(first, values={**first.values, "used_n": 2, "helped": 8}))
    visit.press("I used it today")
    assert kept(visit, "2C") == [{**first.values, "used_n": 3, "helped": 8}]


def test_a_fourth_plan_waits_until_one_is_put_to_rest_and_that_one_stays_readable(visit):
    for cue in ("it is late", "he is online", "I am alone"):
        plan(visit, cue)
    start(visit, "If–then plan")
    assert ENOUGH in visit.words and NEXT not in visit.buttons
    visit.press(REST)
    assert NEXT in visit.buttons
    assert [values.get("active") for values in kept(visit, "2C")] == [None, None, False]
    assert "If I am alone,\nthen I will walk round the block." in visit.words
    visit.press(TAKE_UP)
    assert ENOUGH in visit.words and kept(visit, "2C")[2]["active"] is True


def test_the_third_plan_can_be_finished_though_two_are_in_use(visit):
    plan(visit, "it is late"), plan(visit, "he is online")
    start(visit, "If–then plan").write("If", "I am alone").press(NEXT).write("then I will", "call Anna").press(SAVE)
    assert "It is saved." in visit.words and ENOUGH not in visit.words
    assert kept(visit, "2C")[2] == {"if_cue": "I am alone", "then_act": "call Anna"}


def test_after_his_clear_no_a_plan_is_for_her_peace(visit):
    save(visit, "7A", rung="0")
    start(visit, "If–then plan")
    assert "Plan to protect my peace" in visit.words
    assert any("someone brings me news about him" in label for label in visit.buttons)
    save(visit, "7A", rung="2")
    assert "Plan to protect my peace" not in visit.look().words


# Words into deeds, early signs

def test_an_evening_is_ticked_and_never_summed_up(visit):
    promise = save(visit, "2D", promise="No phone at dinner",
                   ticks=[{"day": str(date.today() - timedelta(days=3)), "kept": "partly"}])
    start(visit, "Words into deeds").choose("Promise 1. Did it happen?", "yes")
    ticks = kept(visit, "2D")[0]["ticks"]
    assert ticks[0] == promise.values["ticks"][0] and ticks[1]["kept"] == "yes" and len(ticks) == 2
    assert "partly" in visit.words and "%" not in visit.words


def test_a_tick_can_be_taken_back(visit):
    save(visit, "2D", promise="No phone at dinner")
    start(visit, "Words into deeds").choose("Promise 1. Did it happen?", "no").choose("Promise 1. Did it happen?", None)
    assert kept(visit, "2D") == [{"promise": "No phone at dinner"}]


def test_evenings_are_asked_about_later_and_not_while_a_promise_is_made(visit):
    start(visit, "Words into deeds").press("be on time").press(SAVE)
    assert kept(visit, "2D") == [{"promise": "be on time"}]


def test_a_new_list_of_signs_starts_from_the_last_one(visit):
    start(visit, "My early signs and my cool-down list").press("a tight chest").press("I cannot sit").press(NEXT)
    visit.write("What cools me down", "The dog").press(SAVE)
    assert kept(visit, "3D") == [{"signs": ["a tight chest", "I cannot sit"], "cooldowns": ["The dog"]}]
    visit.press("Do it once more").write("I notice, 3", "I talk to myself").press(NEXT).press(SAVE)
    assert kept(visit, "3D")[1] == {"signs": ["a tight chest", "I cannot sit", "I talk to myself"], "cooldowns": ["The dog"]}
    assert "You will see these again" in visit.words
